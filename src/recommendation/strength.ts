import { registerEnumType } from 'type-graphql'

/** How strongly something is asked for. */
export enum Strength {
  MUST = 'MUST',
  SHOULD = 'SHOULD',
  COULD = 'COULD',
}
registerEnumType(Strength, {
  name: 'Strength',
  description: 'How strongly something is asked for.',
  valuesConfig: {
    MUST: { description: 'The text words the recommendation as an obligation or a necessity.' },
    SHOULD: {
      description:
        'The text advises or urges the action, without making it an obligation; the usual case.',
    },
    COULD: { description: 'The text offers the action as a possibility or an option.' },
  },
})
