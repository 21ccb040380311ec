import { CATEGORIES, UNCATEGORIZED } from '../view/palette.ts'
import type { Column } from './column.ts'
import type { ExportNode, Shade } from './model.ts'

/** The camp of each node, for stance networks that are divided into camps. */
export const CAMP_COLUMN: Column<ExportNode> = {
  name: 'camp',
  type: 'integer',
  of: ({ camp }) => camp ?? null,
}

/** A color for each camp, and one for who is in none. */
export function campShade(camp: number | null): Shade {
  if (camp === null) {
    return { color: UNCATEGORIZED.light, label: { en: 'In no camp', es: 'En ningún bando' } }
  }
  const { light } = CATEGORIES[(camp - 1) % CATEGORIES.length] ?? UNCATEGORIZED
  return { color: light, label: { en: `Camp ${String(camp)}`, es: `Bando ${String(camp)}` } }
}
