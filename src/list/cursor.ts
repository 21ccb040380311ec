import { createHash } from 'node:crypto'
import { badInput } from '../errors.ts'

// A cursor is the sort key of its item, and a mark of the list, ordering, filter and language
// that it was made for: a keyset cursor, stable while data changes, and refused elsewhere.

const SEPARATOR = '\u0001'

/** The mark of one list with its ordering and filter. */
export function listMark(parts: unknown) {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 10)
}

export function encodeCursor(mark: string, sortKey: string) {
  return Buffer.from(`${mark}${SEPARATOR}${sortKey}`).toString('base64url')
}

/** The sort key of a cursor. Throws BAD_INPUT for one that was not made for this list. */
export function decodeCursor(mark: string, cursor: string, input: string) {
  const allowed = 'a cursor that this same list gave, with the same ordering, filter and language'
  const text = Buffer.from(cursor, 'base64url').toString()
  const end = text.indexOf(SEPARATOR)
  if (end < 0 || encodeCursor(text.slice(0, end), text.slice(end + 1)) !== cursor) {
    throw badInput(input, cursor, allowed)
  }
  if (text.slice(0, end) !== mark) throw badInput(input, cursor, allowed)
  return text.slice(end + 1)
}
