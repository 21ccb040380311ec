import { Actor } from '../actor/actor.type.ts'
import type { Context } from '../context.ts'
import { badInput, callerError, show } from '../errors.ts'
import { isNodeId } from '../node/decode.ts'
import { loadNode } from '../node/node.queries.ts'

const MIN_ACTORS = 2
export const MAX_ACTORS = 20

export const ACTORS_ALLOWED = `${String(MIN_ACTORS)} to ${String(MAX_ACTORS)} ids of different actors`

/** Checks how many actors are asked for, and that each is named once. Throws BAD_INPUT. */
export function checkActors(actors: readonly string[]) {
  if (actors.length < MIN_ACTORS || actors.length > MAX_ACTORS) {
    throw badInput('actors', actors, ACTORS_ALLOWED)
  }
  const twice = actors.find((id, index) => actors.indexOf(id) !== index)
  if (twice !== undefined) {
    throw callerError(
      'BAD_INPUT',
      `actors must be ${ACTORS_ALLOWED}, but has ${show(twice)} twice.`,
      {
        input: 'actors',
        allowed: ACTORS_ALLOWED,
      },
    )
  }
}

/** Checks that each id is that of an actor. Throws NOT_FOUND, or BAD_INPUT for ids of other things. */
export async function checkAreActors(context: Context, actors: readonly string[]) {
  const nodes = await Promise.all(
    actors.map((id) => (isNodeId(id) ? loadNode(context, id) : Promise.resolve(null))),
  )
  for (const [index, node] of nodes.entries()) {
    const id = actors[index]
    if (node instanceof Actor) continue
    if (node) throw badInput('actors', id, ACTORS_ALLOWED)
    throw callerError('NOT_FOUND', `actors names ${show(id)}, which is not in the graph.`, {
      input: 'actors',
      allowed: `${ACTORS_ALLOWED}: ask \`actors { nodes { id } }\``,
    })
  }
}
