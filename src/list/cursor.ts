import { createHash } from 'node:crypto'
import { badInput } from '../errors.ts'

// A cursor is the sort key of its item, and a check of this key with the list, ordering, filter and
// language that it was made for: a keyset cursor, stable while data changes, and refused elsewhere or
// where a letter of it was changed.

const SEPARATOR = '\u0001'

/** The mark of one list with its ordering and filter. */
export function listMark(parts: unknown) {
  return digest(JSON.stringify(parts))
}

export function encodeCursor(mark: string, sortKey: string) {
  const check = digest(`${mark}${SEPARATOR}${sortKey}`)
  return Buffer.from(`${check}${SEPARATOR}${sortKey}`).toString('base64url')
}

/** The sort key of a cursor. Throws BAD_INPUT for one that was not made for this list. */
export function decodeCursor(mark: string, cursor: string, input: string) {
  const text = Buffer.from(cursor, 'base64url').toString()
  const sortKey = text.slice(text.indexOf(SEPARATOR) + 1)
  if (encodeCursor(mark, sortKey) === cursor) return sortKey
  const allowed = 'a cursor that this same list gave, with the same ordering, filter and language'
  throw badInput(input, cursor, allowed)
}

function digest(text: string) {
  return createHash('sha256').update(text).digest('base64url').slice(0, 10)
}
