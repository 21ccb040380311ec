import { registerEnumType } from 'type-graphql'

export enum GraphDoubtKind {
  AMBIGUITY = 'AMBIGUITY',
  IMPLIED_ONLY = 'IMPLIED_ONLY',
  CONTRADICTED = 'CONTRADICTED',
  RESTATED = 'RESTATED',
  BOTH_SIDES = 'BOTH_SIDES',
}
registerEnumType(GraphDoubtKind, {
  name: 'GraphDoubtKind',
  description: 'Why something in the graph is no ground to lean on.',
  valuesConfig: {
    AMBIGUITY: { description: 'The coder of a fact was unsure of something: see `doubtKind`.' },
    IMPLIED_ONLY: {
      description: 'A fact rests on our own reading alone: its modality is IMPLIED.',
    },
    CONTRADICTED: {
      description: 'Two claims can hardly both be true, or are in tension with each other.',
    },
    RESTATED: {
      description: 'One claim says another again: the two are no independent evidence.',
    },
    BOTH_SIDES: { description: 'An actor has positions for and against on one topic.' },
  },
})

/** All kinds, in the order in which they are listed. */
export const GRAPH_DOUBT_KINDS = Object.values(GraphDoubtKind)
