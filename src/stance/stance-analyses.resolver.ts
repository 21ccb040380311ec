import { Arg, Args, FieldResolver, Ctx, Int, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { Entity } from '../entity/entity.type.ts'
import { callerError } from '../errors.ts'
import { loadNodes } from '../node/node.queries.ts'
import type { Polarization } from '../network/analysis/polarization.ts'
import { calculatePolarization, calculatePolarizations } from './calculate.ts'
import { campOptions } from './camp-options.ts'
import { MAX_CAMP_WORK, MAX_CAMPS, MAX_DIVIDED } from '../network/analysis/camp-limits.ts'
import { groupsOf } from './groups-of.ts'
import { MAX_SEED } from './seed.ts'
import { openSeries } from './slice-stance.ts'
import { StanceNetwork } from './stance-network.type.ts'
import {
  PolarizationMethod,
  StanceCamp,
  StancePolarization,
  StancePolarizationSlice,
} from './stance-polarization.type.ts'
import { StanceChange, StanceSlice } from './stance-series.type.ts'
import { StanceWindowArguments, toTimeOptions } from './stance-window-arguments.ts'
import { dayOf } from './stance-window.ts'
import { MAX_DIVIDED_WINDOWS } from './window-count.ts'

/** More weights in all windows of one answer would hold up all others. */
const MAX_SERIES_VALUES = 1_250_000

@Resolver(() => StanceNetwork)
export class StanceAnalysesResolver {
  @FieldResolver(() => [StanceSlice], {
    description: `The network over time, window by window. Statements without a date are left out; windows lie in \`period\`; where that is open or left out, they go from the first statement's unit to the last one's. A MOVING window longer than that is BAD_INPUT, a TILED or CUMULATIVE one is cut to it; without any statement, and a \`period\` of two ends, there are no windows. All windows together have at most ${String(MAX_SERIES_VALUES)} weights.`,
  })
  async series(
    @Root() { stance }: StanceNetwork,
    @Args() windows: StanceWindowArguments,
    @Arg('sumToOne', () => Boolean, {
      defaultValue: false,
      description: 'Whether the weights of each window are divided by their sum.',
    })
    sumToOne: boolean,
  ): Promise<StanceSlice[]> {
    const slices = await openSeries(stance, Object.assign({ sumToOne }, windows))
    const count = slices.reduce((sum, { slice }) => sum + slice.values.length, 0)
    if (count > MAX_SERIES_VALUES) {
      const allowed = `at most ${String(MAX_SERIES_VALUES)} weights in all windows`
      throw callerError(
        'QUERY_TOO_COMPLEX',
        `The series has ${String(count)} weights: ask for fewer windows, or narrow the filter.`,
        { input: 'series', allowed },
      )
    }
    const edgeCounts = slices.map(({ slice }) => slice.edgeCount)
    return slices.map((one) => {
      const { start, stop, statementCount, edgeCount, change } = one.slice
      return Object.assign(new StanceSlice(), {
        ...{ stance: one, edgeCounts, statementCount, edgeCount },
        start: dayOf(start),
        end: dayOf(stop),
        change: change && Object.assign(new StanceChange(), change),
      })
    })
  }

  @FieldResolver(() => StancePolarization, {
    description: `How far it falls into camps, and which. Of one-mode networks of at most ${String(MAX_DIVIDED)} rows, and of at most ${String(MAX_CAMP_WORK)} as (rows · camps)²; by congruence and conflict, whatever the aggregation. \`compatibility: DNA\` has camps of equal size and DNA’s measure of them.`,
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
    const options = campOptions(stance, { camps, seed }, 'polarization')
    const { coded, request } = stance
    const found = await calculatePolarization({ coded, request, options })
    return toPolarization(coded.rowLabels, found)
  }

  @FieldResolver(() => [StancePolarizationSlice], {
    description: `How far it falls into camps over time: each window divided anew, by the congruence and conflict of its own statements. Windows are those of \`series\`, at most ${String(MAX_DIVIDED_WINDOWS)} of them, and fewer of many rows and camps: (rows · camps)² of all windows together is at most ${String(MAX_CAMP_WORK)}. \`compatibility: DNA\` takes congruence less conflict for both, as DNA does in time windows alone: another measure than its score of a whole network.`,
  })
  async polarizationSeries(
    @Root() { stance }: StanceNetwork,
    @Args() windows: StanceWindowArguments,
    @Arg('camps', () => Int, {
      defaultValue: 2,
      description: `How many camps: 2 to ${String(MAX_CAMPS)}.`,
    })
    camps: number,
    @Arg('seed', () => Int, {
      defaultValue: 1,
      description: `What chance starts from where not all divisions can be compared, 0 to ${String(MAX_SEED)}.`,
    })
    seed: number,
  ): Promise<StancePolarizationSlice[]> {
    const time = toTimeOptions(windows)
    const options = campOptions(stance, { camps, seed }, 'polarizationSeries')
    const slices = await calculatePolarizations({
      table: stance.statements.table,
      request: stance.request,
      ...{ time, options, maxWindows: MAX_DIVIDED_WINDOWS },
    })
    return slices.map(({ start, stop, rows, statementCount, ...found }) =>
      Object.assign(new StancePolarizationSlice(), {
        start: dayOf(start),
        end: dayOf(stop),
        statementCount,
        polarization: toPolarization(rows, found),
      }),
    )
  }
}

@Resolver(() => StanceCamp)
export class StanceCampResolver {
  @FieldResolver(() => [Entity], { description: 'Its members, in the order of their ids.' })
  members(@Root() { members }: StanceCamp, @Ctx() context: Context) {
    return loadNodes(context, members)
  }
}

function toPolarization(labels: readonly string[], found: Polarization): StancePolarization {
  return Object.assign(new StancePolarization(), {
    score: found.score,
    congruenceWithin: found.congruenceWithin,
    conflictBetween: found.conflictBetween,
    method: PolarizationMethod[found.method],
    isOptimal: found.isOptimal,
    bound: found.bound,
    camps: groupsOf(labels, found.camps).map((camp) => Object.assign(new StanceCamp(), camp)),
  })
}
