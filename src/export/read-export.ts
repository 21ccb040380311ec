import type { Actor } from '../actor/actor.type.ts'
import type { Context } from '../context.ts'
import type { Document } from '../document/document.type.ts'
import type { Entity } from '../entity/entity.type.ts'
import type { Fact } from '../fact/fact.type.ts'
import { ENUM_LABELS } from '../list/enum-labels.ts'
import { typeOfId } from '../node/decode.ts'
import { loadNode, loadNodes } from '../node/node.queries.ts'
import type { Passage } from '../passage/passage.type.ts'
import type { Family, RelationType } from '../relation-type/relation-type.type.ts'
import type { Topic } from '../topic/topic.type.ts'
import { chooseText, type LocalizedText } from '../values/language.ts'
import { preferredNames } from '../values/names.ts'
import { EARLIEST, LATEST } from '../values/partial-date.ts'
import { degreesOf } from '../view/degrees.ts'
import { EDGE_LABELS, EdgeKind, isSymmetricCode } from '../view/edge-kind.ts'
import type { ViewEdge } from '../view/edges.ts'
import type { View } from '../view/view.ts'
import type { AnyViewRequest } from './any-view.ts'
import { describeView } from './describe-view.ts'
import { placesOf } from './places.ts'
import type { ExportEdge, ExportFact, ExportNode, ExportPassage, ExportView } from './model.ts'

/** How many nodes and edges are read at once: only so many facts are in memory. */
const NODES_AT_ONCE = 500
const EDGES_AT_ONCE = 250

type Details = Pick<Context, 'load' | 'newLoad'>

/** Makes a view ready to be written, with labels in the languages that were asked for. */
export async function readExport(
  context: Context,
  request: AnyViewRequest,
  view: View,
  { address }: { address: string },
): Promise<ExportView> {
  const reader = new ExportReader(context)
  const nodes = await reader.nodes(view)
  const edges = [...view.edges].sort(byId)
  let positions: ReturnType<ExportView['positions']> | undefined
  return {
    ...(await describeView(context, request, view)),
    lang: context.languages[0] ?? 'en',
    address,
    publicUrl: context.publicUrl,
    isDated:
      nodes.some(({ date }) => date !== null) ||
      edges.some(({ min, max }) => min !== null || max !== null),
    nodes,
    edgeCount: edges.length,
    edges: () => reader.edges(edges),
    positions() {
      positions ??= placesOf(context, view)
      return positions
    },
  }
}

class ExportReader {
  readonly #context: Details
  readonly #languages: readonly string[]
  /** What many edges share. */
  readonly #relations = new Map<string, Promise<RelationType | null>>()
  readonly #families = new Map<string, Promise<string>>()
  readonly #titles = new Map<string, Promise<string>>()

  constructor({ load, newLoad, languages }: Context) {
    this.#context = { load, newLoad }
    this.#languages = languages
  }

  async nodes({ nodes, edges }: View): Promise<ExportNode[]> {
    const degrees = degreesOf(edges)
    const sorted = [...nodes].sort(byId)
    const read: ExportNode[] = []
    for (const portion of portions(sorted, NODES_AT_ONCE)) {
      const load = this.#context.newLoad()
      const entities = await Promise.all(
        portion.map(async ({ id }) => (await loadNode({ load }, id)) as Entity | null),
      )
      for (const [index, { id, distance }] of portion.entries()) {
        const entity = entities[index]
        const { degree = 0, weightedDegree = 0 } = degrees.get(id) ?? {}
        if (entity)
          read.push({ ...(await this.#describe(entity)), degree, weightedDegree, distance })
      }
    }
    return read
  }

  async *edges(edges: readonly ViewEdge[]): AsyncGenerator<ExportEdge> {
    for (const portion of portions(edges, EDGES_AT_ONCE)) {
      const load = this.#context.newLoad()
      yield* await Promise.all(portion.map((edge) => this.#edge({ load }, edge)))
    }
  }

  async #describe(entity: Entity) {
    const { id, names, description, identifiers } = entity
    const entityType = typeOfId(id)
    const { status, date } = entity as Partial<Pick<Actor, 'status'> & Pick<Document, 'date'>>
    return {
      id,
      label: this.#text(preferredNames(names)) ?? id,
      entityType,
      ...(await this.#kindOf(entity, entityType)),
      status: status ?? null,
      description: this.#text(description),
      date: date ?? null,
      identifiers: (identifiers ?? []).map(({ scheme, value }) => `${scheme}:${value}`),
    }
  }

  async #kindOf(entity: Entity, entityType: string) {
    const { kind, genre, theme } = entity as Partial<Actor & Document & Topic>
    const code = kind ?? genre ?? theme ?? null
    if (code === null) return { kind: null, kindLabel: null }
    if (theme !== undefined) {
      const vocabulary = (await loadNode(this.#context, `theme:${theme}`)) as unknown as {
        label: LocalizedText
      } | null
      return { kind: code, kindLabel: this.#text(vocabulary?.label) ?? code }
    }
    const enumName = `${entityType[0]?.toUpperCase() ?? ''}${entityType.slice(1)}Kind`
    const label = ENUM_LABELS[`${genre === undefined ? enumName : 'Genre'}:${code}`]
    return { kind: code, kindLabel: this.#text(label) ?? code }
  }

  async #edge(details: Pick<Details, 'load'>, edge: ViewEdge): Promise<ExportEdge> {
    const { id, source, target, kind, relation, family, min, max } = edge
    const type = kind === EdgeKind.RELATIONSHIP ? await this.#relation(relation) : null
    const facts = await Promise.all(
      ((await loadNodes(details, edge.facts)) as Fact[]).map((fact) => this.#fact(fact)),
    )
    const label = this.#text(type ? type.label : EDGE_LABELS[relation]) ?? relation
    return {
      id,
      source,
      target,
      kind,
      relation,
      family,
      label,
      legend: family === null ? label : await this.#family(family),
      symmetric: type?.symmetric ?? isSymmetricCode(relation),
      weight: edge.weight,
      start: min === EARLIEST ? null : min,
      end: max === LATEST ? null : max,
      facts,
      evidence:
        facts.length > 0 ? evidenceOf(facts) : await this.#passages(details, edge.passages ?? []),
    }
  }

  async #fact(fact: Fact): Promise<ExportFact> {
    const { text } = fact as Fact & { text?: LocalizedText }
    return {
      id: fact.id,
      modality: fact.modality,
      confidence: fact.confidence ?? null,
      date: fact.date ?? null,
      text: this.#text(text ?? fact.note),
      evidence: await Promise.all(
        fact.evidence.map(async ({ document, line, start, end, support }) => ({
          document,
          title: await this.#title(document),
          line,
          start,
          end,
          support,
        })),
      ),
    }
  }

  async #passages(
    details: Pick<Details, 'load'>,
    ids: readonly string[],
  ): Promise<ExportPassage[]> {
    const passages = (await loadNodes(details, ids)) as Passage[]
    return Promise.all(
      passages.map(async ({ document, line, start, end }) => ({
        document,
        title: await this.#title(document),
        line: line ?? null,
        start,
        end,
        support: null,
      })),
    )
  }

  #relation(code: string) {
    return remembered(this.#relations, code, async () => {
      const node: unknown = await loadNode(this.#context, `relation-type:${code}`)
      return node as RelationType | null
    })
  }

  #family(code: string) {
    return remembered(this.#families, code, async () => {
      const node = (await loadNode(this.#context, `family:${code}`)) as unknown as Family | null
      return this.#text(node?.label) ?? code
    })
  }

  #title(document: string) {
    return remembered(this.#titles, document, async () => {
      const node = (await loadNode(this.#context, document)) as Document | null
      return (node && this.#text(preferredNames(node.names))) ?? document
    })
  }

  #text(texts: LocalizedText | null | undefined): string | null {
    return chooseText(texts, this.#languages)?.value ?? null
  }
}

/** The passages of some facts, each once, in the order of the documents. */
function evidenceOf(facts: readonly ExportFact[]): ExportPassage[] {
  const once = new Map(
    facts
      .flatMap(({ evidence }) => evidence)
      .map((passage) => [
        `${passage.document} ${String(passage.start)}-${String(passage.end)}`,
        passage,
      ]),
  )
  return [...once.values()].sort(
    (a, b) => compare(a.document, b.document) || a.start - b.start || a.end - b.end,
  )
}

function byId(a: { id: string }, b: { id: string }) {
  return compare(a.id, b.id)
}

function compare(a: string, b: string) {
  return a < b ? -1 : a > b ? 1 : 0
}

function* portions<Item>(items: readonly Item[], size: number) {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size)
}

function remembered<Value>(
  known: Map<string, Promise<Value>>,
  key: string,
  read: () => Promise<Value>,
) {
  let value = known.get(key)
  if (!value) {
    value = read()
    known.set(key, value)
  }
  return value
}
