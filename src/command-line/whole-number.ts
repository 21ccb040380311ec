import { InputError, quote } from '../statements/input-error.ts'

/** The number that an option gives; undefined where it is left out. */
export function wholeNumber(input: string, text: string | undefined) {
  if (text === undefined || /^\d{1,9}$/.test(text)) return text === undefined ? text : Number(text)
  throw new InputError(input, quote(text), 'a whole number')
}
