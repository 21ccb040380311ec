import type { Context } from '../context.ts'
import type { Entity } from '../entity/entity.type.ts'
import type { Cell, Column } from '../export/column.ts'
import { ENUM_LABELS } from '../list/enum-labels.ts'
import type { FilterInput } from '../list/filter.ts'
import { type List, ListReader } from '../list/list.ts'
import { loadNode } from '../node/node.queries.ts'
import type { Node } from '../node/node.type.ts'
import { passagesMentioning } from '../passage/passage.queries.ts'
import type { Passage } from '../passage/passage.type.ts'
import { chooseText, type LocalizedText } from '../values/language.ts'
import { preferredNames } from '../values/names.ts'
import type { CheckedFilter } from '../view/checked-filter.ts'
import type { FactEdgeKind } from '../view/edge-kind.ts'
import type { GraphFilter } from '../view/graph-filter.ts'

/** Which parameters a table takes of those that filters have. */
export type FilterField = keyof GraphFilter

/** What a table was asked for. */
export interface TableRequest {
  filter: GraphFilter
  /** The same, checked. */
  checked: CheckedFilter
}

/** One table: what it lists, and its columns. */
export interface Table {
  name: string
  list: List
  /** The kind of facts that it shows; none where it shows actors. */
  edges: readonly FactEdgeKind[]
  filterFields: readonly FilterField[]
  /** What the list is asked for; what stands in the way of a row besides is seen when it is read. */
  condition: (filter: GraphFilter) => FilterInput
  columns: readonly Pick<Column<never>, 'name' | 'type'>[]
  /** The cells of the rows of one thing: no rows where the filter leaves it out. */
  cellsOf: (node: Node, reader: RowReader, filter: CheckedFilter) => Promise<Cell[][]>
}

interface TableDefinition<Row> extends Omit<Table, 'columns' | 'cellsOf'> {
  columns: readonly Column<Row>[]
  rowsOf: (node: Node, reader: RowReader, filter: CheckedFilter) => Promise<Row[]>
}

export function defineTable<Row>({ columns, rowsOf, ...table }: TableDefinition<Row>): Table {
  return {
    ...table,
    columns,
    async cellsOf(node, reader, filter) {
      const rows = await rowsOf(node, reader, filter)
      return rows.map((row) => columns.map(({ of }) => of(row)))
    },
  }
}

/** What a thing is called, beside its id. */
export interface Named {
  id: string
  name: string
}

/** Reads what rows say of the things that they name. */
export class RowReader {
  readonly #context: Context
  readonly #languages: readonly string[]

  constructor(context: Context, languages: readonly string[]) {
    this.#context = context
    this.#languages = languages
  }

  text(texts: LocalizedText | null | undefined): string | null {
    return chooseText(texts, this.#languages)?.value ?? null
  }

  /** A value of an enum in words. */
  words(enumName: string, value: string | undefined): string | null {
    if (value === undefined) return null
    return this.text(ENUM_LABELS[`${enumName}:${value}`]) ?? value
  }

  async node(id: string | undefined): Promise<Node | undefined> {
    return id === undefined ? undefined : ((await loadNode(this.#context, id)) ?? undefined)
  }

  nodes(ids: readonly string[] | undefined): Promise<(Node | undefined)[]> {
    return Promise.all((ids ?? []).map((id) => this.node(id)))
  }

  async named(id: string | undefined): Promise<Named | undefined> {
    const node = (await this.node(id)) as Entity | undefined
    return node && { id: node.id, name: this.text(preferredNames(node.names)) ?? node.id }
  }

  /** The first passage that names a thing, in the order of the documents. */
  async firstMention(id: string): Promise<Passage | undefined> {
    const list = new ListReader(this.#context, passagesMentioning, id, { first: 1 })
    return (await list.page()).items[0]?.node as Passage | undefined
  }

  async allNamed(ids: readonly string[] | undefined): Promise<Named[]> {
    const all = await Promise.all((ids ?? []).map((id) => this.named(id)))
    return all.filter((named) => named !== undefined)
  }
}

export function text<Record>(name: string, of: (row: Record) => Cell | undefined): Column<Record> {
  return { name, type: 'text', of: (row) => of(row) ?? null }
}

export function number<Record>(name: string, of: (row: Record) => number | null | undefined) {
  return { name, type: 'number', of: (row) => of(row) ?? null } satisfies Column<Record>
}

export function truth<Record>(name: string, of: (row: Record) => boolean | undefined) {
  return { name, type: 'boolean', of: (row) => of(row) ?? null } satisfies Column<Record>
}

/** Two columns for things: their ids, and their names in the same order. */
export function things<Record>(
  name: string,
  of: (row: Record) => readonly (Named | undefined)[],
): Column<Record>[] {
  const all = (row: Record) => of(row).filter((thing) => thing !== undefined)
  return [
    { name: `${name}_id`, type: 'list', of: (row) => all(row).map(({ id }) => id) },
    { name, type: 'list', of: (row) => all(row).map((thing) => thing.name) },
  ]
}
