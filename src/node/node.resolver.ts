import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import type { Context } from '../context.ts'
import { badInput } from '../errors.ts'
import { isNodeId } from './decode.ts'
import { loadNode } from './node.queries.ts'
import { Node } from './node.type.ts'

/** At most this many ids in one `nodes`. */
const MAX_IDS = 200

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description:
      'What has an id, of whatever type; null where nothing has. Facts of every modality answer.\n\nExample: `{ node(id: "actor:lima-group") { id ... on Actor { name } } }`',
  })
  node(
    @Arg('id', () => ID, { description: 'The id: `actor:lima-group`.' }) id: string,
    @Ctx() context: Context,
  ): Promise<Node | null> {
    return isNodeId(id) ? loadNode(context, id) : Promise.resolve(null)
  }

  @Query(() => [Node], {
    nullable: 'items',
    description:
      'What has each of several ids, in the same order, with null where nothing has it.\n\nExample: `{ nodes(ids: ["actor:oas", "topic:dialogue"]) { id } }`',
  })
  nodes(
    @Arg('ids', () => [ID], { description: `The ids, at most ${String(MAX_IDS)}.` }) ids: string[],
    @Ctx() context: Context,
  ): Promise<(Node | null)[]> {
    if (ids.length > MAX_IDS) {
      throw badInput('ids', `${String(ids.length)} ids`, `at most ${String(MAX_IDS)} ids`)
    }
    return Promise.all(
      ids.map((id) => (isNodeId(id) ? loadNode(context, id) : Promise.resolve(null))),
    )
  }
}
