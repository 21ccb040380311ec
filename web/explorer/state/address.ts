import type { GraphFilter } from '../api/operations.ts'
import {
  COLORS,
  defaultView,
  DISPLAYS,
  type Language,
  LANGUAGES,
  MAX_DEPTH,
  PANELS,
  ROWS,
  SIZES,
  type Sort,
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
] as const satisfies readonly (keyof GraphFilter)[]

/** The query part of the address of a view, without `?`. What is as usual is left out. */
export function toSearch(view: View): string {
  const usual = defaultView(view.lang)
  const parts: string[] = []
  const add = (name: string, value: string) => parts.push(`${name}=${value}`)
  const text = (name: string, value: string | null) => {
    if (value !== null) add(name, escape(value))
  }
  const list = (name: string, values: readonly string[] | null | undefined) => {
    if (values && values.length > 0) add(name, values.map(escape).join(','))
  }
  const choice = (name: 'panel' | 'display' | 'rows' | 'size' | 'color') => {
    if (view[name] !== usual[name]) add(name, view[name])
  }

  list('of', view.of)
  if (view.depth !== usual.depth) add('depth', String(view.depth))
  for (const name of LISTS) list(name, view.filter[name])
  text('date', view.filter.date ?? null)
  numberOf('minConfidence', view.filter.minConfidence)
  if (view.filter.includeUnrated) add('includeUnrated', 'true')
  numberOf('minDegree', view.filter.minDegree)
  if (view.filter.onBehalfOf === 'EXCLUDE') add('onBehalfOf', 'EXCLUDE')
  list('hidden', view.hidden)
  choice('panel')
  text('selected', view.selected)
  text('from', view.from)
  text('to', view.to)
  list('compared', view.compared)
  text('topic', view.topic)
  text('document', view.document)
  text('passage', view.passage)
  choice('display')
  choice('rows')
  if (view.sort) add('sort', `${view.sort.descending ? '-' : ''}${escape(view.sort.by)}`)
  choice('size')
  choice('color')
  add('lang', view.lang)
  return parts.join('&')

  function numberOf(name: string, value: number | null | undefined) {
    if (value !== null && value !== undefined) add(name, String(value))
  }
}

/**
 * Reads the query part of an address. What it does not know it leaves out; values of the filter it
 * hands on as they are, since the service says best what is wrong with them.
 */
export function fromSearch(search: string, lang: Language): View {
  const given = new Map(
    search
      .replace(/^\?/, '')
      .split('&')
      .map((part) => {
        const [name = '', ...rest] = part.split('=')
        return [name, rest.join('=')] as const
      }),
  )
  const text = (name: string) => (given.get(name) ? unescape(given.get(name) ?? '') : null)
  const list = (name: string) => given.get(name)?.split(',').filter(Boolean).map(unescape) ?? []
  const number = (name: string) => {
    const written = text(name)
    const value = written === null ? NaN : Number(written)
    return Number.isFinite(value) ? value : undefined
  }
  const choice = <Value extends string>(name: string, values: readonly Value[], usual: Value) =>
    values.find((value) => value === given.get(name)) ?? usual

  const usual = defaultView(choice('lang', LANGUAGES, lang))
  const depth = number('depth') ?? usual.depth
  return {
    ...usual,
    of: list('of'),
    depth: Math.min(Math.max(Math.trunc(depth), 1), MAX_DEPTH),
    filter: readFilter(),
    hidden: list('hidden'),
    panel: choice('panel', PANELS, usual.panel),
    selected: text('selected'),
    from: text('from'),
    to: text('to'),
    compared: list('compared'),
    topic: text('topic'),
    document: text('document'),
    passage: text('passage'),
    display: choice('display', DISPLAYS, usual.display),
    rows: choice('rows', ROWS, usual.rows),
    sort: readSort(text('sort')),
    size: choice('size', SIZES, usual.size),
    color: choice('color', COLORS, usual.color),
  }

  function readFilter(): GraphFilter {
    const filter: Record<string, unknown> = {}
    for (const name of LISTS) {
      const values = list(name)
      if (values.length > 0) filter[name] = values
    }
    const date = text('date')
    if (date !== null) filter.date = date
    for (const name of ['minConfidence', 'minDegree']) {
      const value = number(name)
      if (value !== undefined) filter[name] = value
    }
    if (given.get('includeUnrated') === 'true') filter.includeUnrated = true
    if (given.get('onBehalfOf') === 'EXCLUDE') filter.onBehalfOf = 'EXCLUDE'
    return filter
  }
}

function readSort(text: string | null): Sort | null {
  if (text === null) return null
  const descending = text.startsWith('-')
  return { by: descending ? text.slice(1) : text, descending }
}

/** Colons and slashes stay readable: an address may hold them. */
function escape(text: string) {
  return encodeURIComponent(text).replaceAll('%3A', ':').replaceAll('%2F', '/')
}

/** An address that somebody cut or typed may hold a `%` that means nothing. */
function unescape(text: string) {
  try {
    return decodeURIComponent(text.replaceAll('+', '%20'))
  } catch {
    return text
  }
}
