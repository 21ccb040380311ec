import type { Modality } from '../fact/modality.ts'
import type { SupportCode } from '../fact/evidence.ts'

/** The languages of the page itself. */
export type PageLanguage = 'en' | 'es'

interface Words {
  modality: Record<Modality, { title: string; meaning: string }>
  support: Record<SupportCode, string>
  types: Record<string, string>
  evidence: string
  line: string
  lines: string
  section: string
  notAttached: string
  contradictions: string
  note: string
  doubts: string
  date: string
  confidence: string
  citation: string
  asText: string
  otherLanguage: string
  notFound: (id: string) => string
  notFoundHint: string
  citedFrom: string
  dataVersion: string
}

export const WORDS: Record<PageLanguage, Words> = {
  en: {
    modality: {
      STATED: { title: 'Stated', meaning: 'The document says it.' },
      IMPLIED: {
        title: 'Implied',
        meaning: 'Our own reading: the document suggests it without saying it.',
      },
      RECOMMENDED: {
        title: 'Recommended: not a fact',
        meaning: 'The document wishes for it. It does not say that it is so.',
      },
      HYPOTHETICAL: {
        title: 'Hypothetical: not a fact',
        meaning: 'The document supposes it. It does not say that it is so.',
      },
    },
    support: { STATES: 'says it', IMPLIES: 'suggests it', DENIES: 'says the opposite' },
    types: {
      relationship: 'Relationship',
      position: 'Position',
      claim: 'Claim',
      recommendation: 'Recommendation',
    },
    evidence: 'Where it is written',
    line: 'line',
    lines: 'lines',
    section: 'section',
    notAttached: 'The text of the document is not attached to this service.',
    contradictions: 'What contradicts it',
    note: 'Note',
    doubts: 'What the coder was unsure of',
    date: 'When',
    confidence: 'Confidence',
    citation: 'How to cite it',
    asText: 'Text',
    otherLanguage: 'En español',
    notFound: (id) => `There is no fact ${id}.`,
    notFoundHint: 'Facts are relationships, positions, claims and recommendations.',
    citedFrom: 'Coded in Acta as',
    dataVersion: 'data version',
  },
  es: {
    modality: {
      STATED: { title: 'Afirmado', meaning: 'El documento lo dice.' },
      IMPLIED: {
        title: 'Implícito',
        meaning: 'Lectura nuestra: el documento lo sugiere sin decirlo.',
      },
      RECOMMENDED: {
        title: 'Recomendado: no es un hecho',
        meaning: 'El documento lo desea. No dice que sea así.',
      },
      HYPOTHETICAL: {
        title: 'Hipotético: no es un hecho',
        meaning: 'El documento lo supone. No dice que sea así.',
      },
    },
    support: { STATES: 'lo dice', IMPLIES: 'lo sugiere', DENIES: 'dice lo contrario' },
    types: {
      relationship: 'Relación',
      position: 'Posición',
      claim: 'Afirmación',
      recommendation: 'Recomendación',
    },
    evidence: 'Dónde está escrito',
    line: 'línea',
    lines: 'líneas',
    section: 'sección',
    notAttached: 'El texto del documento no está adjunto a este servicio.',
    contradictions: 'Qué lo contradice',
    note: 'Nota',
    doubts: 'De qué dudó quien codificó',
    date: 'Cuándo',
    confidence: 'Confianza',
    citation: 'Cómo citarlo',
    asText: 'Texto',
    otherLanguage: 'In English',
    notFound: (id) => `No existe el hecho ${id}.`,
    notFoundHint: 'Los hechos son relaciones, posiciones, afirmaciones y recomendaciones.',
    citedFrom: 'Codificado en Acta como',
    dataVersion: 'versión de los datos',
  },
}

/** The language of the page: the first that is asked for and that it has. */
export function pageLanguage(languages: readonly string[]): PageLanguage {
  const known = languages.map((tag) => tag.toLowerCase().split('-')[0])
  return known.find((lang) => lang === 'en' || lang === 'es') ?? 'en'
}
