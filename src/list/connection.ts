import { Arg, type ClassType, Ctx, Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { Context } from '../context.ts'
import { LANG_DESCRIPTION } from '../localized/languages.ts'
import { Modality } from '../fact/modality.ts'
import { groupLabel } from './group-label.ts'
import type { Count, GroupKey } from './group-key.ts'

/** What groups of a connection are called: all that it needs to know of a listing. */
interface Grouping {
  groups: Record<string, Omit<GroupKey, 'expression'>>
}

/** What a connection reads from, part by part as each is selected: a list, or what pages like one. */
export interface ConnectionReader {
  page: () => Promise<{
    items: { cursor: string; node: object; row: Record<string, unknown> }[]
    hasNextPage: boolean
    hasPreviousPage: boolean
  }>
  totalCount: () => Promise<number>
  groups: (name: string) => Promise<Count[]>
  hiddenByModality: () => Promise<Count[]>
}

@ObjectType({ description: 'Whether there is more on either side of a page.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'True when there are items after this page.' })
  hasNextPage!: boolean

  @Field(() => Boolean, { description: 'True when there are items before this page.' })
  hasPreviousPage!: boolean

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the first item; null on an empty page.',
  })
  startCursor!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the last item; null on an empty page.',
  })
  endCursor!: string | null
}

@ObjectType({ description: 'How many items of a list share a value.' })
export class Group {
  @Field(() => String, {
    nullable: true,
    description: 'The value: an enum value, a code or an id. Null: items without one.',
  })
  key!: string | null

  @Field(() => Int, {
    description: 'How many items have it. An item with several values counts once for each.',
  })
  count!: number

  /** Whose groups these are: decides where the label comes from. */
  listing!: Grouping
  by!: string

  @Field(() => String, {
    nullable: true,
    description: 'The value in words; null where the key is.',
  })
  label(
    @Arg('lang', () => [String], { nullable: true, description: LANG_DESCRIPTION })
    lang: string[] | null,
    @Ctx() context: Context,
  ): Promise<string | null> {
    const group = this.listing.groups[this.by]
    if (this.key === null || !group) return Promise.resolve(null)
    return groupLabel(group.label, this.key, lang, context)
  }
}

@ObjectType({ description: 'How many facts a list leaves out because they are not known to hold.' })
export class HiddenByModality {
  @Field(() => Modality, { description: 'The modality that is not shown.' })
  modality!: string

  @Field(() => Int, { description: 'How many facts of it the list would have besides.' })
  count!: number
}

/** An edge of a connection: what a page says of one item. */
export interface Edge {
  cursor: string
  node: object
}

/** One more field of an edge. */
export interface EdgeField {
  type: () => object
  description: string
}

interface ConnectionOptions {
  /** What is listed, in the plural, for descriptions. */
  plural: string
  /** What the list may be counted by. */
  groups: Grouping['groups']
  /** What edges say besides, by the name of the column that holds it; null where a list has none. */
  edgeFields?: Record<string, EdgeField> | undefined
}

/**
 * The Relay connection and edge of one type, named after it: `ActorConnection`, `ActorEdge` and, for
 * what it may be counted by, `ActorGroupKey`.
 */
export function connectionTypes(
  name: string,
  node: () => ClassType | (abstract new () => object),
  { plural, groups, edgeFields = {} }: ConnectionOptions,
) {
  const GroupKeyEnum = Object.fromEntries(Object.keys(groups).map((key) => [key, key]))
  registerEnumType(GroupKeyEnum, {
    name: `${name}GroupKey`,
    description: `What ${plural} may be counted by.`,
    valuesConfig: Object.fromEntries(
      Object.entries(groups).map(([key, { description }]) => [key, { description }]),
    ),
  })

  @ObjectType(`${name}Edge`, { description: `One of a page of ${plural}.` })
  class EdgeType implements Edge {
    @Field(() => String, { description: 'Where it stands in the list: for `after` and `before`.' })
    cursor!: string

    @Field(() => node() as ClassType, { description: 'The thing itself.' })
    node!: object
  }
  for (const [field, { type, description }] of Object.entries(edgeFields)) {
    Field(type as () => ClassType, { nullable: true, description })(EdgeType.prototype, field)
  }

  @ObjectType(`${name}Connection`, { description: `A list of ${plural}, page by page.` })
  class ConnectionType {
    readonly reader!: ConnectionReader
    readonly listing!: Grouping
    @Field(() => [EdgeType], { description: 'The page, each item with its cursor.' })
    async edges(): Promise<Edge[]> {
      const { items } = await this.reader.page()
      return items.map(({ cursor, node, row }) => {
        const said = Object.keys(edgeFields).map((field) => [field, row[field] ?? null])
        return Object.assign(new EdgeType(), { cursor, node }, Object.fromEntries(said) as object)
      })
    }

    @Field(() => [node() as ClassType], { description: 'The page, the items alone.' })
    async nodes(): Promise<object[]> {
      const { items } = await this.reader.page()
      return items.map((item) => item.node)
    }

    @Field(() => PageInfo, { description: 'Whether there is more on either side.' })
    async pageInfo(): Promise<PageInfo> {
      const { items, hasNextPage, hasPreviousPage } = await this.reader.page()
      return {
        hasNextPage,
        hasPreviousPage,
        startCursor: items[0]?.cursor ?? null,
        endCursor: items.at(-1)?.cursor ?? null,
      }
    }

    @Field(() => Int, {
      description: 'How many there are on all pages together. Counted only when selected.',
    })
    totalCount(): Promise<number> {
      return this.reader.totalCount()
    }

    @Field(() => [Group], {
      description: 'How many of all pages together share a value, the largest group first.',
    })
    async groups(
      @Arg('by', () => GroupKeyEnum, { description: 'What to count by.' }) by: string,
    ): Promise<Group[]> {
      const counts = await this.reader.groups(by)
      return counts.map((count) =>
        Object.assign(new Group(), { ...count, by, listing: this.listing }),
      )
    }

    @Field(() => [HiddenByModality], {
      description:
        'Facts that are left out because they are only wished for or supposed, and nothing asked for them. Empty for lists of other things, and where the filter says which modalities it wants.',
    })
    async hiddenByModality(): Promise<HiddenByModality[]> {
      const counts = await this.reader.hiddenByModality()
      return counts.map(({ key, count }) => ({ modality: key ?? '', count }))
    }
  }
  return ConnectionType
}
