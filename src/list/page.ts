import { ArgsType, Field, Int } from 'type-graphql'
import { badInput, callerError } from '../errors.ts'
import { DEFAULT_PAGE, MAX_PAGE } from './page-size.ts'

/** The Relay arguments of every list. */
@ArgsType()
export class PageArguments {
  @Field(() => Int, {
    nullable: true,
    description: `How many items, from the start or after \`after\`: 0 to ${String(MAX_PAGE)}, ${String(DEFAULT_PAGE)} when left out. 0 is an empty page with its counts.`,
  })
  first?: number | null

  @Field(() => String, {
    nullable: true,
    description: 'Only what comes after this cursor. A cursor belongs to one ordering and filter.',
  })
  after?: string | null

  @Field(() => Int, {
    nullable: true,
    description: `How many items, from the end or before \`before\`: 0 to ${String(MAX_PAGE)}. Not together with \`first\`.`,
  })
  last?: number | null

  @Field(() => String, { nullable: true, description: 'Only what comes before this cursor.' })
  before?: string | null
}

/** A page as it was asked for, checked. */
export interface PageRequest {
  size: number
  /** True when counted from the end: the statement reads in reverse, the answer is turned round. */
  backwards: boolean
  after: string | null
  before: string | null
}

/** Checks the page arguments. Throws BAD_INPUT or PAGE_TOO_LARGE, naming the argument. */
export function readPageArguments({ first, after, last, before }: PageArguments): PageRequest {
  if (isGiven(first) && isGiven(last)) {
    throw badInput('last', last, 'left out where first is given')
  }
  const name = isGiven(last) ? 'last' : 'first'
  const size = first ?? last ?? DEFAULT_PAGE
  checkSize(name, size, 'ask for pages with after or before')
  return { size, backwards: isGiven(last), after: after ?? null, before: before ?? null }
}

/** Checks how many of a list are wanted that has no further pages. Throws as a page does. */
export function readFirst(first: number): number {
  checkSize('first', first, 'narrow the filter to see others')
  return first
}

function checkSize(name: string, size: number, advice: string) {
  if (size < 0) throw badInput(name, size, `a number from 0 to ${String(MAX_PAGE)}`)
  if (size <= MAX_PAGE) return
  throw callerError(
    'PAGE_TOO_LARGE',
    `${name} must be at most ${String(MAX_PAGE)}, but got ${String(size)}: ${advice}.`,
    { input: name, allowed: `0 to ${String(MAX_PAGE)}` },
  )
}

function isGiven(value: unknown) {
  return value !== null && value !== undefined
}
