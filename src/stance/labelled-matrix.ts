import type { Context } from '../context.ts'
import type { LabelledMatrix } from '../export/matrix.ts'
import { namesOf } from './names-of.ts'
import type { ReadyStance } from './ready-stance.ts'

/** A stance network with the names of its rows and columns; equal names are followed by their ids. */
export async function labelledMatrix(
  context: Pick<Context, 'load' | 'languages'>,
  stance: ReadyStance,
): Promise<LabelledMatrix> {
  const { rowLabels } = stance.coded
  const { columnLabels, isOneMode } = stance
  const [rows, columns, values] = await Promise.all([
    namesOf(context, rowLabels, context.languages),
    namesOf(context, columnLabels, context.languages),
    stance.weights(),
  ])
  return {
    rowLabels: unique(rows, rowLabels),
    columnLabels: unique(columns, columnLabels),
    values,
    isOneMode,
  }
}

function unique(names: readonly string[], ids: readonly string[]) {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return names.map((name, index) =>
    (counts.get(name) ?? 0) > 1 ? `${name} (${ids[index] ?? ''})` : name,
  )
}
