import { ArgsType, type ClassType, Field } from 'type-graphql'
import type { Context } from '../context.ts'
import { connectionTypes, type EdgeField } from './connection.ts'
import type { FilterInput } from './filter.ts'
import { type List, type Listing, ListReader } from './list.ts'
import { orderInput, type OrderInput } from './order.ts'
import { PageArguments } from './page.ts'

/** The arguments of a list, as resolvers are given them. */
export interface ListArguments extends PageArguments {
  filter?: FilterInput | null
  orderBy?: OrderInput | null
}

interface ListingOptions extends Listing {
  /** The type that is listed: `Actor`. */
  name: string
  /** The same in the plural, for descriptions: `actors`. */
  plural: string
  node: () => ClassType | (abstract new () => object)
  /** What edges say besides: see `connectionTypes`. */
  edgeFields?: Record<string, EdgeField>
}

interface ConnectOptions {
  /** Further parameters that both statements of the list take. */
  parameters?: Record<string, unknown>
}

/** Everything that lists of one type share: its GraphQL types, and how to open a list. */
export function defineListing(options: ListingOptions) {
  const { name, plural, node, edgeFields, ...listing } = options
  const Connection = connectionTypes(name, node, {
    plural,
    groups: listing.groups,
    edgeFields,
  })
  const Order = orderInput(name, listing.orders)

  @ArgsType()
  class Arguments extends PageArguments {
    @Field(() => listing.filter as ClassType, {
      nullable: true,
      description: `Which ${plural}; ${listing.isFact ? 'all that hold (STATED, IMPLIED)' : 'all'} when left out.`,
    })
    filter?: FilterInput | null

    @Field(() => Order, {
      nullable: true,
      description: `In which order; by ${listing.defaultOrder} when left out.`,
    })
    orderBy?: OrderInput | null
  }

  /** Opens a list for one parent, or for the whole graph: nothing is read before it is selected. */
  function connect(
    context: Context,
    list: List,
    key: string,
    { first, after, last, before, filter, orderBy }: ListArguments,
    { parameters }: ConnectOptions = {},
  ) {
    const reader = new ListReader(context, list, key, {
      first,
      after,
      last,
      before,
      filter,
      orderBy,
      parameters,
    })
    return Object.assign(new Connection(), { reader, listing })
  }

  return { listing, Connection, Arguments, connect }
}
