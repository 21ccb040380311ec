import { Arg, Args, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { badInput } from '../errors.ts'
import { checkRange } from '../view/checked-filter.ts'
import { calculatePhases } from './calculate.ts'
import { MAX_DIVIDED } from '../network/analysis/camp-limits.ts'
import { maxSpectra, requireFew } from './divisible.ts'
import type { OpenStance } from './open-stance.ts'
import { MAX_SEED } from './seed.ts'
import { StanceNetwork } from './stance-network.type.ts'
import {
  StanceDistance,
  StancePhase,
  StancePhaseMethod,
  StancePhaseSolution,
  StancePhaseTransitions,
  StancePhaseWindow,
} from './stance-phases.type.ts'
import { StanceWindowArguments, toTimeOptions } from './stance-window-arguments.ts'
import { dayOf } from './stance-window.ts'
import { MAX_DIVIDED_WINDOWS } from './window-count.ts'

/** Weights of all windows over the rows and columns of all: 128 MB. */
const MAX_CELLS = 16_000_000
const MAX_STATES = 20

type Found = Awaited<ReturnType<typeof calculatePhases>>

@Resolver(() => StanceNetwork)
export class StancePhasesResolver {
  @FieldResolver(() => StancePhaseTransitions, {
    description: `When it changes from one state to another. Windows are those of \`series\`, at most ${String(MAX_DIVIDED_WINDOWS)} of them and fewer of many rows; of networks of at most ${String(MAX_DIVIDED)} rows, and as many columns where it has two modes.`,
  })
  async phaseTransitions(
    @Root() { stance }: StanceNetwork,
    @Args() windows: StanceWindowArguments,
    @Arg('distance', () => StanceDistance, {
      defaultValue: StanceDistance.ABSOLUTE,
      description: 'How far two windows are apart.',
    })
    distance: StanceDistance,
    @Arg('sumToOne', () => Boolean, {
      defaultValue: true,
      description:
        'Whether the weights of each window are divided by their sum without signs first, so that windows in which more is said are no farther apart. `compatibility: DNA` divides by the plain sum.',
    })
    sumToOne: boolean,
    @Arg('methods', () => [StancePhaseMethod], {
      defaultValue: Object.values(StancePhaseMethod),
      description: 'How windows become states; of several the best counts (`bestMethod`).',
    })
    methods: StancePhaseMethod[],
    @Arg('minStates', () => Int, {
      defaultValue: 2,
      description: `How many states there are at least, 1 to ${String(MAX_STATES)}; where there are fewer windows, as many as these. Clusters are cut into so many; LOUVAIN may find fewer, and then counts as the best only where no method has so many, as where all windows are the same.`,
    })
    minStates: number,
    @Arg('maxStates', () => Int, {
      defaultValue: 6,
      description: `How many states clusters are cut into at most: \`minStates\` to ${String(MAX_STATES)}. LOUVAIN is not bound by it.`,
    })
    maxStates: number,
    @Arg('seed', () => Int, {
      defaultValue: 1,
      description: `What chance starts from for LOUVAIN, 0 to ${String(MAX_SEED)}.`,
    })
    seed: number,
  ): Promise<StancePhaseTransitions> {
    if (methods.length === 0) throw badInput('methods', methods, 'one or more')
    checkRange('minStates', minStates, 1, MAX_STATES)
    checkRange('maxStates', maxStates, minStates, MAX_STATES)
    checkRange('seed', seed, 0, MAX_SEED)
    requireFew(stance.coded.rowLabels.length, 'rows', 'phaseTransitions')
    if (!stance.isOneMode) requireFew(stance.columnLabels.length, 'columns', 'phaseTransitions')
    const found = await calculatePhases({
      table: stance.statements.table,
      request: stance.request,
      time: toTimeOptions(windows),
      options: {
        ...{ distance, sumToOne, seed, least: minStates, most: maxStates },
        methods: [...new Set(methods)],
      },
      maxWindows: maxWindows(stance, distance),
    })
    return toPhaseTransitions(found)
  }
}

/** All windows are held against each other over the rows and columns of all. */
function maxWindows({ coded, columnLabels, isOneMode }: OpenStance, distance: StanceDistance) {
  const { rowLabels, statements } = coded
  const byCells = Math.floor(MAX_CELLS / Math.max(1, rowLabels.length * columnLabels.length))
  if (distance === StanceDistance.ABSOLUTE) return Math.min(MAX_DIVIDED_WINDOWS, byCells)
  const size = isOneMode ? rowLabels.length : rowLabels.length + columnLabels.length
  return Math.min(MAX_DIVIDED_WINDOWS, byCells, maxSpectra(size, statements.length))
}

function toPhaseTransitions(found: Found): StancePhaseTransitions {
  const { windows, distances, largest, best, segments, solutions, map } = found
  return Object.assign(new StancePhaseTransitions(), {
    distances,
    largest,
    windows: windows.map(({ start, stop, statementCount }, place) =>
      Object.assign(new StancePhaseWindow(), {
        ...{ start: dayOf(start), end: dayOf(stop), statementCount },
        state: (best?.states[place] ?? 0) + 1,
        ...(map.points[place] ?? { x: 0, y: 0 }),
      }),
    ),
    phases: segments.map(({ state, first, last, start, stop }) =>
      Object.assign(new StancePhase(), {
        ...{ state: state + 1, start: dayOf(start), end: dayOf(stop) },
        windowCount: last - first + 1,
      }),
    ),
    bestMethod: best && StancePhaseMethod[best.method],
    solutions: solutions.map(({ method, count, modularity, states }) =>
      Object.assign(new StancePhaseSolution(), {
        ...{ method: StancePhaseMethod[method], count, modularity },
        states: Array.from(states, (state) => state + 1),
      }),
    ),
    shares: map.shares,
    stress: map.stress,
  })
}
