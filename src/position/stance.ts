import { registerEnumType } from 'type-graphql'

/** Where an actor stands on a topic, measured by what SUPPORTS means for that topic (`plusMeans`). */
export enum Stance {
  SUPPORTS = 'SUPPORTS',
  OPPOSES = 'OPPOSES',
  AMBIVALENT = 'AMBIVALENT',
}
registerEnumType(Stance, {
  name: 'Stance',
  description:
    'Where an actor stands on a topic, measured by what SUPPORTS means for that topic (`plusMeans`).',
  valuesConfig: {
    SUPPORTS: {
      description: "The actor favors or practices what the topic's positive end describes.",
    },
    OPPOSES: {
      description: "The actor rejects, or acts against, what the topic's positive end describes.",
    },
    AMBIVALENT: {
      description:
        'The actor is divided, contradictory or undecided on the topic, or its stance cannot be told from the text.',
    },
  },
})

/** The number of each stance, as networks and averages count it. */
export const STANCE_VALUES: Record<`${Stance}`, number> = {
  SUPPORTS: 1,
  OPPOSES: -1,
  AMBIVALENT: 0,
}
