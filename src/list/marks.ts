import Cypher from '@neo4j/cypher-builder'
import type { Label } from '../graph/item.ts'
import type { Query } from '../store/query.ts'
import { OrderDirection } from './order.ts'

// A list file is valid Cypher as it stands. Three of its lines carry a mark, and the service writes
// what a caller asked for in their place:
//
//   WHERE true // filter         (or AND true)                 the compiled filter, at each place
//   AND true // link filter                                    one for other parts of a pattern
//   WITH n, n.id AS cursor ORDER BY cursor LIMIT $limit // page  another sort key and direction
//   UNWIND ['all'] AS group // group                           the property to count by
//
// A line that reads all facts, `MATCH (f:Fact)`, can read those of one label instead.

const GROUP = /^(\s*)UNWIND \['all'\] AS group \/\/ group$/m
const FACTS = /^MATCH \(f:Fact\)$/m
const ORDERED = /^.*\/\/ (?:page|order)$/gm

/** Parameters that come with a compiled condition: `f_param0` and so on. */
export type ConditionParameters = Record<string, unknown>

/** The condition in place of the file's own, and its parameters. */
export function withCondition<Params extends object, Result>(
  query: Query<Params, Result>,
  condition: Cypher.Predicate | undefined,
): Conditioned<Params, Result> {
  return withConditions(query, { filter: condition })
}

/** A statement with what a caller asked for in its marked lines, and the parameters of that. */
export interface Conditioned<Params extends object, Result> {
  query: Query<Params, Result>
  parameters: ConditionParameters
}

/** Conditions by the mark of the lines that they stand in, each wherever its mark is. */
export type Conditions = Record<string, Cypher.Predicate | undefined>

/** Several conditions in place of the file's own, and the parameters of all. */
export function withConditions<Params extends object, Result>(
  query: Query<Params, Result>,
  conditions: Conditions,
): Conditioned<Params, Result> {
  let conditioned = query
  const parameters: ConditionParameters = {}
  for (const [mark, condition] of Object.entries(conditions)) {
    if (!condition) continue
    // `f_` for the filter, `l_` for the link filter: no two parameters have one name.
    const { cypher, params } = new Cypher.Raw((environment) =>
      environment.compile(condition),
    ).build({ prefix: `${mark.slice(0, 1)}_` })
    const line = new RegExp(String.raw`^(\s*)(WHERE|AND) true // ${mark}$`, 'gm')
    // `true` stays: on a comparison alone the embedded engine reads every node that has the property,
    // of whatever type. Neo4j leaves it out.
    const text = replaceMark(
      conditioned,
      line,
      (indent, word) => `${indent}${word} true AND ${cypher}`,
    )
    conditioned = { ...conditioned, text }
    Object.assign(parameters, params)
  }
  return { query: conditioned, parameters }
}

/** The page in the order of `property`, a constant of the code. */
export function withOrder<Params extends object, Result>(
  query: Query<Params, Result>,
  property: string,
  direction: OrderDirection,
): Query<Params, Result> {
  const text = query.text.replace(ORDERED, (line) =>
    line
      .replace('n.id AS cursor', `n.${property} AS cursor`)
      .replace(/ORDER BY (key, )?cursor/, direction === OrderDirection.DESC ? '$& DESC' : '$&'),
  )
  return { ...query, text }
}

/** The same of facts of one kind alone: where their label tells them apart, nothing else need be read. */
export function withLabel<Params extends object, Result>(
  query: Query<Params, Result>,
  label: Label,
): Query<Params, Result> {
  return { ...query, text: replaceMark(query, FACTS, () => `MATCH (f:${label})`) }
}

/** The counts by `expression`, a constant of the code: a list of the values that an item counts for. */
export function withGroup<Params extends object, Result>(
  query: Query<Params, Result>,
  expression: string,
): Query<Params, Result> {
  return {
    ...query,
    text: replaceMark(query, GROUP, (indent) => `${indent}UNWIND ${expression} AS group`),
  }
}

function replaceMark(
  { name, text }: { name: string; text: string },
  mark: RegExp,
  replacement: (indent: string, word: string) => string,
) {
  if (text.search(mark) < 0) throw new Error(`cypher/${name}.cypher lacks its line ${mark.source}.`)
  return text.replace(mark, (_line, indent: string, word: string) => replacement(indent, word))
}
