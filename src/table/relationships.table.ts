import type { RelationType } from '../relation-type/relation-type.type.ts'
import { relationshipList } from '../relationship/relationship.queries.ts'
import type { Relationship } from '../relationship/relationship.type.ts'
import { EdgeKind } from '../view/edge-kind.ts'
import { isShown } from './ends.ts'
import { relationshipCondition } from './fact-condition.ts'
import {
  factColumns,
  type FactRecord,
  factRecord,
  figureColumns,
  type FigureRecord,
  figureRecords,
} from './fact-columns.ts'
import { FACT_FIELDS } from './fields.ts'
import { defineTable, type Named, text, things, truth } from './table.ts'

interface Row extends FactRecord, FigureRecord {
  relationship: Relationship
  type: RelationType | undefined
  label: string | null
  from: Named | undefined
  to: Named | undefined
}

/** One row a relationship and figure; one for a relationship without figures. */
export const relationshipsTable = defineTable<Row>({
  name: 'relationships',
  list: relationshipList,
  edges: [EdgeKind.RELATIONSHIP],
  filterFields: [...FACT_FIELDS, 'relations', 'families'],
  condition: relationshipCondition,
  columns: [
    text('id', ({ relationship }) => relationship.id),
    ...things<Row>('from', ({ from }) => [from]),
    text('relation', ({ relationship }) => relationship.relation),
    text('relation_label', ({ label }) => label),
    text('family', ({ type }) => type?.family),
    truth('symmetric', ({ type }) => type?.symmetric),
    ...things<Row>('to', ({ to }) => [to]),
    text('as_written', ({ relationship }) => relationship.asWritten),
    ...figureColumns<Row>(),
    ...factColumns<Row>(),
  ],
  async rowsOf(node, reader, filter) {
    const relationship = node as Relationship
    const { from, to, relation } = relationship
    if (!(await isShown(filter, { sources: [from], targets: [to] }, reader))) return []
    const term: unknown = await reader.node(`relation-type:${relation}`)
    const type = term as RelationType | undefined
    const row = {
      ...(await factRecord(relationship, reader)),
      relationship,
      type,
      label: reader.text(type?.label),
      from: await reader.named(from),
      to: await reader.named(to),
    }
    return figureRecords(relationship.listFigures(), reader).map((figure) => ({
      ...row,
      ...figure,
    }))
  },
})
