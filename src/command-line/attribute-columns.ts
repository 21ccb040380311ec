import type { Column } from '../export/column.ts'
import type { ExportNode } from '../export/model.ts'
import { attributesOf, type EntityTable } from '../statements/entity-table.ts'
import { InputError, quote } from '../statements/input-error.ts'

/** What formats, or the programs that read them, take for something of their own. */
const TAKEN = new Set(
  `id label name key type kind class classes parent source target graph
  variable statements degree view_degree weighted_degree camp
  x y z size color colour shape style pos position timeset interval start end
  area colorscheme comment distortion fillcolor fixedsize fontcolor fontname fontsize
  gradientangle group height href image imagepos imagescale labelloc layer margin nojustify
  ordering orientation penwidth peripheries pin rects regular root samplepoints shapefile
  showboxes sides skew sortv tooltip url vertices width xlabel xlp`.split(/\s+/),
)

/** No number is written with zeros before it: that is a code. */
const NUMBER = /^-?(0|[1-9]\d{0,14})(\.\d{1,15})?$/

/**
 * The attributes of a table as columns of nodes. One whose values all are numbers is one of numbers.
 * Names are made what every format takes: of letters, digits and `_`.
 */
export function attributeColumns(table: EntityTable): Column<ExportNode>[] {
  const names = table.names.map(safeName)
  const duplicate = names.find((name, place) => names.indexOf(name) !== place)
  if (duplicate !== undefined) {
    const came = `two columns that are written as ${quote(duplicate)}`
    throw new InputError('the header', came, 'a name for each column', 1)
  }
  return names.map((name, place) => {
    const isNumeric = isNumbers(table, place)
    return {
      name,
      type: isNumeric ? 'number' : 'text',
      of({ entityType, label }) {
        const value = attributesOf(table, entityType, label)[place] ?? null
        return value !== null && isNumeric ? Number(value) : value
      },
    }
  })
}

function safeName(name: string) {
  const plain = name.replace(/[^\p{L}\p{M}\p{N}_]+/gu, '_')
  return TAKEN.has(plain.toLowerCase()) || !/^[\p{L}_]/u.test(plain) ? `attribute_${plain}` : plain
}

function isNumbers({ variables }: EntityTable, place: number) {
  let isThere = false
  for (const values of variables.values()) {
    for (const attributes of values.values()) {
      const value = attributes[place] ?? ''
      if (value === '') continue
      if (!NUMBER.test(value)) return false
      isThere = true
    }
  }
  return isThere
}
