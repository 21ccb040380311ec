import type { GraphFilter } from '../api/operations.ts'
import { type Given, readQuery, writeQuery } from './query.ts'
import {
  AGGREGATIONS,
  COLORS,
  type CursorPage,
  defaultView,
  DISPLAYS,
  DIVISIONS,
  DOUBT_KINDS,
  FIRST_PAGE,
  GRANULARITIES,
  type Language,
  LANGUAGES,
  LINKED,
  MAX_CAMPS,
  MAX_DEPTH,
  MAX_LENGTH,
  NORMALIZATIONS,
  PANELS,
  ROWS,
  SIZES,
  type Sort,
  STANCE_SHOWS,
  THEMES,
  type View,
} from './view.ts'

// A view as the query part of an address, readable, and back. The filter's names are GraphFilter's
// own, as in /export; lists have commas between.

const LISTS = [
  'edges',
  'actors',
  'topics',
  'actorKinds',
  'relations',
  'families',
  'modality',
  'documents',
  'languages',
  'without',
] as const satisfies readonly (keyof GraphFilter)[]
const NUMBERS = ['minConfidence', 'minDegree'] as const satisfies readonly (keyof GraphFilter)[]

/** The query part of the address of a view, without `?`. What is as usual is left out. */
export function toSearch(view: View): string {
  const usual = defaultView(view.lang)
  const unusual = (name: keyof View) => {
    const value = view[name]
    return value === usual[name] || typeof value === 'object' ? null : String(value)
  }
  const { filter, sort, doubtsPage } = view
  return writeQuery([
    ['of', view.of],
    ['depth', unusual('depth')],
    ...LISTS.map((name) => [name, filter[name]] as const),
    ['date', filter.date],
    ...NUMBERS.map((name) => [name, filter[name]?.toString()] as const),
    ['includeUnrated', filter.includeUnrated ? 'true' : null],
    ['onBehalfOf', filter.onBehalfOf === 'EXCLUDE' ? 'EXCLUDE' : null],
    ['panel', unusual('panel')],
    ['selected', view.selected],
    ['from', view.from],
    ['to', view.to],
    ['maxLength', unusual('maxLength')],
    ['directed', unusual('directed')],
    ['path', unusual('path')],
    ['compared', view.compared],
    ['topic', view.topic],
    ['document', view.document],
    ['passage', view.passage],
    ['doubts', view.doubts],
    ['page', doubtsPage.number === 1 ? null : String(doubtsPage.number)],
    ['after', doubtsPage.after],
    ['before', doubtsPage.before],
    ['display', unusual('display')],
    ['stance', unusual('stance')],
    ['linked', unusual('linked')],
    ['aggregation', unusual('aggregation')],
    ['normalization', unusual('normalization')],
    ['division', unusual('division')],
    ['camps', unusual('camps')],
    ['minWeight', unusual('minWeight')],
    ['period', view.period],
    ['rows', unusual('rows')],
    ['sort', sort && `${sort.descending ? '-' : ''}${sort.by}`],
    ['tablePage', unusual('tablePage')],
    ['size', unusual('size')],
    ['color', unusual('color')],
    ['legend', unusual('legend')],
    ['bars', unusual('bars')],
    ['theme', view.theme],
    ['lang', view.lang],
  ])
}

/**
 * Reads the query part of an address. What it does not know it leaves out; values of the filter it
 * hands on as they are, since the service says best what is wrong with them.
 */
export function fromSearch(search: string, lang: Language): View {
  const given = readQuery(search)
  const { text, list, choice, number, whole, truth } = given
  const usual = defaultView(choice('lang', LANGUAGES) ?? lang)
  return {
    ...usual,
    of: list('of'),
    depth: whole('depth', 1, MAX_DEPTH) ?? usual.depth,
    filter: readFilter(given),
    panel: choice('panel', PANELS) ?? usual.panel,
    selected: text('selected'),
    from: text('from'),
    to: text('to'),
    maxLength: whole('maxLength', 1, MAX_LENGTH) ?? usual.maxLength,
    directed: truth('directed') ?? usual.directed,
    path: whole('path', 1) ?? usual.path,
    compared: [...new Set(list('compared'))],
    topic: text('topic'),
    document: text('document'),
    passage: text('passage'),
    doubts: choice('doubts', DOUBT_KINDS),
    doubtsPage: readPage(given),
    display: choice('display', DISPLAYS) ?? usual.display,
    stance: choice('stance', STANCE_SHOWS) ?? usual.stance,
    linked: choice('linked', LINKED) ?? usual.linked,
    aggregation: choice('aggregation', AGGREGATIONS) ?? usual.aggregation,
    normalization: choice('normalization', NORMALIZATIONS) ?? usual.normalization,
    division: choice('division', DIVISIONS) ?? usual.division,
    camps: whole('camps', 2, MAX_CAMPS) ?? usual.camps,
    minWeight: Math.max(0, number('minWeight') ?? usual.minWeight),
    period: text('period'),
    rows: choice('rows', ROWS) ?? usual.rows,
    sort: readSort(text('sort')),
    tablePage: whole('tablePage', 1) ?? usual.tablePage,
    size: choice('size', SIZES) ?? usual.size,
    color: choice('color', COLORS) ?? usual.color,
    legend: truth('legend'),
    bars: choice('bars', GRANULARITIES) ?? usual.bars,
    theme: choice('theme', THEMES),
  }
}

function readFilter({ text, list, number, truth }: Given): GraphFilter {
  const filter: Record<string, unknown> = {}
  for (const name of LISTS) {
    const values = list(name)
    if (values.length > 0) filter[name] = values
  }
  const date = text('date')
  if (date !== null) filter.date = date
  for (const name of NUMBERS) {
    const value = number(name)
    if (value !== null) filter[name] = value
  }
  if (truth('includeUnrated') === true) filter.includeUnrated = true
  if (text('onBehalfOf') === 'EXCLUDE') filter.onBehalfOf = 'EXCLUDE'
  return filter
}

/** A page is where its cursor says: without one it is the first, whatever its number. */
function readPage({ text, whole }: Given): CursorPage {
  const [after, before] = [text('after'), text('before')]
  if (after === null && before === null) return FIRST_PAGE
  return { number: whole('page', 2) ?? 2, after, before }
}

function readSort(text: string | null): Sort | null {
  if (text === null) return null
  const descending = text.startsWith('-')
  return { by: descending ? text.slice(1) : text, descending }
}
