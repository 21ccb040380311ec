// @ts-check

import writeExcelFile from 'write-excel-file/node'

// Plain JavaScript: long workbooks are written in a thread.

/**
 * @typedef {string | number | boolean | null} Value
 *
 * @typedef {object} Sheet
 * @property {string} name
 * @property {{ name: string, width: number }[]} columns
 * @property {string[]} portions Rows of values, some together, each portion as JSON: a few texts are
 *   sent to a thread in no time, a million values are not.
 */

/**
 * A workbook of one sheet, its head in bold and always in sight. Texts are texts there: none is taken
 * for a formula.
 *
 * @param {Sheet} sheet
 * @returns {Promise<Uint8Array>}
 */
export async function writeWorkbook({ name, columns, portions }) {
  const head = columns.map((column) => ({
    value: column.name,
    type: String,
    fontWeight: /** @type {const} */ ('bold'),
  }))
  const rows = portions.flatMap((portion) => {
    const values = /** @type {Value[][]} */ (JSON.parse(portion))
    return values.map((row) => row.map(cellOf))
  })
  const options = { sheet: name, stickyRowsCount: 1, columns }
  return writeExcelFile([head, ...rows], options).toBuffer()
}

/** @param {Value} value */
function cellOf(value) {
  if (value === null) return null
  if (typeof value === 'number') return { value, type: Number }
  if (typeof value === 'boolean') return { value, type: Boolean }
  return { value, type: String }
}
