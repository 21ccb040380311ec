import { seed } from '../list/seed-data.ts'

// Stance networks of the seed, worked out from its files by the formulas as they are written: every
// statement is held against every other. Without any code of the service.

export interface Statement {
  position: string
  actor: string
  topic: string
  /** -1, 0 or 1. */
  stance: number
  document: string
  heldBy: 'SELF' | 'REPRESENTED'
}

export interface Options {
  mode?: 'ONE_MODE' | 'TWO_MODE'
  rows?: 'ACTORS' | 'TOPICS'
  aggregation?: 'IGNORE' | 'CONGRUENCE' | 'CONFLICT' | 'SUBTRACT' | 'COMBINE'
  normalization?: 'NONE' | 'AVERAGE' | 'JACCARD' | 'COSINE' | 'ACTIVITY' | 'PROMINENCE'
  onBehalfOf?: 'INCLUDE' | 'EXCLUDE'
  ambivalent?: 'BETWEEN' | 'APART' | 'LEAVE_OUT'
  conditional?: 'AS_HELD' | 'AS_AMBIVALENT' | 'LEAVE_OUT'
  collectives?: 'KEEP' | 'MEMBERS' | 'LEAVE_OUT'
  duplicates?: 'INCLUDE' | 'DOCUMENT' | 'RANGE'
  compatibility?: 'NONE' | 'DNA'
}

const kindOf = new Map(seed.actors.map(({ id, kind }) => [id, kind]))

/** One statement for each position that holds and each actor that holds it. */
export function statementsOf({
  onBehalfOf = 'INCLUDE',
  ambivalent = 'BETWEEN',
  conditional = 'AS_HELD',
  collectives = 'KEEP',
  duplicates = 'INCLUDE',
  aggregation = 'SUBTRACT',
}: Options = {}): Statement[] {
  const statements = seed.positions
    .filter(({ modality }) => modality === 'STATED' || modality === 'IMPLIED')
    .filter((position) => !(position.conditional && conditional === 'LEAVE_OUT'))
    .flatMap((position): Statement[] => {
      const { id, actor, topic, evidence } = position
      const value = { SUPPORTS: 1, OPPOSES: -1, AMBIVALENT: 0 }[position.stance]
      const stance = position.conditional && conditional === 'AS_AMBIVALENT' ? 0 : value
      const document = evidence[0]?.document ?? ''
      const others = onBehalfOf === 'INCLUDE' ? (position.onBehalfOf ?? []) : []
      const own = { position: id, actor, topic, stance, document, heldBy: 'SELF' as const }
      const theirs = others.map((other) => ({
        ...own,
        actor: other,
        heldBy: 'REPRESENTED' as const,
      }))
      const isCollective = kindOf.get(actor) === 'COALITION'
      if (!isCollective || collectives === 'KEEP') return [own, ...theirs]
      if (collectives === 'LEAVE_OUT' || theirs.length > 0) return theirs
      return [own]
    })
    .filter(({ stance }) => !(stance === 0 && ambivalent === 'LEAVE_OUT'))
  if (duplicates === 'INCLUDE') return statements
  const seen = new Set<string>()
  return statements.filter(({ actor, topic, stance, document }) => {
    const level = aggregation === 'IGNORE' ? '' : String(stance)
    const key = [actor, topic, level, duplicates === 'DOCUMENT' ? document : ''].join(' ')
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

export interface Matrix {
  rows: string[]
  columns: string[]
  values: number[]
}

export function naiveMatrix(options: Options = {}): Matrix {
  const { mode = 'ONE_MODE', rows = 'ACTORS' } = options
  const statements = statementsOf(options).map((statement) => ({
    ...statement,
    row: rows === 'ACTORS' ? statement.actor : statement.topic,
    column: rows === 'ACTORS' ? statement.topic : statement.actor,
  }))
  const labels = [...new Set(statements.map(({ row }) => row))].sort()
  const columns = [...new Set(statements.map(({ column }) => column))].sort()
  const weight = mode === 'ONE_MODE' ? oneMode(statements, options) : twoMode(statements, options)
  const across = mode === 'ONE_MODE' ? labels : columns
  const values = labels.flatMap((row) => across.map((other) => weight(row, other)))
  return { rows: labels, columns: across, values }
}

interface Placed extends Statement {
  row: string
  column: string
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)

function oneMode(statements: Placed[], options: Options) {
  const { aggregation = 'SUBTRACT', normalization = 'NONE', ambivalent = 'BETWEEN' } = options
  const isDna = options.compatibility === 'DNA'
  const stances = statements.map(({ stance }) => stance)
  const range = isDna ? Math.max(...stances) - Math.min(...stances) : 2
  const distance = (a: number, b: number) =>
    ambivalent === 'APART' ? Number(a !== b) : Math.abs(a - b) / range
  const byRow = new Map<string, Placed[]>()
  for (const one of statements) byRow.set(one.row, [...(byRow.get(one.row) ?? []), one])
  const of = (row: string) => byRow.get(row) ?? []

  /** Each statement of the one with each of the other on the same column. */
  const pairs = (row: string, other: string, value: (a: number, b: number) => number) =>
    sum(
      of(row).flatMap((a) =>
        of(other)
          .filter(({ column }) => column === a.column)
          .map((b) => value(a.stance, b.stance)),
      ),
    )
  const value = {
    IGNORE: () => 1,
    CONGRUENCE: (a: number, b: number) => 1 - distance(a, b),
    CONFLICT: (a: number, b: number) => distance(a, b),
    SUBTRACT: (a: number, b: number) => 1 - 2 * distance(a, b),
    COMBINE: () => NaN,
  }[aggregation]
  const inner = (a: string, b: string) =>
    pairs(a, b, aggregation === 'IGNORE' ? () => 1 : (p, q) => 1 - distance(p, q))

  /** How often a row says a column at a level, by `column level`. */
  const counts = (row: string) => {
    const found = new Map<string, number>()
    for (const { column, stance } of of(row)) {
      const key = `${column} ${String(stance)}`
      found.set(key, (found.get(key) ?? 0) + 1)
    }
    return found
  }
  const dnaJaccard = (row: string, other: string) => {
    const [a, b] = [counts(row), counts(other)]
    const alone = (one: Map<string, number>, two: Map<string, number>) =>
      sum([...one].filter(([key]) => !two.has(key)).map(([, count]) => count))
    const both = sum([...a].map(([key, count]) => count * (b.get(key) ?? 0)))
    return alone(a, b) + alone(b, a) + both
  }
  const divisor = (row: string, other: string) => {
    switch (normalization) {
      case 'AVERAGE':
        return (of(row).length + of(other).length) / 2
      case 'COSINE':
        return isDna
          ? of(row).length * of(other).length
          : Math.sqrt(inner(row, row) * inner(other, other))
      case 'JACCARD':
        return isDna
          ? dnaJaccard(row, other)
          : inner(row, row) + inner(other, other) - inner(row, other)
      default:
        return 1
    }
  }
  return (row: string, other: string) => {
    if (row === other) return 0
    const by = divisor(row, other)
    return by > 0 ? pairs(row, other, value) / by : 0
  }
}

function twoMode(statements: Placed[], options: Options) {
  const { aggregation = 'SUBTRACT', normalization = 'NONE' } = options
  const occurring = [...new Set(statements.map(({ stance }) => stance))].sort((a, b) => a - b)
  const levels = options.compatibility === 'DNA' ? occurring : [-1, 0, 1]
  return (row: string, column: string) => {
    const cell = statements.filter((one) => one.row === row && one.column === column)
    const by =
      normalization === 'NONE'
        ? 1
        : statements.filter((one) =>
            normalization === 'ACTIVITY' ? one.row === row : one.column === column,
          ).length
    if (aggregation === 'IGNORE') return cell.length / by
    if (aggregation === 'SUBTRACT') return sum(cell.map(({ stance }) => stance)) / by
    return sum(
      levels.map((level, index) =>
        cell.some(({ stance }) => stance === level) ? 2 ** (levels.length - 1 - index) : 0,
      ),
    )
  }
}
