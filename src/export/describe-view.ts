import type { Context } from '../context.ts'
import type { Entity } from '../entity/entity.type.ts'
import { loadNodes } from '../node/node.queries.ts'
import type { StanceNetworkInput } from '../stance/stance-network.input.ts'
import { StanceNormalization } from '../stance/stance-options.ts'
import { chooseText } from '../values/language.ts'
import { preferredNames } from '../values/names.ts'
import { idsOf } from '../view/view-request.ts'
import type { View } from '../view/view.ts'
import type { AnyViewRequest } from './any-view.ts'
import { oneLine } from './text.ts'

/** A title names no more things than this. */
const MAX_NAMES = 3

const WORDS = {
  en: {
    whole: 'Network of the graph',
    part: 'Network',
    around: 'Around',
    stance: 'Stance network',
    more: 'and more',
    counts: (nodes: number, edges: number) => `${String(nodes)} nodes, ${String(edges)} edges.`,
  },
  es: {
    whole: 'Red del grafo',
    part: 'Red',
    around: 'Alrededor de',
    stance: 'Red de posturas',
    more: 'y más',
    counts: (nodes: number, edges: number) => `${String(nodes)} nodos, ${String(edges)} aristas.`,
  },
}

/** What a view shows, in words, and what of it is left out. */
export async function describeView(
  context: Context,
  request: AnyViewRequest,
  { nodes, edges, truncatedBecause }: View,
) {
  const lang = context.languages[0]?.startsWith('es') === true ? 'es' : 'en'
  const words = WORDS[lang]
  const { filter } = request.kind === 'stance' ? request.input : request
  const named =
    request.kind === 'network' || request.kind === 'stance'
      ? [...(filter?.actors ?? []), ...(filter?.topics ?? [])]
      : idsOf(request)
  const entities = (await loadNodes(context, named.slice(0, MAX_NAMES))) as Entity[]
  const names = entities.map(
    (entity) => chooseText(preferredNames(entity.names), context.languages)?.value ?? entity.id,
  )
  if (named.length > MAX_NAMES) names.push(words.more)
  const codes =
    request.kind === 'stance'
      ? optionsOf(request.input)
      : [...(filter?.families ?? []), ...(filter?.relations ?? []), ...(filter?.edges ?? [])]
  const parts = [names.join(', '), codes.slice(0, 6).join(', ')].filter((part) => part !== '')
  const lead = {
    network: `${words.part}: `,
    stance: `${words.stance}: `,
    neighborhood: `${words.around} `,
    shared: `${words.around} `,
  }[request.kind]
  const counts = words.counts(nodes.length, edges.length)
  const cut = truncatedBecause === null ? '' : ` ${truncatedBecause[lang]}`
  return {
    title: oneLine(parts.length === 0 ? words.whole : `${lead}${parts.join(' · ')}`),
    description: oneLine(`${counts}${cut}`),
  }
}

/** What is linked with what, and how. */
function optionsOf({ mode, rows, aggregation, normalization }: StanceNetworkInput) {
  const options: string[] = [mode, rows, aggregation]
  return normalization === StanceNormalization.NONE ? options : [...options, normalization]
}
