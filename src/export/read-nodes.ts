import type { Actor } from '../actor/actor.type.ts'
import type { Context } from '../context.ts'
import type { Document } from '../document/document.type.ts'
import type { Entity } from '../entity/entity.type.ts'
import { ENUM_LABELS } from '../list/enum-labels.ts'
import { typeOfId } from '../node/decode.ts'
import { loadNode, loadNodes, readNodes } from '../node/node.queries.ts'
import type { Topic } from '../topic/topic.type.ts'
import { chooseText, type LocalizedText } from '../values/language.ts'
import { preferredNames } from '../values/names.ts'
import type { degreesOf } from '../view/degrees.ts'
import type { ViewNode } from '../view/view.ts'
import { campShade } from './camps.ts'
import type { ExportNode } from './model.ts'
import { portionsOf } from './portions.ts'

/** How many are read at once. */
const AT_ONCE = 500

type Details = Pick<Context, 'load' | 'store'>

/** Reads what is written of the nodes of a view. */
export class NodeReader {
  readonly #context: Details
  readonly #languages: readonly string[]

  constructor({ load, store, languages }: Context) {
    this.#context = { load, store }
    this.#languages = languages
  }

  async *read(
    nodes: readonly ViewNode[],
    degrees: ReturnType<typeof degreesOf>,
  ): AsyncGenerator<ExportNode> {
    const read = (portion: readonly ViewNode[]) =>
      readNodes(
        this.#context,
        portion.map(({ id }) => id),
      )
    for await (const [portion, known] of portionsOf(nodes, AT_ONCE, read)) {
      // All at once: what several need, such as a theme in words, is read together.
      const described = await Promise.all(
        portion.map(async ({ id, distance, camp }) => {
          const entity = known(id) as Entity | null
          const { degree = 0, weightedDegree = 0 } = degrees.get(id) ?? {}
          return (
            entity && {
              ...(await this.#describe(entity)),
              ...{ degree, weightedDegree, distance },
              ...(camp !== undefined && { camp, shade: campShade(camp) }),
            }
          )
        }),
      )
      yield* described.filter((node) => node !== null)
    }
  }

  /** True where one of some things has a date. Actors and topics have none. */
  async areDated(nodes: readonly ViewNode[]): Promise<boolean> {
    const ids = nodes.map(({ id }) => id)
    const datable = ids.filter((id) => !['actor', 'topic'].includes(typeOfId(id)))
    const entities = (await loadNodes(this.#context, datable)) as { date?: string }[]
    return entities.some(({ date }) => date !== undefined)
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

  #text(texts: LocalizedText | null | undefined): string | null {
    return chooseText(texts, this.#languages)?.value ?? null
  }
}
