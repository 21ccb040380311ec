import type { EventWindow } from '../network/time/event-windows.ts'
import { codedSliceExplainer } from '../network/time/explain-slice.ts'
import type { Explain } from '../network/evidence.ts'
import { planSeries, type SeriesPlan } from '../network/time/plan-series.ts'
import { type CodedSlice, codeSlice } from '../network/time/slice.ts'
import { calculateSlices } from './calculate.ts'
import { asCallerError } from './caller-error.ts'
import { cellsOf, type CutEdges, type EdgeCut, strongest } from './maths.ts'
import type { OpenStance } from './open-stance.ts'
import type { HeldShare, ReadyStance } from './ready-stance.ts'
import { toTimeOptions } from './stance-window-arguments.ts'
import { nameWindows, placeOf, type StanceWindow } from './stance-window.ts'

/** How a series is asked for. */
export type SeriesRequest = Omit<StanceWindow, 'window' | 'nth'>

/** What a thread finds of a window. */
export type ComputedSlice = Awaited<ReturnType<typeof calculateSlices>>[number]

/** All windows of a stance network, each with its own. Throws BAD_INPUT, naming the input. */
export async function openSeries(whole: OpenStance, asked: SeriesRequest) {
  const time = { ...toTimeOptions(asked), sumToOne: asked.sumToOne }
  const { table } = whole.statements
  const slices = await calculateSlices({ table, request: whole.request, time })
  const names = nameWindows(slices)
  let plan: SeriesPlan | undefined
  return slices.map((slice, place) => {
    // Most ask for the weights alone: a plan is made for those that ask for more.
    const coding = () => {
      plan ??= planSeries(table, whole.request, time)
      return codeWindow(plan, plan.windows[place])
    }
    const name = names[place] ?? { window: '', nth: 1 }
    return new SliceStance(whole, { ...asked, ...name }, slice, coding)
  })
}

/** The network of one window, where one is asked for; else the whole. Throws BAD_INPUT. */
export async function openWindow(
  whole: OpenStance,
  { window }: { window?: StanceWindow },
): Promise<ReadyStance> {
  if (!window) return whole
  const time = { ...toTimeOptions(window), sumToOne: window.sumToOne }
  const { table } = whole.statements
  const plan = asCallerError(() => planSeries(table, whole.request, time))
  const only = placeOf(plan.windows, window)
  const [slice] = await calculateSlices({ table, request: whole.request, time, only })
  if (!slice) throw new Error(`There is no window ${String(only)}.`)
  return new SliceStance(whole, window, slice, () => codeWindow(plan, plan.windows[only]))
}

function codeWindow(plan: SeriesPlan, window: EventWindow | undefined): CodedSlice {
  if (!window) throw new Error('A series has other windows than were computed.')
  return codeSlice(plan, window)
}

/** The stance network of one window of time. Its weights are there; all else is found when asked for. */
export class SliceStance implements ReadyStance {
  readonly window: StanceWindow
  readonly #whole: OpenStance
  readonly slice: ComputedSlice
  readonly #coding: () => CodedSlice
  #coded: CodedSlice | undefined
  #explain: Explain | undefined

  constructor(
    whole: OpenStance,
    window: StanceWindow,
    slice: ComputedSlice,
    coding: () => CodedSlice,
  ) {
    this.#whole = whole
    this.window = window
    this.slice = slice
    this.#coding = coding
  }

  get input() {
    return this.#whole.input
  }

  get statements() {
    return this.#whole.statements
  }

  get isOneMode() {
    return this.#whole.isOneMode
  }

  get request() {
    return this.#codedSlice.request
  }

  get coded() {
    return this.#codedSlice.coded
  }

  get #codedSlice(): CodedSlice {
    this.#coded ??= this.#coding()
    return this.#coded
  }

  get columnLabels() {
    return this.slice.columns
  }

  weights() {
    return Promise.resolve(this.slice.values)
  }

  edges(cut: EdgeCut): Promise<CutEdges> {
    const { source, target, weight } = cellsOf(this.slice.values, this.columnLabels.length)
    // Of two rows that are linked one cell is enough, and none links a row with itself.
    const isEdge = (_: number, cell: number) =>
      !this.isOneMode || (source[cell] ?? 0) < (target[cell] ?? 0)
    const edges = {
      source: source.filter(isEdge),
      target: target.filter(isEdge),
      weight: weight.filter(isEdge),
    }
    return Promise.resolve(strongest(edges, cut))
  }

  explain(first: string, second: string): HeldShare[] {
    this.#explain ??= codedSliceExplainer(this.#codedSlice, this.slice.scale)
    return this.#explain(first, second).map(({ statement, share }) => ({
      holding: this.holdingOf(statement),
      share,
    }))
  }

  holdingOf(statement: number) {
    return this.#whole.holdingOf(statement)
  }

  positions() {
    return this.#whole.positions(this.coded.statements)
  }

  hidden() {
    return this.#whole.hidden()
  }
}
