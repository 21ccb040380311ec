import { Stance, STANCE_VALUES } from '../position/stance.ts'
import { columnOf, valueOf } from '../statements/statement-table.ts'
import type { ReadyStance } from './ready-stance.ts'
import { StanceMatrix } from './stance-network.type.ts'

/** The table of a stance network but for its weights, which are computed when they are asked for. */
export function toMatrix(stance: ReadyStance): StanceMatrix {
  const { coded, isOneMode, columnLabels } = stance
  const rowStatements = frequencies(coded.rows, coded.rowLabels.length)
  return Object.assign(new StanceMatrix(), {
    stance,
    rows: coded.rowLabels,
    columns: columnLabels,
    rowStatements,
    columnStatements: isOneMode ? rowStatements : frequencies(coded.columns, columnLabels.length),
    levels: levelsOf(stance),
  })
}

function frequencies(numbers: Int32Array, count: number) {
  const sums = new Int32Array(count)
  for (const number of numbers) sums[number] = (sums[number] ?? 0) + 1
  return sums
}

/** The stance that each level stands for; DNA's levels are those that occur. */
function levelsOf({ request, coded: { levels }, statements: { table } }: ReadyStance): Stance[] {
  if (request.compatibility !== 'DNA') return [...STANCE_OF_VALUE.values()]
  const column = columnOf(table, 'stance')
  const valueOfLevel = new Map<number, string>()
  levels.levelOf.forEach((level, statement) => {
    if (level >= 0) valueOfLevel.set(level, valueOf(column, statement))
  })
  return [...valueOfLevel.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, value]) => STANCE_OF_VALUE.get(value) ?? Stance.AMBIVALENT)
}

/** The stance that each number stands for, as a column of statements has it, ascending. */
export const STANCE_OF_VALUE: ReadonlyMap<string, Stance> = new Map(
  Object.values(Stance)
    .sort((a, b) => STANCE_VALUES[a] - STANCE_VALUES[b])
    .map((stance) => [String(STANCE_VALUES[stance]), stance]),
)
