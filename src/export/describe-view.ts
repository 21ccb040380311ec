import type { Context } from '../context.ts'
import { ENUM_LABELS } from '../list/enum-labels.ts'
import type { Entity } from '../entity/entity.type.ts'
import { loadNode, loadNodes } from '../node/node.queries.ts'
import { chooseText, type LocalizedText } from '../values/language.ts'
import { preferredNames } from '../values/names.ts'
import { EDGE_KIND_LABELS } from '../view/edge-kind.ts'
import type { GraphFilter } from '../view/graph-filter.ts'
import { interfaceLanguage } from '../view/reasons.ts'
import { idsOf } from '../view/view-request.ts'
import type { View } from '../view/view.ts'
import { oneLine } from '../values/text.ts'
import type { AnyViewRequest } from './any-view.ts'
import type { Omissions } from './omissions.ts'
import { stanceInWords } from './stance-title.ts'

/** A title names no more things than this. */
const MAX_NAMES = 3
/** Nor more families, relations and kinds of edges. */
const MAX_KINDS = 6

const WORDS = {
  en: {
    whole: 'Network of the graph',
    filtered: 'Network of a part of the graph',
    part: 'Network',
    around: 'Around',
    paths: 'Paths',
    stance: 'Stance network',
    more: 'and more',
    counts: (nodes: number, edges: number) =>
      `${counted(nodes, 'node', 'nodes')}, ${counted(edges, 'edge', 'edges')}.`,
    hidden: 'Facts not shown, as no modality was asked for',
    uncounted: 'too many to count',
  },
  es: {
    whole: 'Red del grafo',
    filtered: 'Red de una parte del grafo',
    part: 'Red',
    around: 'Alrededor de',
    paths: 'Caminos',
    stance: 'Red de posturas',
    more: 'y más',
    counts: (nodes: number, edges: number) =>
      `${counted(nodes, 'nodo', 'nodos')}, ${counted(edges, 'arista', 'aristas')}.`,
    hidden: 'Hechos no mostrados, pues no se pidió modalidad',
    uncounted: 'demasiados para contarlos',
  },
}

/** What a view shows, in words, and what of it is left out. */
export async function describeView(
  context: Context,
  request: AnyViewRequest,
  { nodes, edges }: View,
  { truncatedBecause, hiddenByModality }: Omissions,
) {
  const lang = interfaceLanguage(context.languages[0])
  const words = WORDS[lang]
  const { filter = null } = request.kind === 'stance' ? request.input : request
  const ids =
    request.kind === 'network' || request.kind === 'stance'
      ? [...(filter?.actors ?? []), ...(filter?.topics ?? [])]
      : idsOf(request)
  const entities = (await loadNodes(context, ids.slice(0, MAX_NAMES))) as Entity[]
  const names = entities.map(
    (entity) => chooseText(preferredNames(entity.names), context.languages)?.value ?? entity.id,
  )
  if (ids.length > MAX_NAMES) names.push(words.more)
  const kinds =
    request.kind === 'stance'
      ? stanceInWords(request.input, lang)
      : await kindsInWords(context, filter)
  // Names of files are cut: what tells one window from another comes first.
  const window = request.kind === 'stance' ? (request.window?.window ?? '') : ''
  const named = names.join(request.kind === 'paths' ? ' → ' : ', ')
  const parts = [window, named, kinds.join(', ')].filter((part) => part !== '')
  const lead = {
    network: `${words.part}: `,
    stance: `${words.stance}: `,
    neighborhood: `${words.around} `,
    shared: `${words.around} `,
    paths: `${words.paths}: `,
  }[request.kind]
  const whole = Object.values(filter ?? {}).some((value) => value != null)
    ? words.filtered
    : words.whole
  const counts = words.counts(nodes.length, edges.length)
  const cut = truncatedBecause === null ? '' : ` ${truncatedBecause[lang]}`
  const hidden = hiddenInWords(hiddenByModality, words, context.languages)
  return {
    title: oneLine(parts.length === 0 ? whole : `${lead}${parts.join(' · ')}`),
    description: oneLine(`${counts}${cut}${hidden}`),
  }
}

/** The families, relations and kinds of edges that a filter asks for. */
async function kindsInWords(context: Context, filter: GraphFilter | null): Promise<string[]> {
  const ofTerm = (term: string) => async (code: string) => {
    const node: unknown = await loadNode(context, `${term}:${code}`)
    return [code, (node as { label?: LocalizedText } | null)?.label] as const
  }
  const labels = await Promise.all([
    ...(filter?.families ?? []).map(ofTerm('family')),
    ...(filter?.relations ?? []).map(ofTerm('relation-type')),
  ])
  const edges = (filter?.edges ?? []).map((kind) => [kind, EDGE_KIND_LABELS[kind]] as const)
  return [...labels, ...edges]
    .slice(0, MAX_KINDS)
    .map(([code, label]) => chooseText(label, context.languages)?.value ?? code)
}

/** Nothing where nothing is hidden. */
function hiddenInWords(
  hidden: Omissions['hiddenByModality'],
  { hidden: lead, uncounted }: (typeof WORDS)['en'],
  languages: readonly string[],
) {
  if (hidden === null) return ` ${lead}: ${uncounted}.`
  const counts = Object.entries(hidden).map(([modality, count]) => {
    const label = chooseText(ENUM_LABELS[`Modality:${modality}`], languages)?.value ?? modality
    return `${label.toLowerCase()} ${String(count)}`
  })
  return counts.length === 0 ? '' : ` ${lead}: ${counts.join(', ')}.`
}

function counted(count: number, one: string, more: string) {
  return `${String(count)} ${count === 1 ? one : more}`
}
