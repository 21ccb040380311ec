import { EntityFilter } from '../entity/entity.filter.ts'
import { plain } from '../list/field-condition.ts'
import { FilterField, FilterRelation, FilterType } from '../list/filter.ts'
import { enumFilter, IntFilter } from '../list/operators.ts'
import { ActorKind } from './actor-kind.ts'
import { ActorStatus } from './actor-status.ts'

const ActorKindFilter = enumFilter(ActorKind, 'ActorKind')
const ActorStatusFilter = enumFilter(ActorStatus, 'ActorStatus')

@FilterType('Actor', {
  isFact: false,
  description: 'Which actors. All conditions that are given must hold.',
})
export class ActorFilter extends EntityFilter {
  @FilterField(() => ActorKindFilter, plain('kind'), 'What it is.')
  kind?: object

  @FilterField(() => ActorStatusFilter, plain('status'), 'Whether it exists.')
  status?: object

  @FilterField(
    () => IntFilter,
    plain('positionCount'),
    'How many positions it holds, itself or through others.',
  )
  positionCount?: object

  @FilterRelation(
    'Actor',
    { types: ['COUNTRY'], direction: 'right' },
    'The country it belongs to.',
    { idProperty: 'countryId' },
  )
  country?: object

  @FilterRelation(
    'Actor',
    { types: ['RELATED'], direction: 'left', relation: 'MEMBER_OF' },
    'Actors that are members of it, as relationships of type MEMBER_OF that hold say.',
  )
  members?: object

  @FilterRelation(
    'Actor',
    { types: ['RELATED'], direction: 'right', relation: 'MEMBER_OF' },
    'Actors that it is a member of, as relationships of type MEMBER_OF that hold say.',
  )
  memberOf?: object

  @FilterRelation(
    'Position',
    { types: ['HELD_BY', 'ON_BEHALF_OF'], direction: 'left' },
    'Positions it holds, itself or through others.',
  )
  positions?: object

  @FilterRelation('Claim', { types: ['ASSERTED_BY'], direction: 'left' }, 'Claims it asserts.')
  claimsAsserted?: object

  @FilterRelation('Claim', { types: ['ABOUT'], direction: 'left' }, 'Claims about it.')
  claimsAbout?: object

  @FilterRelation(
    'Recommendation',
    { types: ['ISSUED_BY'], direction: 'left' },
    'Recommendations it issues.',
  )
  recommendationsIssued?: object

  @FilterRelation(
    'Recommendation',
    { types: ['ADDRESSED_TO'], direction: 'left' },
    'Recommendations addressed to it.',
  )
  recommendationsReceived?: object

  @FilterRelation(
    'Recommendation',
    { types: ['TARGETS'], direction: 'left' },
    'Recommendations about it.',
  )
  recommendationsTargeting?: object
}
