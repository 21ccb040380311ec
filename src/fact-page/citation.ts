import type { FactView } from './fact-view.ts'
import { type PageLanguage, WORDS } from './words.ts'

/** A reference as citeproc and Zotero read it. */
export interface CslItem {
  id: string
  type: string
  title: string
  author?: { literal: string }[]
  issued?: { 'date-parts': number[][]; circa?: boolean }
  language?: string
  URL: string
  note: string
}

const CSL_TYPES: Record<string, string> = { POLICY_MEMO: 'report', WEBSITE: 'webpage' }

/** The document, the line in it, and where in Acta the fact is found. */
export function citeAsText(fact: FactView, lang: PageLanguage): string {
  const { source, address } = fact
  const authors = source.authors.length > 0 ? `${source.authors.join('; ')}. ` : ''
  const date = source.date === null ? '' : ` ${source.date}.`
  const [place, coded] = notesOf(fact, lang)
  return `${authors}“${source.title}.”${date} ${capitalized(place)}. ${coded}. ${address}`
}

export function citeAsCsl(fact: FactView, lang: PageLanguage): CslItem {
  const { id, source, address } = fact
  const issued = issuedOf(source.date)
  return {
    id,
    type: CSL_TYPES[source.genre] ?? 'document',
    title: source.title,
    ...(source.authors.length > 0 && { author: source.authors.map((literal) => ({ literal })) }),
    ...(issued && { issued }),
    ...(source.language !== null && { language: source.language }),
    URL: address,
    note: notesOf(fact, lang).join('; '),
  }
}

export function citeAsBibtex(fact: FactView, lang: PageLanguage): string {
  const { id, source, address } = fact
  const [year, month] = issuedOf(source.date)?.['date-parts'][0] ?? []
  const fields: [string, string][] = [
    // In braces of their own, names of organizations are not taken apart.
    ['author', source.authors.map((name) => `{${latex(name)}}`).join(' and ')],
    ['title', `{${latex(source.title)}}`],
    ['year', year === undefined ? '' : printedYear(year, source.date)],
    // BibLaTeX reads what the year alone leaves in doubt.
    ['date', isDoubtful(source.date) ? source.date : ''],
    ['month', month === undefined ? '' : String(month)],
    ['note', latex(notesOf(fact, lang).join('; '))],
    ['url', address],
  ]
  const lines = fields
    .filter(([, value]) => value !== '' && value !== '{}')
    .map(([name, value]) => `  ${name} = {${value}},`)
  return `@misc{${id.replace(/[^A-Za-z0-9-]+/g, '-')},\n${lines.join('\n')}\n}`
}

function notesOf({ id, places, dataVersion }: FactView, lang: PageLanguage): [string, string] {
  const { line, lines, citedFrom, dataVersion: version } = WORDS[lang]
  const [{ line: from, endLine }] = places
  const place =
    endLine === null ? `${line} ${String(from)}` : `${lines} ${String(from)}–${String(endLine)}`
  return [place, `${citedFrom} ${id}, ${version} ${dataVersion}`]
}

/** `2018-09?` as a year and a month, about; of an interval both ends. */
function issuedOf(date: string | null): CslItem['issued'] {
  const parts = (date ?? '')
    .split('/')
    .filter((part) => /^\d/.test(part))
    .map((part) => part.replace(/[?~]$/, '').split('-').map(Number))
  if (parts.length === 0) return undefined
  return { 'date-parts': parts, ...(isDoubtful(date) && { circa: true }) }
}

/** True where a date is uncertain (`?`) or approximate (`~`). */
function isDoubtful(date: string | null): date is string {
  return /[?~]/.test(date ?? '')
}

function printedYear(year: number, date: string | null) {
  if (!isDoubtful(date)) return String(year)
  return date.includes('?') ? `${String(year)}?` : `ca. ${String(year)}`
}

const LATEX: Record<string, string> = {
  '\\': String.raw`\textbackslash{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
}

function latex(text: string) {
  return text.replace(/[\\{}$&#_%~^]/g, (character) => LATEX[character] ?? `\\${character}`)
}

function capitalized(text: string) {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
