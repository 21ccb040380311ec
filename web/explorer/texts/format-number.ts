import type { Language } from '../state/view.ts'

/** A number as the language writes it, with the sign for minus rather than a hyphen. */
export function formatNumber(value: number, lang: Language, options?: Intl.NumberFormatOptions) {
  return value.toLocaleString(lang, options).replace('-', '−')
}
