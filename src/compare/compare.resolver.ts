import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { Actor } from '../actor/actor.type.ts'
import type { Context } from '../context.ts'
import { callerError } from '../errors.ts'
import { loadNode, loadNodes } from '../node/node.queries.ts'
import { OnBehalfOf } from '../position/position.type.ts'
import { Topic } from '../topic/topic.type.ts'
import { checkFilter } from '../view/checked-filter.ts'
import { GraphFilter } from '../view/graph-filter.ts'
import { eitherExcludes } from '../view/position-condition.ts'
import { ACTORS_ALLOWED, checkActors, checkAreActors } from './actors-argument.ts'
import { ComparedPair, ComparedStance, ComparedTopic, Comparison } from './compare.type.ts'
import { MAX_POSITIONS, readPositions } from './read-positions.ts'
import { sideBySide } from './side-by-side.ts'

@Resolver(() => Comparison)
export class ComparisonResolver {
  @Query(() => Comparison, {
    description:
      'Puts 2 to 20 actors side by side: where each stands on each topic, and who agrees with whom. By positions that hold (STATED, IMPLIED), unless the filter asks for others.\n\nExample: `{ compare(actors: ["actor:curacao", "actor:aruba", "actor:guyana"]) { topics { topic { name } stances { actor { name } stance } } pairs { a { name } b { name } agree disagree mixed silent score } } }`',
  })
  async compare(
    @Arg('actors', () => [ID], { description: `Whom to compare: ${ACTORS_ALLOWED}.` })
    actors: string[],
    @Arg('filter', () => GraphFilter, {
      nullable: true,
      description:
        'Which positions count, by topics, modality, documents, languages, date and confidence; topics that `without` names are left out. What a filter says of actors (actors, actorKinds, minDegree) and of other facts (edges, relations, families) changes nothing: the actors are those asked for, and positions are what is compared.',
    })
    filter: GraphFilter | null,
    @Arg('onBehalfOf', () => OnBehalfOf, {
      defaultValue: OnBehalfOf.INCLUDE,
      description:
        'Whether positions that others hold on behalf of actors count. They do not where the filter excludes them, either.',
    })
    onBehalfOf: OnBehalfOf,
    @Ctx() context: Context,
  ): Promise<Comparison> {
    checkActors(actors)
    const [checked] = await Promise.all([
      checkFilter(context, filter),
      checkAreActors(context, actors),
    ])
    const request = {
      filter: checked,
      modalities: [...checked.modalities, ...checked.hidden],
      onBehalfOf: eitherExcludes(onBehalfOf, checked),
    }
    const rows = await Promise.all(actors.map((id) => readPositions(context, id, request)))
    checkLimit(rows.reduce((count, { length }) => count + length, 0))
    const byActor = new Map(actors.map((id, index) => [id, rows[index] ?? []]))
    return sideBySide(actors, (id) => byActor.get(id) ?? [], checked.modalities)
  }

  @FieldResolver(() => [Actor], {
    description: 'The compared actors, in the order in which they were asked for.',
  })
  actors(@Root() { actors }: Comparison, @Ctx() context: Context) {
    return loadNodes(context, actors)
  }
}

@Resolver(() => ComparedTopic)
export class ComparedTopicResolver {
  @FieldResolver(() => Topic, { description: 'The topic.' })
  topic(@Root() { topic }: ComparedTopic, @Ctx() context: Context) {
    return loadNode(context, topic)
  }
}

@Resolver(() => ComparedStance)
export class ComparedStanceResolver {
  @FieldResolver(() => Actor, { description: 'The actor.' })
  actor(@Root() { actor }: ComparedStance, @Ctx() context: Context) {
    return loadNode(context, actor)
  }
}

@Resolver(() => ComparedPair)
export class ComparedPairResolver {
  @FieldResolver(() => Actor, { description: 'The one actor.' })
  a(@Root() { a }: ComparedPair, @Ctx() context: Context) {
    return loadNode(context, a)
  }

  @FieldResolver(() => Actor, { description: 'The other actor.' })
  b(@Root() { b }: ComparedPair, @Ctx() context: Context) {
    return loadNode(context, b)
  }

  @FieldResolver(() => [Topic], { description: 'The topics on which they agree.' })
  agreeOn(@Root() { agreeOn }: ComparedPair, @Ctx() context: Context) {
    return loadNodes(context, agreeOn)
  }

  @FieldResolver(() => [Topic], { description: 'The topics on which they disagree.' })
  disagreeOn(@Root() { disagreeOn }: ComparedPair, @Ctx() context: Context) {
    return loadNodes(context, disagreeOn)
  }

  @FieldResolver(() => [Topic], {
    description: 'The topics on which both have positions, and at least one is AMBIVALENT.',
  })
  mixedOn(@Root() { mixedOn }: ComparedPair, @Ctx() context: Context) {
    return loadNodes(context, mixedOn)
  }

  @FieldResolver(() => [Topic], {
    description: 'The topics on which at least one of them has no position.',
  })
  silentOn(@Root() { silentOn }: ComparedPair, @Ctx() context: Context) {
    return loadNodes(context, silentOn)
  }
}

/** Never cuts in silence. */
function checkLimit(count: number) {
  if (count <= MAX_POSITIONS) return
  throw callerError(
    'QUERY_TOO_COMPLEX',
    `These actors have more than ${String(MAX_POSITIONS)} positions: compare fewer of them at once.`,
    { input: 'actors', allowed: `actors with at most ${String(MAX_POSITIONS)} positions together` },
  )
}
