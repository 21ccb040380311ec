import { isLanguageTag } from '../values/language.ts'
import { PARTIAL_DATE_FORMS, parsePartialDate } from '../values/partial-date.ts'
import type { Figure, Manifest, Name } from './bundle.ts'
import type { Problems } from './bundle-error.ts'
import { allItems, MANIFEST_FILE, type LocatedItem, type LocatedItems } from './files.ts'
import { member, quote } from './wording.ts'

/** Fields that hold a text by language, in whatever item. */
const TEXT_FIELDS: ReadonlySet<string> = new Set([
  'title',
  'description',
  'text',
  'note',
  'reason',
  'label',
  'inverseLabel',
  'plusMeans',
  'dateNote',
  'periodNote',
  'placeName',
  'unit',
  'qualifier',
])

/** Dates, language tags, names and figures: what a schema cannot say of them. */
export function checkValues(items: LocatedItems, problems: Problems) {
  for (const place of allItems(items)) {
    checkDates(place, problems)
    for (const [field, tag] of languagesOf(place.item)) {
      if (!isLanguageTag(tag)) problems.at(place, field, notALanguage(tag))
    }
    if ('names' in place.item) checkNames(place, place.item.names, problems)
    if ('figures' in place.item) checkFigures(place, place.item.figures ?? [], problems)
  }
}

/** The language tags of the manifest. */
export function checkManifest(manifest: Manifest, problems: Problems) {
  const tags: [string, string][] = [...languagesOf(manifest)]
  for (const [at, tag] of manifest.languages.entries()) tags.push([member('languages', at), tag])
  for (const [field, tag] of tags) {
    if (isLanguageTag(tag)) continue
    const message = notALanguage(tag)
    problems.add({ file: MANIFEST_FILE, line: null, item: null, field, message })
  }
}

function notALanguage(tag: string) {
  return `${quote(tag)} is no language tag; allowed are BCP 47 tags, as en or es-VE`
}

function checkDates(place: LocatedItem, problems: Problems) {
  const { date, period } = place.item as { date?: string; period?: string }
  for (const [field, value] of Object.entries({ date, period })) {
    if (value === undefined || parsePartialDate(value)) continue
    problems.at(place, field, `${quote(value)} is no date; allowed are ${PARTIAL_DATE_FORMS}`)
  }
}

/** Every language tag in a value: the keys of its texts, and what stands in `lang` or `language`. */
function* languagesOf(value: object, path = ''): Generator<[string, string]> {
  const fields: [string, unknown][] = Object.entries(value)
  for (const [key, child] of fields) {
    const field = Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key
    if (typeof child === 'string') {
      if (key === 'lang' || key === 'language') yield [field, child]
    } else if (typeof child === 'object' && child !== null) {
      if (TEXT_FIELDS.has(key)) {
        for (const tag of Object.keys(child)) yield [`${field}.${tag}`, tag]
      } else yield* languagesOf(child, field)
    }
  }
}

function checkNames(place: LocatedItem, names: Name[], problems: Problems) {
  const preferred = new Set<string>()
  for (const [at, { lang, kind }] of names.entries()) {
    if (kind !== 'PREFERRED') continue
    const tag = lang.toLowerCase()
    if (preferred.has(tag)) {
      problems.at(place, `${member('names', at)}.kind`, `only one name in ${lang} may be PREFERRED`)
    }
    preferred.add(tag)
  }
  if (preferred.size === 0) problems.at(place, 'names', 'one name must be PREFERRED')
}

function checkFigures(place: LocatedItem, figures: Figure[], problems: Problems) {
  for (const [at, { value, valueMax }] of figures.entries()) {
    if (valueMax === undefined || valueMax > value) continue
    problems.at(
      place,
      `${member('figures', at)}.valueMax`,
      `${quote(valueMax)} must be greater than value, ${quote(value)}`,
    )
  }
}
