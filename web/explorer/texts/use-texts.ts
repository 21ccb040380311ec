import { createContext, useContext } from 'react'
import { ENUM_LABELS } from '../../../src/list/enum-labels.ts'
import type { Language } from '../state/view.ts'
import { formatNumber } from './format-number.ts'
import { type TextKey, TEXTS } from './texts.ts'

export const LanguageContext = createContext<Language>('en')

const HOLE = /\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g

export type Texts = (key: TextKey, values?: Record<string, string | number>) => string

/**
 * The texts of the interface in the language of the page: `t('factCount', { count: 48 })`. They have
 * holes for values, `{count}`, and for words that follow a number, `{count:fact|facts}`.
 */
export function useTexts(): Texts {
  return textsIn(useContext(LanguageContext))
}

export function textsIn(lang: Language): Texts {
  return (key, values = {}) =>
    TEXTS[key][lang].replace(HOLE, (whole, name: string, one?: string, more?: string) => {
      const value = values[name]
      if (value === undefined) return whole
      if (one !== undefined && more !== undefined) return value === 1 ? one : more
      return typeof value === 'number' ? formatNumber(value, lang) : value
    })
}

/** The value of an enum in words, as the service says it where lists are counted. */
export function useLabels() {
  const lang = useContext(LanguageContext)
  return (type: string, value: string) => ENUM_LABELS[`${type}:${value}`]?.[lang] ?? value
}

/** Numbers as the language of the page writes them. */
export function useNumbers() {
  const lang = useContext(LanguageContext)
  return (value: number, options?: Intl.NumberFormatOptions) => formatNumber(value, lang, options)
}

export function useLanguage() {
  return useContext(LanguageContext)
}
