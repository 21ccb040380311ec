import { Arg, FieldResolver, Ctx, Int, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { Entity } from '../entity/entity.type.ts'
import { callerError } from '../errors.ts'
import { loadNodes } from '../node/node.queries.ts'
import { checkRange } from '../view/checked-filter.ts'
import { calculatePolarization, calculateSlices } from './calculate.ts'
import { MAX_DIVIDED, requireDivisible } from './divisible.ts'
import { groupsOf } from './groups-of.ts'
import { MAX_SEED } from './seed.ts'
import { StanceNetwork } from './stance-network.type.ts'
import {
  MAX_CAMPS,
  PolarizationMethod,
  StanceCamp,
  StancePolarization,
} from './stance-polarization.type.ts'
import { StanceChange, StanceSlice } from './stance-series.type.ts'
import { StanceArrangement, StanceKernel, StanceTimeUnit } from './time-options.ts'

/** More weights in all windows of one answer would hold up all others. */
const MAX_SERIES_VALUES = 1_250_000
const MAX_SIZE = 1_000_000

@Resolver(() => StanceNetwork)
export class StanceAnalysesResolver {
  @FieldResolver(() => [StanceSlice], {
    description: `The network over time, window by window. Statements without a date are left out; windows lie in \`period\`, else from the first statement's unit to the last one's. A window longer than that is BAD_INPUT; without any statement or \`period\` there are no windows. All windows together have at most ${String(MAX_SERIES_VALUES)} weights.`,
  })
  async series(
    @Root() { stance }: StanceNetwork,
    @Arg('unit', () => StanceTimeUnit, { description: 'What windows are counted in.' })
    unit: StanceTimeUnit,
    @Arg('size', () => Int, {
      defaultValue: 1,
      description: 'How many units a window has: 1 or more.',
    })
    size: number,
    @Arg('arrangement', () => StanceArrangement, {
      defaultValue: StanceArrangement.MOVING,
      description: 'How windows follow one another.',
    })
    arrangement: StanceArrangement,
    @Arg('step', () => Int, {
      nullable: true,
      description: 'How many units a MOVING window lies after the one before; 1 when left out.',
    })
    step: number | null,
    @Arg('kernel', () => StanceKernel, {
      nullable: true,
      description:
        'How statements weigh by their distance to the middle of the window; all the same when left out. Not with EVENT or CUMULATIVE.',
    })
    kernel: StanceKernel | null,
    @Arg('sumToOne', () => Boolean, {
      defaultValue: false,
      description: 'Whether the weights of each window are divided by their sum.',
    })
    sumToOne: boolean,
  ): Promise<StanceSlice[]> {
    checkRange('size', size, 1, MAX_SIZE)
    checkRange('step', step, 1, MAX_SIZE)
    const slices = await calculateSlices({
      table: stance.statements.table,
      request: stance.request,
      time: {
        unit,
        size,
        arrangement,
        sumToOne,
        ...(step !== null && { step }),
        ...(kernel !== null && { kernel }),
      },
    })
    const count = slices.reduce((sum, { values }) => sum + values.length, 0)
    if (count > MAX_SERIES_VALUES) {
      const allowed = `at most ${String(MAX_SERIES_VALUES)} weights in all windows`
      throw callerError(
        'QUERY_TOO_COMPLEX',
        `The series has ${String(count)} weights: ask for fewer windows, or narrow the filter.`,
        { input: 'series', allowed },
      )
    }
    return slices.map(({ start, stop, change, ...rest }) =>
      Object.assign(new StanceSlice(), {
        ...rest,
        start: dayOf(start),
        end: dayOf(stop),
        change: change && Object.assign(new StanceChange(), change),
      }),
    )
  }

  @FieldResolver(() => StancePolarization, {
    description: `How far it falls into camps, and which. Of one-mode networks of at most ${String(MAX_DIVIDED)} rows; by congruence and conflict, whatever the aggregation. \`compatibility: DNA\` has camps of equal size and DNA’s measure of them.`,
  })
  async polarization(
    @Root() { stance }: StanceNetwork,
    @Arg('camps', () => Int, {
      defaultValue: 2,
      description: `How many camps: 2 to ${String(MAX_CAMPS)}.`,
    })
    camps: number,
    @Arg('seed', () => Int, {
      defaultValue: 1,
      description: `What chance starts from where not all divisions can be compared, 0 to ${String(MAX_SEED)}. The same network and seed give the same camps.`,
    })
    seed: number,
  ): Promise<StancePolarization> {
    checkRange('camps', camps, 2, MAX_CAMPS)
    checkRange('seed', seed, 0, MAX_SEED)
    requireDivisible(stance, 'polarization')
    const { compatibility = 'NONE' } = stance.request
    const found = await calculatePolarization({
      coded: stance.coded,
      request: stance.request,
      options: { camps, seed, compatibility },
    })
    return Object.assign(new StancePolarization(), {
      score: found.score,
      congruenceWithin: found.congruenceWithin,
      conflictBetween: found.conflictBetween,
      method: PolarizationMethod[found.method],
      isOptimal: found.isOptimal,
      bound: found.bound,
      camps: groupsOf(stance.coded.rowLabels, found.camps).map((camp) =>
        Object.assign(new StanceCamp(), camp),
      ),
    })
  }
}

@Resolver(() => StanceCamp)
export class StanceCampResolver {
  @FieldResolver(() => [Entity], { description: 'Its members, in the order of their ids.' })
  members(@Root() { members }: StanceCamp, @Ctx() context: Context) {
    return loadNodes(context, members)
  }
}

function dayOf(time: number) {
  return new Date(time).toISOString().slice(0, 'YYYY-MM-DD'.length)
}
