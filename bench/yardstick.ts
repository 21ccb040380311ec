import type { StatementTable } from '../src/statements/statement-table.ts'
import { columnOf } from '../src/statements/statement-table.ts'

/** Who spoke of a topic, and how often each agreed and disagreed. */
interface TopicList {
  actor: Int32Array
  agree: Float64Array
  disagree: Float64Array
}

export interface TopicLists {
  actorCount: number
  topics: TopicList[]
}

/**
 * The plain loop over typed arrays that one-mode congruence is measured against: no labels, no
 * filters, no checks, agreement has the codes 0 and 1. First part: for each topic the list of
 * (actor, agree, disagree), counted from the statements.
 */
export function listByTopic(table: StatementTable): TopicLists {
  const { codes: actors, values: actorNames } = columnOf(table, 'actor')
  const { codes: topics, values: topicNames } = columnOf(table, 'topic')
  const { codes: sides } = columnOf(table, 'agreement')
  const actorCount = actorNames.length
  const counts = new Int32Array(topicNames.length * actorCount * 2)
  for (let statement = 0; statement < table.size; statement += 1) {
    const cell = topics[statement]! * actorCount + actors[statement]!
    counts[2 * cell + sides[statement]!]! += 1
  }
  return {
    actorCount,
    topics: topicNames.map((_, topic) => {
      const actor = new Int32Array(actorCount)
      const agree = new Float64Array(actorCount)
      const disagree = new Float64Array(actorCount)
      let size = 0
      for (let candidate = 0; candidate < actorCount; candidate += 1) {
        const cell = 2 * (topic * actorCount + candidate)
        if (counts[cell] === 0 && counts[cell + 1] === 0) continue
        actor[size] = candidate
        disagree[size] = counts[cell]!
        agree[size] = counts[cell + 1]!
        size += 1
      }
      return {
        actor: actor.subarray(0, size),
        agree: agree.subarray(0, size),
        disagree: disagree.subarray(0, size),
      }
    }),
  }
}

/** Second part: every pair of a list, once, into the half of a matrix above its diagonal. */
export function addPairs({ actorCount, topics }: TopicLists): Float64Array {
  const matrix = new Float64Array(actorCount * actorCount)
  for (const { actor, agree, disagree } of topics) {
    for (let a = 0; a < actor.length; a += 1) {
      const row = actor[a]! * actorCount
      const agreeing = agree[a]!
      const disagreeing = disagree[a]!
      for (let b = a + 1; b < actor.length; b += 1) {
        matrix[row + actor[b]!]! += agreeing * agree[b]! + disagreeing * disagree[b]!
      }
    }
  }
  return matrix
}
