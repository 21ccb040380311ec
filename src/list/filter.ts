import { Field, InputType } from 'type-graphql'
import type { FieldCondition } from './field-condition.ts'

// One filter input a type, written once: the decorators below make both its GraphQL fields and what
// compile-filter.ts reads to write their conditions. Values become parameters, names come from here.

/** A step from one node to another by any of some types: `-[:HELD_BY]->` to the right. */
export interface Step {
  types: readonly string[]
  direction: 'right' | 'left' | 'undirected'
  /** Of `RELATED` edges only those of this relation type, and of those the ones that hold. */
  relation?: string
}

export interface RelationCondition {
  step: Step
  /** The label of what is at its end. */
  target: string
  /** Where a node has one such end: the property that holds its id, with an index on Neo4j. */
  idProperty: string | undefined
}

export interface FilterSpec {
  /** The label of the nodes that the filter chooses from. */
  label: string
  /** True for facts: they have a modality, and some of them are hidden unless asked for. */
  isFact: boolean
  fields: Map<string, FieldCondition>
  relations: Map<string, RelationCondition>
}

export type FilterClass = abstract new () => object

export type FilterInput = Record<string, unknown>

const specs = new Map<unknown, FilterSpec>()
/** Filters by label, so that filters that lead to one another need not import one another. */
const filters = new Map<string, FilterClass>()
const quantifiers = new Map<string, FilterClass>()

/**
 * Makes a class the filter input of nodes with `label`, with `and`, `or` and `not`. It has the
 * conditions of the filter that it extends, too.
 */
export function FilterType(
  label: string,
  { isFact, description }: { isFact: boolean; description: string },
): ClassDecorator {
  return (target) => {
    const filter = target as unknown as FilterClass
    const inherited = specs.get(Object.getPrototypeOf(target))
    const own = specOf(target)
    specs.set(target, {
      label,
      isFact,
      fields: new Map([...(inherited?.fields ?? []), ...own.fields]),
      relations: new Map([...(inherited?.relations ?? []), ...own.relations]),
    })
    filters.set(label, filter)

    addGroup('and', 'All of these hold. An empty list holds.', () => [filter])
    addGroup('or', 'At least one of these holds. An empty list does not.', () => [filter])
    addGroup('not', 'All that this does not match, things without the value too.', () => filter)
    InputType(`${label}Filter`, { description })(target)

    function addGroup(key: string, text: string, type: () => FilterClass | [FilterClass]) {
      Field(type as () => FilterClass, { nullable: true, description: text })(
        target.prototype as object,
        key,
      )
    }
  }
}

/** A field of a filter input, and the condition that its operators make. */
export function FilterField(
  type: () => FilterClass,
  condition: FieldCondition,
  description: string,
): PropertyDecorator {
  return (prototype, key) => {
    specOf(prototype.constructor).fields.set(String(key), condition)
    Field(type, { nullable: true, description })(prototype, key)
  }
}

/** A relation of a filter input: `some` or `none` of the things at its end match their own filter. */
export function FilterRelation(
  label: string,
  step: Step,
  description: string,
  { idProperty }: { idProperty?: string } = {},
): PropertyDecorator {
  return (prototype, key) => {
    specOf(prototype.constructor).relations.set(String(key), {
      step,
      target: label,
      idProperty,
    })
    const quantifier = quantifierOf(label)
    Field(() => quantifier, { nullable: true, description })(prototype, key)
  }
}

export function filterOf(label: string): FilterClass {
  const filter = filters.get(label)
  if (!filter) throw new Error(`No filter chooses from ${label}.`)
  return filter
}

export function specOf(target: unknown): FilterSpec {
  let spec = specs.get(target)
  if (!spec) {
    spec = { label: '', isFact: false, fields: new Map(), relations: new Map() }
    specs.set(target, spec)
  }
  return spec
}

/** The input with `some` and `none`, one for each type it leads to. */
function quantifierOf(label: string): FilterClass {
  const known = quantifiers.get(label)
  if (known) return known

  @InputType(`${label}Relation`, {
    description: `Conditions on related things of type ${label}. When both are given, both must hold.`,
  })
  class Quantifier {
    @Field(() => filterOf(label), {
      nullable: true,
      description: 'At least one related thing matches this.',
    })
    some?: object

    @Field(() => filterOf(label), { nullable: true, description: 'No related thing matches this.' })
    none?: object
  }
  quantifiers.set(label, Quantifier)
  return Quantifier
}
