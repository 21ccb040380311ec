import Cypher from '@neo4j/cypher-builder'
import { badInput } from '../errors.ts'
import { fold } from '../values/fold.ts'
import { PARTIAL_DATE_FORMS, parsePartialDate } from '../values/partial-date.ts'
import type { Operators } from './operators.ts'

/** A code or id that a filter names, and the vocabulary that must hold it. */
export interface Reference {
  vocabulary: Vocabulary
  value: string
  /** Which input named it: `filter.relation.eq`. */
  path: string
}

/** Values that a filter may only take from the graph itself. */
export type Vocabulary = 'topic' | 'relation-type' | 'family' | 'theme'

interface FieldInput {
  node: Cypher.Node
  operators: unknown
  /** Where the operators stand in the filter, for messages: `filter.kind`. */
  path: string
  /** Takes what the condition refers to. */
  references: Reference[]
}

/** Turns the operators given for one field into a condition; undefined when none is given. */
export type FieldCondition = (input: FieldInput) => Cypher.Predicate | undefined

type Given = [operator: keyof Operators, value: unknown, path: string]

const MAX_LIST = 1000

function given(operators: unknown, path: string): Given[] {
  return Object.entries(operators as Operators)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([operator, value]): Given => {
      if (Array.isArray(value) && value.length > MAX_LIST) {
        throw badInput(
          `${path}.${operator}`,
          `${String(value.length)} values`,
          `at most ${String(MAX_LIST)} values`,
        )
      }
      return [operator as keyof Operators, value, `${path}.${operator}`]
    })
}

function all(predicates: Cypher.Predicate[]): Cypher.Predicate | undefined {
  return predicates.length === 0 ? undefined : Cypher.and(...predicates)
}

const param = (value: unknown) => new Cypher.Param(value)

/** A comparison of one value. It is null, and not false, where the value is missing. */
function compare(
  property: Cypher.Expr,
  operator: keyof Operators,
  value: unknown,
): Cypher.Predicate {
  switch (operator) {
    case 'eq':
      return Cypher.eq(property, param(value))
    case 'in':
      return Cypher.in(property, param(value))
    case 'contains':
      return Cypher.contains(property, param(value))
    case 'startsWith':
      return Cypher.startsWith(property, param(value))
    case 'gt':
      return Cypher.gt(property, param(value))
    case 'gte':
      return Cypher.gte(property, param(value))
    case 'lt':
      return Cypher.lt(property, param(value))
    case 'lte':
      return Cypher.lte(property, param(value))
    case 'isNull':
      return value === true ? Cypher.isNull(property) : Cypher.isNotNull(property)
  }
}

/** One plain property: an enum, a number, a boolean, an id or a code. */
export function plain(property: string): FieldCondition {
  return ({ node, operators, path }) => {
    const value = node.property(property)
    return all(
      given(operators, path).map(([operator, wanted]) => {
        const comparison = compare(value, operator, wanted)
        return operator === 'isNull' ? comparison : Cypher.and(Cypher.isNotNull(value), comparison)
      }),
    )
  }
}

/** As {@link plain}, for values of a vocabulary: one that is not in it is an error. */
export function fromVocabulary(property: string, vocabulary: Vocabulary): FieldCondition {
  const condition = plain(property)
  return (input) => {
    for (const [operator, value, path] of given(input.operators, input.path)) {
      if (operator === 'eq') {
        input.references.push({ vocabulary, value: value as string, path })
      }
      if (operator === 'in') {
        for (const item of value as string[])
          input.references.push({ vocabulary, value: item, path })
      }
    }
    return condition(input)
  }
}

/**
 * Names or texts in several languages, a list each: as written, and folded. It matches when any of
 * them does.
 */
export function texts(asWritten: string, folded: string, foldText = fold): FieldCondition {
  return ({ node, operators, path }) =>
    all(
      given(operators, path).map(([operator, wanted]) => {
        if (operator === 'isNull') {
          const count = Cypher.size(node.property(asWritten))
          return wanted === true
            ? Cypher.eq(count, new Cypher.Literal(0))
            : Cypher.gt(count, new Cypher.Literal(0))
        }
        const foldedOnes = operator === 'contains' || operator === 'startsWith'
        const value = foldedOnes ? foldText(wanted as string) : wanted
        const item = new Cypher.Variable()
        return Cypher.any(
          item,
          node.property(foldedOnes ? folded : asWritten),
          compare(item, operator, value),
        )
      }),
    )
}

/** A list of codes, of which any may match. */
export function codes(property: string): FieldCondition {
  return texts(property, property, (text) => text)
}

/** A partial date, by overlap with its first and last day. */
export function dates(first: string, last: string): FieldCondition {
  return ({ node, operators, path }) => {
    const min = node.property(first)
    const max = node.property(last)
    return all(
      given(operators, path).map(([operator, wanted, where]): Cypher.Predicate => {
        if (operator === 'isNull') {
          return wanted === true ? Cypher.isNull(min) : Cypher.isNotNull(min)
        }
        if (operator === 'in') {
          const spans = (wanted as string[]).map((text) => overlap(spanOf(text, where)))
          return Cypher.or(...spans) ?? Cypher.false
        }
        const span = spanOf(wanted, where)
        switch (operator) {
          case 'gt':
            return Cypher.and(Cypher.isNotNull(max), Cypher.gt(max, param(span.max)))
          case 'gte':
            return Cypher.and(Cypher.isNotNull(max), Cypher.gte(max, param(span.min)))
          case 'lt':
            return Cypher.and(Cypher.isNotNull(min), Cypher.lt(min, param(span.min)))
          case 'lte':
            return Cypher.and(Cypher.isNotNull(min), Cypher.lte(min, param(span.max)))
          default:
            return overlap(span)
        }
      }),
    )

    function overlap(span: { min: string; max: string }): Cypher.Predicate {
      return Cypher.and(
        Cypher.isNotNull(min),
        Cypher.lte(min, param(span.max)),
        Cypher.gte(max, param(span.min)),
      )
    }
  }
}

function spanOf(text: unknown, path: string) {
  const span = parsePartialDate(String(text))
  if (!span) throw badInput(path, text, `a partial date: ${PARTIAL_DATE_FORMS}`)
  return span
}
