import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql'
import { PartialDate } from '../values/partial-date.scalar.ts'

export enum PolarizationMethod {
  EXACT = 'EXACT',
  SEARCH = 'SEARCH',
  GREEDY = 'GREEDY',
  NONE = 'NONE',
}
registerEnumType(PolarizationMethod, {
  name: 'PolarizationMethod',
  description: 'How the camps of a polarization were found.',
  valuesConfig: {
    EXACT: { description: 'All divisions were compared.' },
    SEARCH: { description: 'The best that a seeded search found.' },
    GREEDY: { description: 'By exchanges from one start.' },
    NONE: { description: 'There was nothing to divide.' },
  },
})

@ObjectType({ description: 'One of the camps that a network falls into.' })
export class StanceCamp {
  @Field(() => Int, { description: 'Its number, from 1, in the order of their first members.' })
  number!: number

  /** The ids of its members. */
  members!: readonly string[]
}

@ObjectType({
  description:
    'How far a network falls into camps that agree within and disagree with each other: how near congruence within and conflict between camps are to what ideal camps would have (Leifeld’s absolute difference). From the congruence and the conflict of the same statements, normalized as asked.',
})
export class StancePolarization {
  @Field(() => Float, {
    nullable: true,
    description:
      '0 to 1; null where nothing can be divided: fewer linked members than camps, or no weights.',
  })
  score!: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'The share of all congruence that is within camps; null where there is none.',
  })
  congruenceWithin!: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'The share of all conflict that is between camps; null where there is none.',
  })
  conflictBetween!: number | null

  @Field(() => PolarizationMethod, { description: 'How the camps were found.' })
  method!: PolarizationMethod

  @Field(() => Boolean, { description: 'Whether surely no division scores more.' })
  isOptimal!: boolean

  @Field(() => Float, {
    nullable: true,
    description: 'A score that no division exceeds; null where none is known.',
  })
  bound!: number | null

  @Field(() => [StanceCamp], {
    description: 'The camps. Who is linked with nobody is in none of them.',
  })
  camps!: StanceCamp[]
}

@ObjectType({ description: 'How far the network of one window of time falls into camps.' })
export class StancePolarizationSlice {
  @Field(() => PartialDate, { description: 'The first day of the window.' })
  start!: string

  @Field(() => PartialDate, { description: 'Its last day.' })
  end!: string

  @Field(() => Int, {
    description:
      'How many statements count in it: those of its days; with kernel GAUSSIAN those around it, too.',
  })
  statementCount!: number

  @Field(() => StancePolarization, { description: 'Its camps.' })
  polarization!: StancePolarization
}
