import { claimList } from '../claim/claim.queries.ts'
import { type Claim, ClaimLinkKind } from '../claim/claim.type.ts'
import { EdgeKind } from '../view/edge-kind.ts'
import { isShown } from './ends.ts'
import { factCondition } from './fact-condition.ts'
import {
  factColumns,
  type FactRecord,
  factRecord,
  figureColumns,
  type FigureRecord,
  figureRecords,
} from './fact-columns.ts'
import { FACT_FIELDS } from './fields.ts'
import { defineTable, type Named, text, things } from './table.ts'

interface Row extends FactRecord, FigureRecord {
  claim: Claim
  sentence: string | null
  assertedBy: Named[]
  sources: Named[]
  about: Named[]
  topics: Named[]
  place: Named | undefined
  placeName: string | null
}

/** One row a claim and figure; one for a claim without figures. */
export const claimsTable = defineTable<Row>({
  name: 'claims',
  list: claimList,
  edges: [EdgeKind.CLAIM],
  filterFields: FACT_FIELDS,
  condition: (filter) =>
    factCondition(filter, { actors: ['assertedBy', 'about'], topics: ['topics'] }),
  columns: [
    text('id', ({ claim }) => claim.id),
    text('kind', ({ claim }) => claim.kind),
    text('text', ({ sentence }) => sentence),
    ...figureColumns<Row>(),
    ...things<Row>('asserted_by', ({ assertedBy }) => assertedBy),
    ...things<Row>('sources', ({ sources }) => sources),
    ...things<Row>('about', ({ about }) => about),
    ...things<Row>('topics', ({ topics }) => topics),
    ...things<Row>('place', ({ place }) => [place]),
    text('place_name', ({ placeName }) => placeName),
    text('contradicts_id', ({ claim }) =>
      claim.listLinks(ClaimLinkKind.CONTRADICTS).map((link) => link.claim),
    ),
    ...factColumns<Row>(),
  ],
  async rowsOf(node, reader, filter) {
    const claim = node as Claim
    const ends = { sources: claim.assertedBy, targets: claim.about }
    if (!(await isShown(filter, ends, reader))) return []
    const row = {
      ...(await factRecord(claim, reader)),
      claim,
      sentence: reader.text(claim.text),
      assertedBy: await reader.allNamed(claim.assertedBy),
      sources: await reader.allNamed(claim.sources),
      about: await reader.allNamed(claim.about),
      topics: await reader.allNamed(claim.topics),
      place: await reader.named(claim.place),
      placeName: reader.text(claim.placeName),
    }
    return figureRecords(claim.listFigures(), reader).map((figure) => ({ ...row, ...figure }))
  },
})
