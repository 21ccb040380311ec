import { readdirSync } from 'node:fs'
import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
} from 'graphql'
import type { Context } from '../../src/context.ts'
import type { FilterInput } from '../../src/list/filter.ts'
import { type List, ListReader, type ListRequest } from '../../src/list/list.ts'
import { OrderDirection } from '../../src/list/order.ts'
import { createSchema } from '../../src/schema.ts'

// The statements that lists send are files with other conditions, orderings and groups in their
// marked lines. Here each list is asked in as many ways as it can be, and what it sends is caught.

/** A statement as the service sends it, with its parameters but for the keys. */
export interface Variant {
  /** The file it was made of. */
  file: string
  /** How it was asked for. */
  request: string
  text: string
  parameters: Record<string, unknown>
}

const SOURCES = new URL('../../src/', import.meta.url)

async function importLists(): Promise<List[]> {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  const modules = await Promise.all(
    files
      .filter((file) => file.endsWith('.queries.ts'))
      .map((file) => import(new URL(file, SOURCES).href) as Promise<Record<string, unknown>>),
  )
  return modules.flatMap((module) => Object.values(module)).filter(isList)
}

function isList(value: unknown): value is List {
  return typeof value === 'object' && value !== null && 'page' in value && 'counts' in value
}

/** Every list of the API, wherever it is declared. */
export const LISTS = await importLists()

/** What some lists are told besides. */
const PARAMETERS: Partial<Record<string, Record<string, unknown>>> = {
  'actor/members': { relation: 'MEMBER_OF', modalities: ['STATED', 'IMPLIED'] },
  'actor/member-of': { relation: 'MEMBER_OF', modalities: ['STATED', 'IMPLIED'] },
  'position/by-actor': { links: ['HELD_BY', 'ON_BEHALF_OF'] },
  'relationship/by-entity': { ends: ['FROM', 'TO'] },
}

/** What a list sends when it is asked for a page, its total, a group or what it hides. */
async function sent(
  list: List,
  name: string,
  request: ListRequest,
  read: (reader: ListReader) => Promise<unknown>,
): Promise<Variant> {
  let variant: Variant | undefined
  const load = ({ query }: { query: { name: string; text: string } }, key: string, args = {}) => {
    // Terms that a filter names are looked up first: here all of them are known.
    if (query.name === 'vocabulary/known') return Promise.resolve([{ key }])
    variant = { file: query.name, request: name, text: query.text, parameters: args }
    return Promise.resolve([])
  }
  const context = { load, languages: [] } as unknown as Context
  const reader = new ListReader(context, list, 'key', {
    first: 9,
    ...request,
    parameters: PARAMETERS[list.name] ?? {},
  })
  await read(reader)
  if (!variant) throw new Error(`${list.name} sent nothing for ${name}.`)
  return variant
}

const schema = await createSchema()

/** A value that fits an operator: of no matter what, but of the right type. */
function valueOf(type: GraphQLInputType): unknown {
  const nullable = getNullableType(type)
  if (isListType(nullable)) return [valueOf(nullable.ofType)]
  if (isEnumType(nullable)) return nullable.getValues()[0]?.value
  switch (nullable.toString()) {
    case 'Int':
      return 1
    case 'Float':
      return 0.5
    case 'Boolean':
      return true
    case 'PartialDate':
      return '2018-09'
    case 'ID':
      // Topics are looked up, and other ids than theirs are refused before that.
      return 'topic:x'
    default:
      return 'x'
  }
}

function fieldsOf(type: GraphQLInputObjectType) {
  return Object.values(type.getFields()).filter(({ name }) => !['and', 'or', 'not'].includes(name))
}

/** Each condition that a filter type offers, with every operator; relations to `depth` steps. */
function* conditionsOf(type: GraphQLInputObjectType, depth: number): Generator<FilterInput> {
  for (const field of fieldsOf(type)) {
    const operators = getNullableType(field.type)
    if (!isInputObjectType(operators)) throw new Error(`${type.name}.${field.name} is no input.`)
    const { some } = operators.getFields()
    const target = some && getNullableType(some.type)
    if (!isInputObjectType(target)) {
      yield {
        [field.name]: Object.fromEntries(
          Object.values(operators.getFields()).map(({ name, type }) => [name, valueOf(type)]),
        ),
      }
    } else if (depth > 0) {
      const ends = [...conditionsOf(target, depth - 1)].filter((end) => !('modality' in end))
      yield { [field.name]: { some: {}, none: { or: ends.slice(0, 2) } } }
      yield { [field.name]: { some: ends[0] ?? {} } }
      yield { [field.name]: { some: { not: ends.at(-1) ?? {} } } }
    }
  }
}

/** Filters that together hold every condition of a list, `length` of them each. */
function richFilters({ listing }: List, length: number): FilterInput[] {
  // Filter classes are called as their types are.
  const type = schema.getType(listing.filter.name)
  if (!isInputObjectType(type)) throw new Error(`There is no filter ${listing.filter.name}.`)
  const conditions = [...conditionsOf(type, 2)]
  const hides = conditions.filter((condition) => !('modality' in condition))
  const chooses = conditions.filter((condition) => 'modality' in condition)
  const parts = [...chunks(hides, length)]
  return [
    ...parts.map((part, at) =>
      at % 2 === 0 ? { or: part } : { and: part.map((condition) => ({ not: condition })) },
    ),
    // The same with a modality chosen: nothing is hidden any more, at any depth.
    ...(chooses.length > 0 ? [{ and: [...chooses, ...hides.slice(-3)], or: [] }] : []),
  ]
}

function* chunks<Item>(items: Item[], size: number) {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size)
}

const DIRECTIONS = [OrderDirection.ASC, OrderDirection.DESC]

/** What a list sends for its pages in each ordering, from either end, by each language. */
export function pageVariants(list: List): Promise<Variant[]> {
  const orders = Object.entries(list.listing.orders).flatMap(([field, { sortKey }]) =>
    DIRECTIONS.map((direction) => ({ field, direction, sortKey })),
  )
  return Promise.all(
    orders.flatMap(({ field, direction, sortKey }) => {
      const isByLanguage = typeof sortKey === 'object' && 'byLanguage' in sortKey
      return (isByLanguage ? ['en', 'es'] : ['en']).map((lang) =>
        sent(
          list,
          `page by ${field} ${direction} ${lang}`,
          { orderBy: { field, direction, lang: [lang] } },
          (reader) => reader.page(),
        ),
      )
    }),
  )
}

/** What a list sends for its total, each of its groups and what it hides. */
export async function countVariants(list: List, filter: FilterInput = {}): Promise<Variant[]> {
  const groups = Object.keys(list.listing.groups).map((group) =>
    sent(list, `groups by ${group}`, { filter }, (reader) => reader.groups(group)),
  )
  const total = sent(list, 'total', { filter }, (reader) => reader.totalCount())
  const hidden = list.listing.isFact
    ? [sent(list, 'hidden', { filter }, (reader) => reader.hiddenByModality())]
    : []
  return Promise.all([total, ...hidden, ...groups])
}

/** What a list sends for pages with every condition that it offers, eight of them at a time. */
export function filteredVariants(list: List): Promise<Variant[]> {
  return Promise.all(richFilters(list, 8).map((filter) => filteredPage(list, filter)))
}

/** What it sends for a page and for its counts with three of them. */
export async function someFilteredVariants(list: List): Promise<Variant[]> {
  const [filter = {}] = richFilters(list, 3)
  return [await filteredPage(list, filter), ...(await countVariants(list, filter))]
}

function filteredPage(list: List, filter: FilterInput) {
  return sent(
    list,
    `page of ${JSON.stringify(filter)}`,
    { filter, last: 9, first: null },
    (reader) => reader.page(),
  )
}

/** One list of each type of thing, that of the whole graph where there is one. */
export function listOfEachListing(): List[] {
  const lists = new Map(LISTS.map((list) => [list.listing, list]))
  for (const list of LISTS) if (list.name.endsWith('/list')) lists.set(list.listing, list)
  return [...lists.values()]
}
