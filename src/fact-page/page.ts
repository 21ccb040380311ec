import { createHash } from 'node:crypto'
import { escaped } from '../values/text.ts'
import { element, textElement } from '../export/xml.ts'
import { citeAsBibtex, citeAsCsl, citeAsText } from './citation.ts'
import type { Contradiction, FactView, Place } from './fact-view.ts'
import { STYLE } from './style.ts'
import { type PageLanguage, WORDS } from './words.ts'

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64')

/** Nothing but the page's own style; no script at all. */
export const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

/** The page of a fact. How the document carries it comes first: a wish is not to be taken for a fact. */
export function factPage(fact: FactView, lang: PageLanguage): string {
  const words = WORDS[lang]
  const { title, meaning } = words.modality[fact.modality]
  const details = [
    fact.date !== null && row(words.date, fact.date),
    fact.confidence !== null && row(words.confidence, String(fact.confidence)),
    fact.note !== null && row(words.note, fact.note),
    fact.doubts.length > 0 && row(words.doubts, ...fact.doubts),
  ].filter((item) => item !== false)
  return page(lang, `${title}: ${fact.sentence}`, [
    element('p', { class: 'kind' }, `${escaped(words.types[fact.type] ?? '')} · ${code(fact.id)}`),
    element(
      'p',
      { class: `modality ${fact.modality.toLowerCase()}`, role: 'note' },
      `${textElement('strong', {}, title)} ${textElement('span', {}, meaning)}`,
    ),
    textElement('h1', {}, fact.sentence),
    details.length > 0 ? element('dl', {}, details.join('')) : '',
    textElement('h2', {}, words.evidence),
    ...fact.places.map((place) => placeMarkup(place, lang)),
    ...contradictionsMarkup(fact.contradictions, lang),
    textElement('h2', {}, words.citation),
    citation(words.asText, citeAsText(fact, lang)),
    citation('BibTeX', citeAsBibtex(fact, lang)),
    citation('CSL-JSON', JSON.stringify([citeAsCsl(fact, lang)], null, 2)),
    footer(fact, lang),
  ])
}

/** The page where there is no such fact. */
export function missingPage(id: string, lang: PageLanguage): string {
  const words = WORDS[lang]
  const title = words.notFound(id.slice(0, 100))
  return page(lang, title, [textElement('h1', {}, title), textElement('p', {}, words.notFoundHint)])
}

function page(lang: PageLanguage, title: string, content: readonly string[]) {
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · Acta</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${content.filter((part) => part !== '').join('\n')}
</main>
</body>
</html>
`
}

function row(name: string, ...values: readonly string[]) {
  return textElement('dt', {}, name) + values.map((value) => textElement('dd', {}, value)).join('')
}

function placeMarkup(place: Place, lang: PageLanguage) {
  const words = WORDS[lang]
  const { title, section, line, endLine, support, quote } = place
  const where = [
    endLine === null
      ? `${words.line} ${String(line)}`
      : `${words.lines} ${String(line)}–${String(endLine)}`,
    section === null ? '' : `${words.section} “${section}”`,
    words.support[support],
  ]
  const text =
    quote === null
      ? textElement('p', { class: 'absent' }, words.notAttached)
      : element(
          'blockquote',
          {},
          `${escaped(quote.prefix)}${textElement('mark', {}, quote.text)}${escaped(quote.suffix)}`,
        )
  const head = `${textElement('cite', {}, title)}, ${escaped(where.filter(Boolean).join(', '))}`
  return element(
    'section',
    { class: `place ${support.toLowerCase()}` },
    element('p', {}, head) + text,
  )
}

function contradictionsMarkup(contradictions: readonly Contradiction[], lang: PageLanguage) {
  if (contradictions.length === 0) return []
  const items = contradictions.map(({ id, sentence, reason }) =>
    element(
      'li',
      {},
      textElement('a', { href: `./${id}?lang=${lang}` }, sentence) +
        (reason === null ? '' : textElement('p', {}, reason)),
    ),
  )
  return [textElement('h2', {}, WORDS[lang].contradictions), element('ul', {}, items.join(''))]
}

function citation(name: string, text: string) {
  return textElement('h3', {}, name) + textElement('pre', { tabindex: 0 }, text)
}

function footer({ id, dataVersion }: FactView, lang: PageLanguage) {
  const other = lang === 'en' ? 'es' : 'en'
  const links = [
    textElement('a', { href: `./${id}?lang=${other}`, hreflang: other }, WORDS[lang].otherLanguage),
    textElement('a', { href: `./${id}.jsonld?lang=${lang}` }, 'JSON-LD'),
    textElement('span', {}, `${WORDS[lang].dataVersion} ${dataVersion}`),
  ]
  return element('footer', {}, links.join(' · '))
}

function code(text: string) {
  return textElement('code', {}, text)
}
