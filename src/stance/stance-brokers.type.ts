import { Field, Int, ObjectType } from 'type-graphql'
import type { Brokerage } from '../network/analysis/brokers.ts'

@ObjectType({
  description:
    'In how many pairs of others one is between two who are not linked themselves, by the camps of the three (Gould and Fernandez 1989, doi:10.2307/270949). Links have no direction: each pair counts once, and gatekeeper and representative are one.',
})
export class StanceBroker implements Brokerage {
  /** Its id. */
  broker!: string

  @Field(() => Int, { description: 'The number of its camp.' })
  camp!: number

  @Field(() => Int, { description: 'All three of one camp.' })
  coordinator!: number

  @Field(() => Int, { description: 'The two of one camp, the broker of another.' })
  itinerant!: number

  @Field(() => Int, { description: 'The two of different camps, the broker of one of them.' })
  gatekeeper!: number

  @Field(() => Int, { description: 'All of different camps: of three camps or more.' })
  liaison!: number

  @Field(() => Int, { description: 'All of these.' })
  total!: number
}
