import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { Entity } from '../entity/entity.type.ts'
import { passageId } from '../fact/evidence.ts'
import { Fact } from '../fact/fact.type.ts'
import { Modality } from '../fact/modality.ts'
import { HiddenByModality } from '../list/connection.ts'
import { readFirst } from '../list/page.ts'
import { DEFAULT_PAGE, MAX_PAGE } from '../list/page-size.ts'
import type { Count } from '../list/group-key.ts'
import { LANG_DESCRIPTION, wantedLanguages } from '../localized/languages.ts'
import { loadNode, loadNodes } from '../node/node.queries.ts'
import { Passage } from '../passage/passage.type.ts'
import type { RelationType } from '../relation-type/relation-type.type.ts'
import { chooseText } from '../values/language.ts'
import { degreesOf } from './degrees.ts'
import { EDGE_LABELS, EdgeKind, isSymmetricCode } from './edge-kind.ts'
import type { ViewEdge } from './edges.ts'
import { Network, NetworkEdge, NetworkNode } from './network.type.ts'
import { Hop, Path, PathResult } from './path.type.ts'
import { readTimelineOf } from './read-timeline.ts'
import type { Reason } from './reasons.ts'
import { DateBasis, Granularity, TimelineBucket } from './timeline.type.ts'
import { countByModality, hiddenByModality } from './view.ts'

const HIDDEN =
  'Facts that are left out because they are only wished for or supposed, and nothing asked for them.'

@Resolver(() => Network)
export class NetworkResolver {
  @FieldResolver(() => [NetworkNode], {
    description: 'The things: near ones first, then those with the most edges.',
  })
  nodes(@Root() { view }: Network): NetworkNode[] {
    const degrees = degreesOf(view.edges)
    return view.nodes
      .map(({ id, distance, camp = null }) =>
        Object.assign(new NetworkNode(), {
          id,
          distance,
          camp,
          ...(degrees.get(id) ?? { degree: 0, weightedDegree: 0 }),
        }),
      )
      .sort(
        (a, b) =>
          (a.distance ?? 0) - (b.distance ?? 0) || b.degree - a.degree || (a.id < b.id ? -1 : 1),
      )
  }

  @FieldResolver(() => [NetworkEdge], { description: 'What connects them, in the order of ids.' })
  edges(@Root() { view }: Network): NetworkEdge[] {
    return view.edges.map((edge) => NetworkEdge.from(edge))
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why something is left out, and what; null where nothing is.',
  })
  truncatedBecause(
    @Root() { view }: Network,
    @Arg('lang', () => [String], { nullable: true, description: LANG_DESCRIPTION })
    lang: string[] | null,
    @Ctx() context: Context,
  ): string | null {
    return inWords(view.truncatedBecause, wantedLanguages(lang, context))
  }

  @FieldResolver(() => [TimelineBucket], {
    description:
      'When the facts of its edges hold, stretch by stretch from the first to the last, as the root field `timeline` counts them.',
  })
  async timeline(
    @Root() { view, request }: Network,
    @Arg('granularity', () => Granularity, { description: 'How long the stretches are.' })
    granularity: Granularity,
    @Arg('dateBasis', () => DateBasis, {
      defaultValue: DateBasis.FACT_ELSE_DOCUMENT,
      description: 'Which date of a fact counts.',
    })
    dateBasis: DateBasis,
    @Ctx() context: Context,
  ): Promise<TimelineBucket[]> {
    const { filter } = request.kind === 'stance' ? request.input : request
    const buckets = await readTimelineOf(context, view, {
      granularity,
      basis: dateBasis,
      date: filter?.date,
    })
    return buckets.map((bucket) => TimelineBucket.from(bucket))
  }

  @FieldResolver(() => [HiddenByModality], {
    description: `${HIDDEN} Around things: those at the things whose neighbors were looked for, and those between things shown.`,
  })
  async hiddenByModality(@Root() { view }: Network) {
    return toHidden(await hiddenByModality(view))
  }
}

@Resolver(() => NetworkNode)
export class NetworkNodeResolver {
  @FieldResolver(() => Entity, { description: 'The thing itself.' })
  node(@Root() { id }: NetworkNode, @Ctx() context: Context) {
    return loadNode(context, id)
  }
}

@Resolver(() => NetworkEdge)
export class NetworkEdgeResolver {
  @FieldResolver(() => String, { description: 'The relation in words, read from start to end.' })
  async label(
    @Root() { kind, relation }: NetworkEdge,
    @Arg('lang', () => [String], { nullable: true, description: LANG_DESCRIPTION })
    lang: string[] | null,
    @Ctx() context: Context,
  ): Promise<string> {
    const languages = wantedLanguages(lang, context)
    const texts =
      kind === EdgeKind.RELATIONSHIP
        ? (await relationType(context, relation))?.label
        : EDGE_LABELS[relation]
    return chooseText(texts, languages)?.value ?? relation
  }

  @FieldResolver(() => Boolean, {
    description: 'False for symmetric relations, which hold the same both ways.',
  })
  async directed(
    @Root() { kind, relation }: NetworkEdge,
    @Ctx() context: Context,
  ): Promise<boolean> {
    if (kind !== EdgeKind.RELATIONSHIP) return !isSymmetricCode(relation)
    return (await relationType(context, relation))?.symmetric !== true
  }

  @FieldResolver(() => [Fact], {
    description: 'The facts that it joins, each with its evidence. Empty for participation alone.',
  })
  facts(@Root() { view }: NetworkEdge, @Ctx() context: Context) {
    return loadNodes(context, view.facts)
  }

  @FieldResolver(() => [Modality], {
    description: 'How the documents carry its facts, each once. Participation counts as STATED.',
  })
  modalities(@Root() { view }: NetworkEdge): readonly Modality[] {
    return view.modalities
  }

  @FieldResolver(() => Int, { description: 'How many passages it rests on, each once.' })
  async evidenceCount(@Root() { view }: NetworkEdge, @Ctx() context: Context): Promise<number> {
    return (await passagesOf(context, view)).length
  }

  @FieldResolver(() => [Passage], {
    description:
      'The passages it rests on: the evidence of its facts; for participation those that mention the event or instrument.',
  })
  async passages(@Root() { view }: NetworkEdge, @Ctx() context: Context) {
    return loadNodes(context, await passagesOf(context, view))
  }
}

async function passagesOf(context: Context, { passages, facts }: ViewEdge) {
  if (passages) return passages
  const loaded = (await loadNodes(context, facts)) as Fact[]
  return [...new Set(loaded.flatMap(({ evidence }) => evidence.map(passageId)))].sort()
}

async function relationType(context: Context, code: string) {
  return (await loadNode(context, `relation-type:${code}`)) as unknown as RelationType | null
}

@Resolver(() => PathResult)
export class PathResultResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why paths are left out; null where none are.',
  })
  truncatedBecause(
    @Root() { view }: PathResult,
    @Arg('lang', () => [String], { nullable: true, description: LANG_DESCRIPTION })
    lang: string[] | null,
    @Ctx() context: Context,
  ): string | null {
    return inWords(view.truncatedBecause, wantedLanguages(lang, context))
  }

  @FieldResolver(() => [HiddenByModality], {
    description: `${HIDDEN} Those at the things that the search went on from.`,
  })
  async hiddenByModality(@Root() { view }: PathResult) {
    return toHidden(countByModality(await view.hidden()))
  }
}

@Resolver(() => Path)
export class PathResolver {
  @FieldResolver(() => [Entity], { description: 'The things it passes, both ends among them.' })
  nodes(@Root() { nodes }: Path, @Ctx() context: Context) {
    return loadNodes(context, nodes)
  }
}

@Resolver(() => Hop)
export class HopResolver {
  @FieldResolver(() => Entity, { description: 'The thing it leads from, as the path goes.' })
  from(@Root() { from }: Hop, @Ctx() context: Context) {
    return loadNode(context, from)
  }

  @FieldResolver(() => Entity, { description: 'The thing it leads to, as the path goes.' })
  to(@Root() { to }: Hop, @Ctx() context: Context) {
    return loadNode(context, to)
  }
}

@Resolver(() => TimelineBucket)
export class TimelineBucketResolver {
  @FieldResolver(() => [Fact], { description: 'The facts, by first day and id.' })
  facts(
    @Root() { bucket }: TimelineBucket,
    @Arg('first', () => Int, {
      defaultValue: DEFAULT_PAGE,
      description: `How many of them: 0 to ${String(MAX_PAGE)}.`,
    })
    first: number,
    @Ctx() context: Context,
  ) {
    const size = readFirst(first)
    return loadNodes(
      context,
      bucket.facts.slice(0, size).map(({ fact }) => fact),
    )
  }

  @FieldResolver(() => [HiddenByModality], { description: HIDDEN })
  hiddenByModality(@Root() { bucket }: TimelineBucket) {
    return toHidden(bucket.hidden)
  }
}

function inWords(reason: Reason | null, languages: readonly string[]) {
  return chooseText(reason ?? undefined, languages)?.value ?? null
}

function toHidden(counts: readonly Count[]): HiddenByModality[] {
  return counts.map(({ key, count }) => ({ modality: key ?? '', count }))
}
