import { registerEnumType } from 'type-graphql'

/** What became of a recommendation. */
export enum RecommendationStatus {
  PROPOSED = 'PROPOSED',
  ACCEPTED = 'ACCEPTED',
  REJECTED = 'REJECTED',
  IMPLEMENTED = 'IMPLEMENTED',
  LAPSED = 'LAPSED',
}
registerEnumType(RecommendationStatus, {
  name: 'RecommendationStatus',
  description: 'What became of a recommendation.',
  valuesConfig: {
    PROPOSED: {
      description: 'The recommendation has been made and nothing is recorded about its fate.',
    },
    ACCEPTED: { description: 'The addressee has agreed to follow the recommendation.' },
    REJECTED: { description: 'The addressee has refused to follow the recommendation.' },
    IMPLEMENTED: { description: 'What the recommendation asked for has been done.' },
    LAPSED: {
      description:
        'The recommendation no longer applies, because its time or its occasion has passed.',
    },
  },
})
