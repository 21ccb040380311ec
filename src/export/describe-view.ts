import type { Context } from '../context.ts'
import type { Entity } from '../entity/entity.type.ts'
import { loadNodes } from '../node/node.queries.ts'
import { chooseText } from '../values/language.ts'
import { preferredNames } from '../values/names.ts'
import { idsOf, type ViewRequest } from '../view/view-request.ts'
import type { View } from '../view/view.ts'
import { oneLine } from './text.ts'

/** A title names no more things than this. */
const MAX_NAMES = 3

const WORDS = {
  en: {
    whole: 'Network of the graph',
    part: 'Network',
    around: 'Around',
    more: 'and more',
    counts: (nodes: number, edges: number) => `${String(nodes)} nodes, ${String(edges)} edges.`,
    truncated: 'Not all that matches is shown.',
  },
  es: {
    whole: 'Red del grafo',
    part: 'Red',
    around: 'Alrededor de',
    more: 'y más',
    counts: (nodes: number, edges: number) => `${String(nodes)} nodos, ${String(edges)} aristas.`,
    truncated: 'No se muestra todo lo que coincide.',
  },
}

/** What a view shows, in words, and what of it is left out. */
export async function describeView(
  context: Context,
  request: ViewRequest,
  { nodes, edges, truncatedBecause }: View,
) {
  const words = WORDS[context.languages[0]?.startsWith('es') === true ? 'es' : 'en']
  const { filter } = request
  const named =
    request.kind !== 'network'
      ? idsOf(request)
      : [...(filter?.actors ?? []), ...(filter?.topics ?? [])]
  const entities = (await loadNodes(context, named.slice(0, MAX_NAMES))) as Entity[]
  const names = entities.map(
    (entity) => chooseText(preferredNames(entity.names), context.languages)?.value ?? entity.id,
  )
  if (named.length > MAX_NAMES) names.push(words.more)
  const codes = [
    ...(filter?.families ?? []),
    ...(filter?.relations ?? []),
    ...(filter?.edges ?? []),
  ]
  const parts = [names.join(', '), codes.slice(0, 6).join(', ')].filter((part) => part !== '')
  const [lead, separator] = request.kind !== 'network' ? [words.around, ' '] : [words.part, ': ']
  const counts = words.counts(nodes.length, edges.length)
  // Why is told in English by the view itself.
  const cut = truncatedBecause === null ? '' : ` ${words.truncated} ${truncatedBecause}`
  return {
    title: oneLine(parts.length === 0 ? words.whole : `${lead}${separator}${parts.join(' · ')}`),
    description: oneLine(`${counts}${cut}`),
  }
}
