import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import type { StatementTable } from '../src/statements/statement-table.ts'
import { StatementTableBuilder } from '../src/statements/table-builder.ts'

/** How many statements, by how many actors, on how many topics. */
export interface Scale {
  statements: number
  actors: number
  topics: number
}

/** The most talkative actor speaks about 30 times as often as the least; topics likewise. */
const STEEPNESS = 3.5
/** Nine years, 108 months, from January 2000. */
const FIRST_DAY = Date.UTC(2000, 0, 1)
const DAYS = 3288
const DAY = 86_400_000

/** One random statement: its fields as a table of statements has them. */
export interface RandomStatement {
  id: string
  time: number
  document: string
  actor: string
  topic: string
  agreement: string
}

/**
 * Statements of random numbers that are the same each time: exponential use of actors and topics,
 * agreement by the toss of a coin, five statements a document on average.
 */
export function* randomStatements({ statements, actors, topics }: Scale, seed = 1) {
  const source = xoroshiro128plus(seed)
  const random = () => uniformFloat64(source)
  const documents = Math.max(1, Math.round(statements / 5))
  for (let index = 0; index < statements; index += 1) {
    const document = Math.floor(random() * documents)
    const statement: RandomStatement = {
      id: String(index + 1),
      // All statements of a document have its date.
      time: FIRST_DAY + Math.floor((document / documents) * DAYS) * DAY,
      document: `document ${String(document)}`,
      actor: `actor ${String(exponential(random(), actors))}`,
      topic: `topic ${String(exponential(random(), topics))}`,
      agreement: random() < 0.5 ? '0' : '1',
    }
    yield statement
  }
}

/** A number below `count`, small ones exponentially more often. */
function exponential(uniform: number, count: number) {
  const share = -Math.log(1 - uniform * (1 - Math.exp(-STEEPNESS))) / STEEPNESS
  return Math.min(count - 1, Math.floor(share * count))
}

export function randomTable(scale: Scale, seed = 1): StatementTable {
  const builder = new StatementTableBuilder(['document', 'actor', 'topic', 'agreement'])
  for (const { id, time, document, actor, topic, agreement } of randomStatements(scale, seed)) {
    builder.add(id, time, [document, actor, topic, agreement])
  }
  return builder.finish(['document'])
}

/** The same as the lines of a CSV file, with the columns of DNA's event lists. */
export function* randomCsv(scale: Scale, seed = 1) {
  yield 'statement_id;time;document_id;organization;concept;agreement\n'
  for (const { id, time, document, actor, topic, agreement } of randomStatements(scale, seed)) {
    const date = new Date(time).toISOString().slice(0, 10)
    yield `${[id, `${date} 00:00:00`, document, actor, topic, agreement].join(';')}\n`
  }
}
