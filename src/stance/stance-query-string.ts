import { badInput } from '../errors.ts'
import { OnBehalfOf } from '../position/position.type.ts'
import type { GraphFilter } from '../view/graph-filter.ts'
import {
  fraction,
  listOf,
  oneOf,
  type Parameter,
  readAll,
  text,
  truth,
  type Values,
  wholeNumber,
  writeAll,
} from '../view/query-parameters.ts'
import { FILTER } from '../view/query-string.ts'
import { DateBasis } from '../view/timeline.type.ts'
import {
  AmbivalentStances,
  CollectiveAuthors,
  ConditionalStances,
  PartialDateRule,
} from './position-options.ts'
import type { StanceNetworkInput } from './stance-network.input.ts'
import {
  StanceAggregation,
  StanceCompatibility,
  StanceDuplicates,
  StanceMode,
  StanceNormalization,
  StanceRows,
} from './stance-options.ts'
import { DEFAULT_CUT, type StanceViewRequest } from './stance-view-request.ts'
import type { StanceWindow } from './stance-window.ts'
import { StanceArrangement, StanceKernel, StanceTimeUnit } from './time-options.ts'

// A stance network as the query string of an address, and back:
// `mode=ONE_MODE&aggregation=CONGRUENCE&topics=topic:dialogue`. `mode` tells it from other views.

type Option = Exclude<keyof StanceNetworkInput, 'filter'>

/** The options, named as the fields of the input. */
const OPTIONS = {
  mode: oneOf(Object.values(StanceMode)),
  rows: oneOf(Object.values(StanceRows)),
  aggregation: oneOf(Object.values(StanceAggregation)),
  normalization: oneOf(Object.values(StanceNormalization)),
  onBehalfOf: oneOf(Object.values(OnBehalfOf)),
  ambivalent: oneOf(Object.values(AmbivalentStances)),
  conditional: oneOf(Object.values(ConditionalStances)),
  collectives: oneOf(Object.values(CollectiveAuthors)),
  duplicates: oneOf(Object.values(StanceDuplicates)),
  dateBasis: oneOf(Object.values(DateBasis)),
  partialDates: oneOf(Object.values(PartialDateRule)),
  period: text,
  minActorStatements: wholeNumber,
  minTopicStatements: wholeNumber,
  isolates: truth,
  compatibility: oneOf(Object.values(StanceCompatibility)),
} satisfies { [Name in Option]: Parameter<NonNullable<StanceNetworkInput[Name]>> }

/** What the filter says of positions and actors; all else in it changes nothing. */
const CONDITIONS = {
  actors: FILTER.actors,
  topics: FILTER.topics,
  actorKinds: FILTER.actorKinds,
  modality: FILTER.modality,
  documents: FILTER.documents,
  languages: FILTER.languages,
  date: FILTER.date,
  minConfidence: FILTER.minConfidence,
  includeUnrated: FILTER.includeUnrated,
  minDegree: FILTER.minDegree,
  without: FILTER.without,
}

/** Of a series the window that is shown, and how the series is made. */
const WINDOW = {
  unit: oneOf(Object.values(StanceTimeUnit)),
  size: wholeNumber,
  arrangement: oneOf(Object.values(StanceArrangement)),
  step: wholeNumber,
  kernel: oneOf(Object.values(StanceKernel)),
  sumToOne: truth,
  window: text,
  nth: wholeNumber,
}

const CUT = {
  minWeight: fraction,
  maxNodes: wholeNumber,
  maxEdges: wholeNumber,
  camps: wholeNumber,
}

const PARAMETERS = { ...OPTIONS, ...WINDOW, ...CUT, ...CONDITIONS, lang: listOf(text) }

/** As the input has them. `mode` is always written: it says that this is a stance network. */
export const DEFAULT_OPTIONS: Required<Omit<StanceNetworkInput, 'filter'>> = {
  mode: StanceMode.ONE_MODE,
  rows: StanceRows.ACTORS,
  aggregation: StanceAggregation.SUBTRACT,
  normalization: StanceNormalization.NONE,
  onBehalfOf: OnBehalfOf.INCLUDE,
  ambivalent: AmbivalentStances.BETWEEN,
  conditional: ConditionalStances.AS_HELD,
  collectives: CollectiveAuthors.KEEP,
  duplicates: StanceDuplicates.INCLUDE,
  dateBasis: DateBasis.FACT_ELSE_DOCUMENT,
  partialDates: PartialDateRule.FIRST_DAY,
  period: null,
  minActorStatements: 1,
  minTopicStatements: 1,
  isolates: false,
  compatibility: StanceCompatibility.NONE,
}

/** As the arguments of `series` have them. */
const DEFAULT_WINDOW = {
  size: 1,
  arrangement: StanceArrangement.MOVING,
  step: null,
  kernel: null,
  sumToOne: false,
  nth: 1,
}

const LEFT_OUT = {
  ...DEFAULT_OPTIONS,
  ...DEFAULT_WINDOW,
  ...DEFAULT_CUT,
  includeUnrated: false,
  mode: undefined,
}

/** True where a query string asks for a stance network. */
export function isStanceQuery(query: string) {
  return new URLSearchParams(query).has('mode')
}

/** The query string of a stance network, without its `?`. */
export function stanceToQuery(
  { input, window, ...cut }: StanceViewRequest,
  lang: readonly string[] = [],
) {
  const { filter, ...options } = input
  // Either excludes it.
  const onBehalfOf =
    filter?.onBehalfOf === OnBehalfOf.EXCLUDE ? OnBehalfOf.EXCLUDE : options.onBehalfOf
  const named = { onBehalfOf, lang: lang.length > 0 ? lang : null }
  const values = Object.fromEntries(
    [options, window ?? {}, cut, filter ?? {}, named].flatMap((part) => Object.entries(part)),
  )
  return writeAll(
    PARAMETERS,
    Object.keys(PARAMETERS).map((name) => [name, values[name]] as const),
    LEFT_OUT,
  )
}

/** The stance network that a query string asks for, and in which languages. Throws BAD_INPUT. */
export function queryToStance(query: string): {
  request: StanceViewRequest
  lang: string[] | undefined
} {
  const { lang, ...values } = readAll(PARAMETERS, query)
  const pick = (names: object) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => name in names))
  const filter: GraphFilter = pick(CONDITIONS)
  const input: StanceNetworkInput = { ...DEFAULT_OPTIONS, ...pick(OPTIONS), filter }
  const window = windowOf(values)
  return {
    request: { kind: 'stance', input, ...(window && { window }), ...DEFAULT_CUT, ...pick(CUT) },
    lang,
  }
}

/** A window is named with its unit; what else is said of a series says nothing without it. */
function windowOf(values: Values<typeof WINDOW>): StanceWindow | undefined {
  const { unit, window, ...rest } = values
  const given = Object.keys(WINDOW).find((name) => name in values)
  if (given === undefined) return undefined
  if (unit === undefined) throw badInput('unit', undefined, `given with ${given}`)
  if (window === undefined) throw badInput('window', undefined, `given with ${given}`)
  const { size, arrangement, step, kernel, sumToOne, nth } = { ...DEFAULT_WINDOW, ...rest }
  return { unit, size, arrangement, step, kernel, sumToOne, window, nth }
}
