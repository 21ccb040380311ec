import { OnBehalfOf } from '../position/position.type.ts'
import type { StanceNetworkInput } from '../stance/stance-network.input.ts'
import { StanceAggregation, StanceMode, StanceNormalization } from '../stance/stance-options.ts'

const WORDS = {
  en: {
    linked: { ACTORS: 'actors', TOPICS: 'topics', both: 'actors and topics' },
    weight: {
      IGNORE: 'how often',
      CONGRUENCE: 'agreement',
      CONFLICT: 'conflict',
      SUBTRACT: 'agreement less conflict',
      COMBINE: 'which stances',
      onTopics: 'support less opposition',
    },
    divided: {
      AVERAGE: 'divided by average activity',
      JACCARD: 'Jaccard',
      COSINE: 'cosine',
      ACTIVITY: 'divided by activity',
      PROMINENCE: 'divided by prominence',
    },
    own: 'own positions only',
  },
  es: {
    linked: { ACTORS: 'actores', TOPICS: 'temas', both: 'actores y temas' },
    weight: {
      IGNORE: 'con qué frecuencia',
      CONGRUENCE: 'coincidencia',
      CONFLICT: 'conflicto',
      SUBTRACT: 'coincidencia menos conflicto',
      COMBINE: 'qué posturas',
      onTopics: 'apoyo menos oposición',
    },
    divided: {
      AVERAGE: 'dividida por la actividad media',
      JACCARD: 'Jaccard',
      COSINE: 'coseno',
      ACTIVITY: 'dividida por la actividad',
      PROMINENCE: 'dividida por la prominencia',
    },
    own: 'solo posiciones propias',
  },
}

/** What a stance network links, and what its weights are. */
export function stanceInWords(input: StanceNetworkInput, lang: keyof typeof WORDS): string[] {
  const { linked, weight, divided, own } = WORDS[lang]
  const { mode, rows, aggregation, normalization, onBehalfOf, filter } = input
  const isOneMode = mode === StanceMode.ONE_MODE
  const isOwn = [onBehalfOf, filter?.onBehalfOf].includes(OnBehalfOf.EXCLUDE)
  return [
    linked[isOneMode ? rows : 'both'],
    weight[!isOneMode && aggregation === StanceAggregation.SUBTRACT ? 'onTopics' : aggregation],
    ...(normalization === StanceNormalization.NONE ? [] : [divided[normalization]]),
    ...(isOwn ? [own] : []),
  ]
}
