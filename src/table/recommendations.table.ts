import { recommendationList } from '../recommendation/recommendation.queries.ts'
import type { Recommendation } from '../recommendation/recommendation.type.ts'
import { EdgeKind } from '../view/edge-kind.ts'
import { isShown } from './ends.ts'
import { factCondition } from './fact-condition.ts'
import { factColumns, type FactRecord, factRecord } from './fact-columns.ts'
import { FACT_FIELDS } from './fields.ts'
import { defineTable, type Named, number, text, things } from './table.ts'

interface Row extends FactRecord {
  recommendation: Recommendation
  sentence: string | null
  section: string | null
  issuedBy: Named[]
  addressees: Named[]
  targets: Named[]
  topics: Named[]
}

/** One row a recommendation. */
export const recommendationsTable = defineTable<Row>({
  name: 'recommendations',
  list: recommendationList,
  edges: [EdgeKind.RECOMMENDATION],
  filterFields: FACT_FIELDS,
  condition: (filter) =>
    factCondition(filter, { actors: ['issuedBy', 'addressees'], topics: ['topics'] }),
  columns: [
    text('id', ({ recommendation }) => recommendation.id),
    text('text', ({ sentence }) => sentence),
    text('strength', ({ recommendation }) => recommendation.strength),
    text('status', ({ recommendation }) => recommendation.status),
    ...things<Row>('issued_by', ({ issuedBy }) => issuedBy),
    ...things<Row>('addressees', ({ addressees }) => addressees),
    ...things<Row>('targets', ({ targets }) => targets),
    ...things<Row>('topics', ({ topics }) => topics),
    text('section', ({ section }) => section),
    number('section_order', ({ recommendation }) => recommendation.section?.order),
    number('item_order', ({ recommendation }) => recommendation.section?.itemOrder),
    ...factColumns<Row>(),
  ],
  async rowsOf(node, reader, filter) {
    const recommendation = node as Recommendation
    const { issuedBy, addressees, targets, topics, section } = recommendation
    const ends = { sources: issuedBy, targets: addressees }
    if (!(await isShown(filter, ends, reader))) return []
    return [
      {
        ...(await factRecord(recommendation, reader)),
        recommendation,
        sentence: reader.text(recommendation.text),
        section: reader.text(section?.title),
        issuedBy: await reader.allNamed(issuedBy),
        addressees: await reader.allNamed(addressees),
        targets: await reader.allNamed(targets),
        topics: await reader.allNamed(topics),
      },
    ]
  },
})
