import Cypher from '@neo4j/cypher-builder'
import { callerError } from '../errors.ts'
import { HOLDING_MODALITIES } from '../fact/modality.ts'
import { plain, type Reference } from './field-condition.ts'
import {
  type FilterClass,
  type FilterInput,
  filterOf,
  type FilterSpec,
  type RelationCondition,
  specOf,
} from './filter.ts'

const MAX_DEPTH = 10
const MAX_CONDITIONS = 200
/** Each relation multiplies what is looked at, and the embedded engine can't be told to stop. */
const MAX_RELATIONS_IN_A_ROW = 4
const MAX_RELATIONS = 20

/** A filter as Cypher: the condition on the node `n`, its parameters, and what must exist for it. */
export interface CompiledFilter {
  /** True when the filter says itself which modalities it wants. */
  choosesModality: boolean
  /** The condition, or undefined when the filter is empty. */
  condition: Cypher.Predicate | undefined
  /** Ids and codes that the filter names and that must be known. */
  references: Reference[]
}

/** How far inside a filter something stands: in groups and relations, and in relations alone. */
interface Depth {
  levels: number
  relations: number
}

function deeper(depth: Depth): Depth {
  return { ...depth, levels: depth.levels + 1 }
}

/** The node that a list statement lists, as all its files name it. */
export const LISTED_NODE = new Cypher.NamedNode('n')

/**
 * Compiles a filter input into a condition on {@link LISTED_NODE}.
 *
 * Two-valued throughout: a missing value makes a condition false, so that `not` is the complement.
 * Facts that a relation leads to are those that hold (STATED, IMPLIED), unless a modality condition
 * stands anywhere in the filter.
 */
export function compileFilter(
  filterClass: FilterClass,
  input: FilterInput | null | undefined,
): CompiledFilter {
  const references: Reference[] = []
  const choosesModality = input ? findsModality(specOf(filterClass), input) : false
  let conditions = 0
  let relations = 0

  const condition = input
    ? compileGroup(specOf(filterClass), input, LISTED_NODE, 'filter', { levels: 0, relations: 0 })
    : undefined
  return { choosesModality, condition, references }

  function compileGroup(
    spec: FilterSpec,
    group: FilterInput,
    node: Cypher.Node,
    path: string,
    depth: Depth,
  ): Cypher.Predicate | undefined {
    if (depth.levels > MAX_DEPTH) {
      throw callerError(
        'QUERY_TOO_DEEP',
        `${path} is nested too deeply: at most ${String(MAX_DEPTH)} levels are allowed.`,
        { input: path, allowed: `at most ${String(MAX_DEPTH)} levels` },
      )
    }
    const all: Cypher.Predicate[] = []
    for (const [key, value] of Object.entries(group)) {
      if (value === null || value === undefined) continue
      const predicate = compileEntry(spec, key, value, node, `${path}.${key}`, depth)
      if (predicate) all.push(predicate)
    }
    return all.length === 0 ? undefined : Cypher.and(...all)
  }

  function countConditions(more: number, path: string) {
    conditions += more
    if (conditions <= MAX_CONDITIONS) return
    throw callerError(
      'QUERY_TOO_COMPLEX',
      `The filter has more than ${String(MAX_CONDITIONS)} conditions.`,
      { input: path, allowed: `at most ${String(MAX_CONDITIONS)} conditions` },
    )
  }

  function countRelations(inARow: number, path: string) {
    relations += 1
    if (inARow <= MAX_RELATIONS_IN_A_ROW && relations <= MAX_RELATIONS) return
    const allowed = `at most ${String(MAX_RELATIONS_IN_A_ROW)} relations in a row and ${String(MAX_RELATIONS)} in all`
    throw callerError('QUERY_TOO_COMPLEX', `${path} goes too far: a filter may have ${allowed}.`, {
      input: path,
      allowed,
    })
  }

  function compileEntry(
    spec: FilterSpec,
    key: string,
    value: unknown,
    node: Cypher.Node,
    path: string,
    depth: Depth,
  ): Cypher.Predicate | undefined {
    countConditions(1, path)
    if (key === 'and' || key === 'or') {
      // Members count by what they ask; those that ask nothing must not be free.
      const members = value as FilterInput[]
      countConditions(members.filter((item) => givenKeys(item).length === 0).length, path)
      const groups = members.map(
        (item, index) =>
          compileGroup(spec, item, node, `${path}[${String(index)}]`, deeper(depth)) ?? Cypher.true,
      )
      if (groups.length === 0) return key === 'and' ? undefined : Cypher.false
      return key === 'and' ? Cypher.and(...groups) : Cypher.or(...groups)
    }
    if (key === 'not') {
      const inner = compileGroup(spec, value as FilterInput, node, path, deeper(depth))
      return Cypher.not(inner ?? Cypher.true)
    }
    const field = spec.fields.get(key)
    if (field) return field({ node, operators: value, path, references })

    const relation = spec.relations.get(key)
    if (!relation) throw new Error(`${spec.label} has no condition named ${key}.`)
    return compileRelation(relation, value as { some?: FilterInput; none?: FilterInput }, node, {
      path,
      depth,
    })
  }

  function compileRelation(
    { step, target: label, idProperty }: RelationCondition,
    { some, none }: { some?: FilterInput | null; none?: FilterInput | null },
    node: Cypher.Node,
    { path, depth }: { path: string; depth: Depth },
  ): Cypher.Predicate | undefined {
    const both: Cypher.Predicate[] = []
    if (some) both.push(exists(some, 'some'))
    if (none) both.push(Cypher.not(exists(none, 'none')))
    return both.length === 0 ? undefined : Cypher.and(...both)

    function exists(filter: FilterInput, name: string): Cypher.Predicate {
      const target = specOf(filterOf(label))
      const end = new Cypher.Node()
      const ofEnd = { levels: depth.levels + 1, relations: depth.relations + 1 }
      countRelations(ofEnd.relations, `${path}.${name}`)
      const onEnd = compileGroup(target, filter, end, `${path}.${name}`, ofEnd)
      if (idProperty !== undefined && namesIdAlone(filter)) {
        return plain(idProperty)({ node, operators: filter.id, path, references }) ?? Cypher.true
      }
      const conditions = [onEnd, target.isFact && !choosesModality ? holds(end) : undefined].filter(
        (predicate) => predicate !== undefined,
      )
      const edge = new Cypher.Relationship()
      if (step.relation !== undefined) conditions.push(isRelation(edge, step.relation), holds(edge))
      // One subquery a type: the builder would take `A|B` for the name of one type.
      const ways = step.types.map((type) => {
        const match = new Cypher.Match(
          new Cypher.Pattern(node)
            .related(edge, { type, direction: step.direction })
            .to(end, { labels: [target.label] }),
        )
        return new Cypher.Exists(
          conditions.length === 0 ? match : match.where(Cypher.and(...conditions)),
        )
      })
      return Cypher.or(...ways) ?? Cypher.false
    }
  }
}

/** True for a filter that says no more than which thing it is: its id is on the near side, too. */
function namesIdAlone(filter: FilterInput) {
  const conditions = givenKeys(filter)
  const operators = givenKeys((filter.id ?? {}) as FilterInput)
  return (
    conditions.join() === 'id' &&
    operators.length > 0 &&
    operators.every((operator) => operator === 'eq' || operator === 'in')
  )
}

function givenKeys(input: FilterInput) {
  return Object.keys(input).filter((key) => input[key] != null)
}

/** The condition that a fact is one of those that hold: not merely wished for or supposed. */
export function holds(node: Cypher.Node | Cypher.Relationship) {
  return Cypher.in(node.property('modality'), new Cypher.Param(HOLDING_MODALITIES))
}

function isRelation(edge: Cypher.Relationship, relation: string) {
  return Cypher.eq(edge.property('relation'), new Cypher.Param(relation))
}

/** True when a modality condition stands anywhere in the filter, at any depth. */
function findsModality(spec: FilterSpec, input: FilterInput): boolean {
  return Object.entries(input).some(([key, value]) => {
    if (value === null || value === undefined) return false
    if (key === 'modality') return Object.values(value).some((operand) => operand != null)
    if (key === 'and' || key === 'or') {
      return (value as FilterInput[]).some((item) => findsModality(spec, item))
    }
    if (key === 'not') return findsModality(spec, value as FilterInput)
    const relation = spec.relations.get(key)
    if (!relation) return false
    return Object.values(value as Record<string, FilterInput | null>).some(
      (item) => item !== null && findsModality(specOf(filterOf(relation.target)), item),
    )
  })
}
