import { Field, InputType, registerEnumType } from 'type-graphql'
import { chooseLanguage, DEFAULT_LANGUAGE } from '../values/language.ts'

export enum OrderDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}
registerEnumType(OrderDirection, {
  name: 'OrderDirection',
  description: 'Which end of an ordering comes first.',
  valuesConfig: {
    ASC: { description: 'Smallest, earliest or A first.' },
    DESC: { description: 'Largest, latest or Z first.' },
  },
})

/** Languages that names are sorted in: each has a stored key, `nameKeyEn`, so that an index serves. */
export const SORT_LANGUAGES = { en: 'nameKeyEn', es: 'nameKeyEs' } as const

/**
 * The stored property that an ordering reads: unique text, of the value and then the id, so that a
 * page can start after any item.
 */
export type SortKey =
  | string
  /** Items without the value come last whichever way one reads, so each direction has its own. */
  | { ASC: string; DESC: string }
  /** Names have a key a language: the first one asked for that names are sorted in. */
  | { byLanguage: typeof SORT_LANGUAGES }

export interface OrderInput {
  field: string
  direction: OrderDirection
  lang?: readonly string[] | null
}

/** One thing a list may be sorted by. */
export interface OrderKey {
  sortKey: SortKey
  description: string
}

/** The ordering input of one type: `ActorOrder`, with its fields as `ActorOrderField`. */
export function orderInput(name: string, orders: Record<string, OrderKey>): new () => OrderInput {
  const OrderField = Object.fromEntries(Object.keys(orders).map((field) => [field, field]))
  registerEnumType(OrderField, {
    name: `${name}OrderField`,
    description: `What a list of type ${name} may be sorted by.`,
    valuesConfig: Object.fromEntries(
      Object.entries(orders).map(([field, { description }]) => [field, { description }]),
    ),
  })

  @InputType(`${name}Order`, {
    description: `How to sort a list of type ${name}. The id breaks ties.`,
  })
  class Order implements OrderInput {
    @Field(() => OrderField, { description: 'What to sort by.' })
    field!: string

    @Field(() => OrderDirection, {
      defaultValue: OrderDirection.ASC,
      description: 'Which end comes first.',
    })
    direction!: OrderDirection

    @Field(() => [String], {
      nullable: true,
      description:
        'Languages to sort names in, the most wanted first: the first that names are sorted in (en, es). Left out: those of the request, then English.',
    })
    lang?: string[] | null
  }
  return Order
}

/** The property to sort by, for one ordering, direction and the languages asked for. */
export function sortProperty(
  key: SortKey,
  direction: OrderDirection,
  languages: readonly string[],
): string {
  if (typeof key === 'string') return key
  if ('ASC' in key) return key[direction]
  const stored: Record<string, string> = key.byLanguage
  const lang = chooseLanguage(Object.keys(stored), languages)?.lang ?? DEFAULT_LANGUAGE
  return stored[lang] ?? SORT_LANGUAGES.en
}
