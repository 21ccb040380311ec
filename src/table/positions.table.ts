import { positionList } from '../position/position.queries.ts'
import { OnBehalfOf, type Position } from '../position/position.type.ts'
import { EdgeKind } from '../view/edge-kind.ts'
import { isShown } from './ends.ts'
import { factCondition } from './fact-condition.ts'
import { factColumns, type FactRecord, factRecord } from './fact-columns.ts'
import { FACT_FIELDS } from './fields.ts'
import { defineTable, type Named, number, text, things, truth } from './table.ts'

interface Row extends FactRecord {
  position: Position
  sentence: string | null
  actor: Named | undefined
  onBehalfOf: Named[]
  speaker: Named | undefined
  topic: Named | undefined
}

/** One row a position. */
export const positionsTable = defineTable<Row>({
  name: 'positions',
  list: positionList,
  edges: [EdgeKind.STANCE],
  filterFields: [...FACT_FIELDS, 'onBehalfOf'],
  condition: (filter) =>
    factCondition(filter, {
      actors: filter.onBehalfOf === OnBehalfOf.EXCLUDE ? ['actor'] : ['actor', 'onBehalfOf'],
      topics: ['topic'],
    }),
  columns: [
    text('id', ({ position }) => position.id),
    ...things<Row>('actor', ({ actor }) => [actor]),
    ...things<Row>('on_behalf_of', ({ onBehalfOf }) => onBehalfOf),
    ...things<Row>('speaker', ({ speaker }) => [speaker]),
    text('stance', ({ position }) => position.stance),
    number('stance_value', ({ position }) => position.stanceValue()),
    truth('conditional', ({ position }) => position.conditional),
    ...things<Row>('topic', ({ topic }) => [topic]),
    text('text', ({ sentence }) => sentence),
    ...factColumns<Row>(),
  ],
  async rowsOf(node, reader, filter) {
    const position = node as Position
    const { actor, onBehalfOf, speaker, topic, text: texts } = position
    const holders = filter.onBehalfOf === OnBehalfOf.EXCLUDE ? [] : (onBehalfOf ?? [])
    const ends = { sources: [actor, ...holders], targets: [topic] }
    if (!(await isShown(filter, ends, reader))) return []
    return [
      {
        ...(await factRecord(position, reader)),
        position,
        sentence: reader.text(texts),
        actor: await reader.named(actor),
        onBehalfOf: await reader.allNamed(onBehalfOf),
        speaker: await reader.named(speaker),
        topic: await reader.named(topic),
      },
    ]
  },
})
