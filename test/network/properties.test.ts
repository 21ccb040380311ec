import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { codeStatements } from '../../src/network/coded-statements.ts'
import { explainEdge } from '../../src/network/evidence.ts'
import type {
  OneModeAggregation,
  OneModeNormalization,
  Qualifier,
  StanceRequest,
} from '../../src/network/options.ts'
import { selectStatements } from '../../src/network/select-statements.ts'
import { stanceEdges, stanceMatrix } from '../../src/network/stance-network.ts'
import { StatementTableBuilder } from '../../src/statements/table-builder.ts'

interface Said {
  actor: string
  topic: string
  side: string
  grade: string
}

const said = fc.record({
  actor: fc.constantFrom('a', 'b', 'c', 'd'),
  topic: fc.constantFrom('t', 'u', 'v'),
  side: fc.constantFrom('0', '1'),
  grade: fc.constantFrom('-2', '-1', '0', '2'),
})
const statements = fc.array(said, { maxLength: 30 })
const QUALIFIERS: Qualifier[] = [
  { type: 'BOOLEAN', column: 'side' },
  { type: 'INTEGER', column: 'grade', scale: { min: -2, max: 2 } },
  { type: 'TEXT', column: 'grade' },
]
const AGGREGATIONS: OneModeAggregation[] = ['IGNORE', 'CONGRUENCE', 'CONFLICT', 'SUBTRACT']
const NORMALIZATIONS: OneModeNormalization[] = ['NONE', 'AVERAGE', 'JACCARD', 'COSINE']
const options = fc.record({
  qualifier: fc.constantFrom(...QUALIFIERS),
  normalization: fc.constantFrom(...NORMALIZATIONS),
  aggregation: fc.constantFrom(...AGGREGATIONS),
})

function tableOf(list: Said[], order = [...list.keys()]) {
  const builder = new StatementTableBuilder(['actor', 'topic', 'side', 'grade'])
  for (const index of order) {
    const { actor, topic, side, grade } = list[index] ?? fail()
    builder.add(String(index), Date.UTC(2005, 0, 1 + (index % 7)), [actor, topic, side, grade])
  }
  return builder.finish()
}

function fail(): never {
  throw new Error('No such statement.')
}

function request(rest: Partial<StanceRequest>): StanceRequest {
  return {
    mode: 'ONE_MODE',
    variable1: 'actor',
    variable2: 'topic',
    qualifier: { type: 'BOOLEAN', column: 'side' },
    aggregation: 'CONGRUENCE',
    normalization: 'NONE',
    ...rest,
  }
}

/** The weight of two actors by the definition: every pair of statements, one by one. */
function weightByDefinition(
  list: Said[],
  a: string,
  b: string,
  type: Qualifier['type'],
  of: OneModeAggregation,
) {
  let weight = 0
  for (const one of list.filter(({ actor }) => actor === a)) {
    for (const two of list.filter(({ actor, topic }) => actor === b && topic === one.topic)) {
      const distance =
        type === 'INTEGER'
          ? Math.abs(Number(one.grade) - Number(two.grade)) / 4
          : type === 'TEXT'
            ? Number(one.grade !== two.grade)
            : Number(one.side !== two.side)
      weight += {
        IGNORE: 1,
        CONGRUENCE: 1 - distance,
        CONFLICT: distance,
        SUBTRACT: 1 - 2 * distance,
      }[of]
    }
  }
  return weight
}

describe('one-mode networks of any statements', () => {
  it('have the weights of their definition', () => {
    fc.assert(
      fc.property(statements, options, (list, { qualifier, aggregation }) => {
        const { rowLabels, values } = stanceMatrix(
          tableOf(list),
          request({ qualifier, aggregation }),
        )
        rowLabels.forEach((a, row) => {
          rowLabels.forEach((b, column) => {
            const weight = weightByDefinition(list, a, b, qualifier.type, aggregation)
            expect(values[row * rowLabels.length + column]).toBeCloseTo(a === b ? 0 : weight, 9)
          })
        })
      }),
    )
  })

  it('are symmetric and finite, and the same as a list of edges', () => {
    fc.assert(
      fc.property(
        statements,
        options,
        fc.constantFrom('NONE', 'DNA'),
        (list, rest, compatibility) => {
          const asked = request({ ...rest, compatibility })
          const { rowLabels, values } = stanceMatrix(tableOf(list), asked)
          const size = rowLabels.length
          const { edges } = stanceEdges(tableOf(list), asked)
          const sparse = new Float64Array(size * size)
          edges.weight.forEach((weight, edge) => {
            const [source = 0, target = 0] = [edges.source[edge], edges.target[edge]]
            sparse[source * size + target] = sparse[target * size + source] = weight
          })
          expect(values.every(Number.isFinite)).toBe(true)
          expect(values).toEqual(sparse)
        },
      ),
    )
  })

  it('split what ignores sides into congruence and conflict, and subtract one from the other', () => {
    fc.assert(
      fc.property(statements, options, (list, { qualifier, normalization }) => {
        const [ignore, congruence, conflict, subtract] = AGGREGATIONS.map((aggregation) =>
          stanceMatrix(tableOf(list), request({ qualifier, normalization, aggregation })),
        )
        congruence?.values.forEach((agreed, cell) => {
          const disagreed = conflict?.values[cell] ?? NaN
          expect(subtract?.values[cell]).toBeCloseTo(agreed - disagreed, 9)
          if (normalization !== 'NONE' && normalization !== 'AVERAGE') return
          expect(ignore?.values[cell]).toBeCloseTo(agreed + disagreed, 9)
        })
      }),
    )
  })

  it('keep the cosine and the Jaccard index of congruence between 0 and 1', () => {
    fc.assert(
      fc.property(statements, options, (list, { qualifier, normalization }) => {
        fc.pre(normalization === 'COSINE' || normalization === 'JACCARD')
        const { values } = stanceMatrix(tableOf(list), request({ qualifier, normalization }))
        for (const value of values) {
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(1 + 1e-9)
        }
      }),
    )
  })

  it('do not depend on the order of the statements', () => {
    const shuffled = statements.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray([...list.keys()], { minLength: list.length }),
      ),
    )
    fc.assert(
      fc.property(
        shuffled,
        options,
        fc.constantFrom('INCLUDE', 'WEEK', 'RANGE'),
        ([list, order], rest, duplicates) => {
          const asked = request({ ...rest, duplicates })
          expect(stanceMatrix(tableOf(list, order), asked)).toEqual(
            stanceMatrix(tableOf(list), asked),
          )
        },
      ),
    )
  })

  it('are explained by shares that add up to each weight, half for either actor', () => {
    fc.assert(
      fc.property(statements, options, (list, rest) => {
        const table = tableOf(list)
        const asked = request(rest)
        const coded = codeStatements(table, asked, selectStatements(table, asked))
        const { rowLabels, values } = stanceMatrix(table, asked)
        rowLabels.forEach((a, row) => {
          rowLabels.slice(row + 1).forEach((b, offset) => {
            const weight = values[row * rowLabels.length + row + 1 + offset] ?? NaN
            const shares = explainEdge(coded, asked, [a, b])
            const actor = table.columns.get('actor')
            const of = (name: string) =>
              shares
                .filter(({ statement }) => actor?.values[actor.codes[statement] ?? -1] === name)
                .reduce((sum, { share }) => sum + share, 0)
            expect(of(a)).toBeCloseTo(weight / 2, 9)
            expect(of(b)).toBeCloseTo(weight / 2, 9)
          })
        })
      }),
    )
  })
})
