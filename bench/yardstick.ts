import type { StatementTable } from '../src/statements/statement-table.ts'
import { columnOf } from '../src/statements/statement-table.ts'

/**
 * What one-mode congruence costs at least: a plain loop over typed arrays. Statements are counted by
 * topic, actor and side; then, for each topic with its list of (actor, agree, disagree), every pair
 * is added into a matrix. No labels, no filters, no checks; agreement has the codes 0 and 1.
 */
export function yardstick(table: StatementTable): Float64Array {
  const { codes: actors, values: actorNames } = columnOf(table, 'actor')
  const { codes: topics, values: topicNames } = columnOf(table, 'topic')
  const { codes: sides } = columnOf(table, 'agreement')
  const actorCount = actorNames.length
  const counts = new Float64Array(topicNames.length * actorCount * 2)
  for (let statement = 0; statement < table.size; statement += 1) {
    const cell = topics[statement]! * actorCount + actors[statement]!
    counts[2 * cell + sides[statement]!]! += 1
  }

  const matrix = new Float64Array(actorCount * actorCount)
  const actor = new Int32Array(actorCount)
  const disagree = new Float64Array(actorCount)
  const agree = new Float64Array(actorCount)
  for (let topic = 0; topic < topicNames.length; topic += 1) {
    let size = 0
    for (let candidate = 0; candidate < actorCount; candidate += 1) {
      const cell = 2 * (topic * actorCount + candidate)
      if (!counts[cell] && !counts[cell + 1]) continue
      actor[size] = candidate
      disagree[size] = counts[cell]!
      agree[size] = counts[cell + 1]!
      size += 1
    }
    for (let a = 0; a < size; a += 1) {
      for (let b = a + 1; b < size; b += 1) {
        const weight = agree[a]! * agree[b]! + disagree[a]! * disagree[b]!
        matrix[actor[a]! * actorCount + actor[b]!]! += weight
        matrix[actor[b]! * actorCount + actor[a]!]! += weight
      }
    }
  }
  return matrix
}
