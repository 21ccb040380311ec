import { Field, Float, ID, Int, ObjectType } from 'type-graphql'
import { PartialDate } from '../values/partial-date.scalar.ts'
import type { SliceStance } from './slice-stance.ts'

@ObjectType({ description: 'How much a network differs from that of the window before.' })
export class StanceChange {
  @Field(() => Float, { description: 'Σ|w − w′| over all cells; one that a network lacks is 0.' })
  absolute!: number

  @Field(() => Float, {
    description:
      'The same divided by Σ(|w| + |w′|), 0 to 1: 0 for equal networks, 1 for two without a common cell. Bray and Curtis 1957.',
  })
  relative!: number

  @Field(() => [ID], {
    description:
      'The ids of rows that the one before had not. Always empty with a `kernel` or `isolates`, as every window then has the same rows.',
  })
  entered!: readonly string[]

  @Field(() => [ID], {
    description: 'The ids of rows that only the one before had; always empty likewise.',
  })
  left!: readonly string[]
}

@ObjectType({ description: 'The stance network of one window of time.' })
export class StanceSlice {
  stance!: SliceStance
  /** How many edges each window of the series has. */
  edgeCounts!: readonly number[]

  @Field(() => PartialDate, { description: 'The first day of the window.' })
  start!: string

  @Field(() => PartialDate, { description: 'Its last day.' })
  end!: string

  @Field(() => Int, {
    description:
      'How many statements count in it: those of its days; with kernel GAUSSIAN those around it, too.',
  })
  statementCount!: number

  @Field(() => Int, { description: 'How many weights are not 0, each edge once.' })
  edgeCount!: number

  @Field(() => StanceChange, {
    nullable: true,
    description: 'What is different from the window before; null for the first.',
  })
  change!: StanceChange | null
}
