import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { Actor } from '../actor/actor.type.ts'
import type { Context } from '../context.ts'
import { callerError } from '../errors.ts'
import { loadNode, loadNodes } from '../node/node.queries.ts'
import { OnBehalfOf } from '../position/position.type.ts'
import { holderLinks } from '../position/tally.ts'
import { Topic } from '../topic/topic.type.ts'
import { ACTORS_ALLOWED, checkActors, checkAreActors } from './actors-argument.ts'
import { positionsOfActor } from './compare.queries.ts'
import { ComparedPair, ComparedStance, ComparedTopic, Comparison } from './compare.type.ts'
import { sideBySide } from './side-by-side.ts'

/** A comparison may rest on at most this many positions. */
const MAX_POSITIONS = 10_000

@Resolver(() => Comparison)
export class ComparisonResolver {
  @Query(() => Comparison, {
    description:
      'Puts 2 to 20 actors side by side: where each stands on each topic, and who agrees with whom. By positions that hold (STATED, IMPLIED).\n\nExample: `{ compare(actors: ["actor:curacao", "actor:aruba", "actor:guyana"]) { topics { topic { name } stances { actor { name } stance } } pairs { a { name } b { name } agree disagree mixed silent score } } }`',
  })
  async compare(
    @Arg('actors', () => [ID], { description: `Whom to compare: ${ACTORS_ALLOWED}.` })
    actors: string[],
    @Arg('onBehalfOf', () => OnBehalfOf, {
      defaultValue: OnBehalfOf.INCLUDE,
      description: 'Whether positions that others hold on behalf of actors count.',
    })
    onBehalfOf: OnBehalfOf,
    @Ctx() context: Context,
  ): Promise<Comparison> {
    checkActors(actors)
    const args = { links: holderLinks(onBehalfOf), limit: MAX_POSITIONS + 1 }
    const [rows] = await Promise.all([
      Promise.all(actors.map((id) => context.load(positionsOfActor, id, args))),
      checkAreActors(context, actors),
    ])
    checkLimit(rows.reduce((count, { length }) => count + length, 0))
    const byActor = new Map(actors.map((id, index) => [id, rows[index] ?? []]))
    return sideBySide(actors, (id) => byActor.get(id) ?? [])
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
