import { ArgsType, Field, Int } from 'type-graphql'
import type { TimeOptions } from '../network/time/time-options.ts'
import { checkRange } from '../view/checked-filter.ts'
import { StanceArrangement, StanceKernel, StanceTimeUnit } from './time-options.ts'

const MAX_SIZE = 1_000_000

/** How a network is cut into windows of time. */
@ArgsType()
export class StanceWindowArguments {
  @Field(() => StanceTimeUnit, { description: 'What windows are counted in.' })
  unit!: StanceTimeUnit

  @Field(() => Int, {
    defaultValue: 1,
    description: 'How many units a window has: 1 or more.',
  })
  size!: number

  @Field(() => StanceArrangement, {
    defaultValue: StanceArrangement.MOVING,
    description: 'How windows follow one another.',
  })
  arrangement!: StanceArrangement

  @Field(() => Int, {
    nullable: true,
    description: 'How many units a MOVING window lies after the one before; 1 when left out.',
  })
  step?: number | null

  @Field(() => StanceKernel, {
    nullable: true,
    description:
      'How statements weigh by their distance to the middle of the window; each counts 1 when left out. With any, all rows and columns of the period are in every window. Not with EVENT or CUMULATIVE.',
  })
  kernel?: StanceKernel | null
}

/** Throws BAD_INPUT naming the input. */
export function toTimeOptions(asked: StanceWindowArguments): TimeOptions {
  const { unit, size, arrangement, step = null, kernel = null } = asked
  checkRange('size', size, 1, MAX_SIZE)
  checkRange('step', step, 1, MAX_SIZE)
  return {
    unit,
    size,
    arrangement,
    ...(step !== null && { step }),
    ...(kernel !== null && { kernel }),
  }
}
