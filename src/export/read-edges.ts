import type { Context } from '../context.ts'
import type { Document } from '../document/document.type.ts'
import type { Fact } from '../fact/fact.type.ts'
import { loadNode, readNodes } from '../node/node.queries.ts'
import type { Node } from '../node/node.type.ts'
import type { Passage } from '../passage/passage.type.ts'
import type { RelationType } from '../relation-type/relation-type.type.ts'
import { chunks } from '../values/chunks.ts'
import { compareText } from '../values/compare-text.ts'
import { chooseText, type LocalizedText } from '../values/language.ts'
import { preferredNames } from '../values/names.ts'
import { EARLIEST, LATEST } from '../values/partial-date.ts'
import type { Family } from '../vocabulary/vocabulary.type.ts'
import { EDGE_LABELS, EdgeKind, isSymmetricCode } from '../view/edge-kind.ts'
import type { ViewEdge } from '../view/edges.ts'
import type { ExportEdge, ExportFact, ExportPassage } from './model.ts'
import { portionsOf } from './portions.ts'

/** How many are read at once. */
const AT_ONCE = 100

/**
 * How many are decoded at once: what several need, such as the title of a document, is read together;
 * and what is written soon is let go before it costs lasting memory.
 */
const TOGETHER = 20

type Details = Pick<Context, 'load' | 'store'>
type Known = (id: string) => Node | null

/** Reads what is written of the edges of a view, with the facts and the evidence behind them. */
export class EdgeReader {
  readonly #context: Details
  readonly #languages: readonly string[]
  /** What many edges share. */
  readonly #relations = new Map<string, Promise<RelationType | null>>()
  readonly #families = new Map<string, Promise<string>>()
  readonly #titles = new Map<string, Promise<string>>()

  constructor({ load, store, languages }: Context) {
    this.#context = { load, store }
    this.#languages = languages
  }

  async *read(edges: readonly ViewEdge[]): AsyncGenerator<ExportEdge> {
    const read = (portion: readonly ViewEdge[]) =>
      readNodes(
        this.#context,
        portion.flatMap(({ facts, passages }) => (facts.length > 0 ? facts : (passages ?? []))),
      )
    for await (const [portion, known] of portionsOf(edges, AT_ONCE, read)) {
      for (const some of chunks(portion, TOGETHER)) {
        yield* await Promise.all(some.map((edge) => this.#edge(known, edge)))
      }
    }
  }

  async #edge(known: Known, edge: ViewEdge): Promise<ExportEdge> {
    const { id, source, target, kind, relation, min, max } = edge
    const type = kind === EdgeKind.RELATIONSHIP ? await this.#relation(relation) : null
    const facts = await Promise.all(
      (nodesOf(known, edge.facts) as Fact[]).map((fact) => this.#fact(fact)),
    )
    const family = type?.family ?? null
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
        edge.facts.length > 0
          ? evidenceOf(facts)
          : await this.#passages(nodesOf(known, edge.passages ?? []) as Passage[]),
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

  #passages(passages: readonly Passage[]): Promise<ExportPassage[]> {
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
      const term = (await loadNode(this.#context, `family:${code}`)) as unknown as Family | null
      return this.#text(term?.label) ?? code
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

function nodesOf(known: Known, ids: readonly string[]) {
  return ids.map(known).filter((node) => node !== null)
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
    (a, b) => compareText(a.document, b.document) || a.start - b.start || a.end - b.end,
  )
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
