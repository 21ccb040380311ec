import type { StatementTable } from '../../statements/statement-table.ts'
import { checkRequest } from '../check-request.ts'
import { type CodedStatements, codeStatements } from '../coded-statements.ts'
import { selectStatements } from '../select-statements.ts'
import { type SaidRequest, saidRequest } from './said-request.ts'
import { refuseSideless, sidesOf } from './sides.ts'

/** An actor that takes both sides of a topic. */
export interface Contradiction {
  actor: string
  topic: string
  /** How many statements take either side; those in the middle of a scale take none. */
  agree: number
  disagree: number
  /** `|agree - disagree| / (agree + disagree)`: 0 for as many of both, below 1. */
  consistency: number
  /** Rows of the table: the statements that take a side. */
  statements: number[]
}

/** How actors stand to a topic, each by the mean side of its statements, whatever their number. */
export interface TopicStance {
  topic: string
  /** How many actors lean to either side, and how many to none. */
  supporters: number
  opponents: number
  undecided: number
  /** The mean of all actors, −1 all against to 1 all for. */
  mean: number
  /**
   * How far it divides them: `2 min(P, N) / (P + N)`, with P the sum of the leanings of supporters, N
   * that of opponents without its sign. 0 where all lean to one side, 1 where both sides weigh as
   * much. Null for fewer than two actors, or where nobody leans.
   */
  division: number | null
  /** How far it unites them: `|mean|`, 1 where all are fully on one side. Null for fewer than two. */
  unity: number | null
}

/** How consistent an actor is over its topics. */
export interface ActorConsistency {
  actor: string
  topics: number
  contradicted: number
  /** The share of its topics of which it takes one side at most, 0 to 1; null for one without any. */
  consistency: number | null
}

export interface Consistency {
  /** By actors, then by topics. */
  contradictions: Contradiction[]
  topics: TopicStance[]
  actors: ActorConsistency[]
}

/**
 * Who contradicts itself, which topics divide and which unite: rows are the actors, columns the
 * topics, of whatever mode. For coders it is also a check: an actor on both sides may be one, or may
 * be a mistake. O(statements + actors and topics that meet).
 */
export function checkConsistency(table: StatementTable, asked: SaidRequest): Consistency {
  refuseSideless(asked.qualifier)
  const request = saidRequest(asked)
  checkRequest(request)
  const selection = selectStatements(table, request)
  const coded = codeStatements(table, request, selection)
  const sides = sidesOf(request.qualifier, selection.levels)

  const contradictions: Contradiction[] = []
  const leanings = coded.columnLabels.map((): number[] => [])
  const actors = coded.rowLabels.map((actor) => ({ actor, topics: 0, contradicted: 0 }))
  for (const { row, column, said, statements } of meetings(coded, sides)) {
    leanings[column]!.push(said.reduce((sum, side) => sum + side, 0) / said.length)
    actors[row]!.topics += 1
    const agree = said.filter((side) => side > 0).length
    const disagree = said.filter((side) => side < 0).length
    if (agree === 0 || disagree === 0) continue
    actors[row]!.contradicted += 1
    contradictions.push({
      actor: coded.rowLabels[row]!,
      topic: coded.columnLabels[column]!,
      ...{ agree, disagree },
      consistency: Math.abs(agree - disagree) / (agree + disagree),
      statements: statements.filter((_, index) => said[index] !== 0),
    })
  }
  return {
    contradictions,
    topics: coded.columnLabels.map((topic, column) => stanceTo(topic, leanings[column]!)),
    actors: actors.map((counts) => {
      const { topics, contradicted } = counts
      return { ...counts, consistency: topics === 0 ? null : 1 - contradicted / topics }
    }),
  }
}

/** What each actor says of each topic it speaks of, by actors, then by topics. */
function meetings(coded: CodedStatements, sides: Float64Array) {
  const width = coded.columnLabels.length
  const found = new Map<number, { said: number[]; statements: number[] }>()
  coded.statements.forEach((statement, index) => {
    const key = coded.rows[index]! * width + coded.columns[index]!
    const known = found.get(key) ?? { said: [], statements: [] }
    known.said.push(sides[coded.levelOf[index]!]!)
    known.statements.push(statement)
    found.set(key, known)
  })
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([key, said]) => ({ row: Math.floor(key / width), column: key % width, ...said }))
}

function stanceTo(topic: string, leanings: readonly number[]): TopicStance {
  const sum = (values: number[]) => values.reduce((all, value) => all + value, 0)
  const supporting = leanings.filter((leaning) => leaning > 0)
  const opposing = leanings.filter((leaning) => leaning < 0)
  const [forIt, against] = [sum(supporting), Math.abs(sum(opposing))]
  const mean = leanings.length === 0 ? 0 : (forIt - against) / leanings.length
  const isShared = leanings.length > 1
  return {
    topic,
    supporters: supporting.length,
    opponents: opposing.length,
    undecided: leanings.length - supporting.length - opposing.length,
    mean,
    division:
      isShared && forIt + against > 0 ? (2 * Math.min(forIt, against)) / (forIt + against) : null,
    unity: isShared ? Math.abs(mean) : null,
  }
}
