import { registerEnumType } from 'type-graphql'

/** What kind of claim it is. */
export enum ClaimKind {
  FIGURE = 'FIGURE',
  COUNT = 'COUNT',
  RANK = 'RANK',
  DATE = 'DATE',
  LIST_POSITION = 'LIST_POSITION',
  QUALITATIVE = 'QUALITATIVE',
  PREDICTION = 'PREDICTION',
  REFERENCE = 'REFERENCE',
}
registerEnumType(ClaimKind, {
  name: 'ClaimKind',
  description: 'What kind of claim it is.',
  valuesConfig: {
    FIGURE: {
      description:
        'A claim that gives an amount, a share, a rate, a price or another measured value.',
    },
    COUNT: {
      description:
        'A claim that says how many things of one kind there are, such as risks, phases or sessions.',
    },
    RANK: {
      description:
        'A claim that gives the place of something in an order, such as first or fourth.',
    },
    DATE: { description: 'A claim that says when something happened, happens or will happen.' },
    LIST_POSITION: {
      description: 'A claim that stands as a numbered item in a list of the document.',
    },
    QUALITATIVE: {
      description: 'A claim about a situation, cause or feature that does not rest on a number.',
    },
    PREDICTION: { description: 'A claim about what will or could happen later.' },
    REFERENCE: {
      description:
        'A number or year that only identifies something, such as the years of two treaties or the rank of officials.',
    },
  },
})
