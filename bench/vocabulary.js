// The words of the large graph. As in real texts, few words are in most texts and most words in few:
// the n-th word is drawn about 1/n as often as the first (Zipf's law).

/** Words that say nothing of a thing, the most frequent first, as in the texts of the seed. */
const FUNCTION_WORDS = {
  en: 'the of a and in to that on for as is with its which by from'.split(' '),
  es: 'de la en el y que los del las se con para una un como por'.split(' '),
}

/** The most frequent of those that do; the others are made up of syllables. */
const CONTENT_WORDS = {
  en: 'assembly border council dialogue election family government harbour inquiry justice kitchen language mediation neighbour observer parliament quorum refugee statement territory union village witness archive bridge committee delegation envoy forum guarantee hearing island journey letter mandate network office protocol region'.split(
    ' ',
  ),
  es: 'asamblea frontera consejo diálogo elección familia gobierno puerto investigación justicia cocina lengua mediación vecino observador parlamento cuórum refugiado declaración territorio unión aldea testigo archivo puente comisión delegación enviado foro garantía audiencia isla viaje carta mandato red oficina protocolo región'.split(
    ' ',
  ),
}

const SYLLABLES = {
  en: 'ba ken dor lin mar tow sel fen wick hal pro ster gan rud lo vin cre mon tar del'.split(' '),
  es: 'ba que dor lín mar to sel fue ña hal pro tier gan rui lo vin cre món tar del'.split(' '),
}

const WORDS_IN_ALL = 30_000

/** Names share words less than texts do: how flat the beginning of their distribution is. */
const FLATNESS = { texts: 1, names: 8 }

/** Draws words by `random`, which gives numbers from 0 up to 1. */
export function createVocabulary(random) {
  const names = { en: wordsOf('en'), es: wordsOf('es') }
  const texts = {
    en: [...FUNCTION_WORDS.en, ...names.en],
    es: [...FUNCTION_WORDS.es, ...names.es],
  }
  const draw = (words, flatness) => {
    const place = flatness * (((words.length + flatness) / flatness) ** random() - 1)
    return words[Math.min(words.length - 1, Math.floor(place))]
  }
  const phrase = (words, flatness, length) =>
    Array.from({ length }, () => draw(words, flatness)).join(' ')
  return {
    text: (lang, length) => phrase(texts[lang], FLATNESS.texts, length),
    name: (lang, length) => phrase(names[lang], FLATNESS.names, length),
  }
}

function wordsOf(lang) {
  const content = CONTENT_WORDS[lang]
  return Array.from({ length: WORDS_IN_ALL }, (_, rank) => content[rank] ?? madeUp(rank, lang))
}

/** Another word for each rank, of three or four syllables. */
function madeUp(rank, lang) {
  const syllables = SYLLABLES[lang]
  const parts = []
  for (let left = rank + 400; left > 0; left = Math.floor(left / syllables.length)) {
    parts.push(syllables[left % syllables.length])
  }
  return parts.join('')
}
