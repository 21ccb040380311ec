import { MAX_PAGE } from '../list/page-size.ts'

// Why a view does not show all that matches, in the languages of the interface.

/** A sentence, or several, by language. */
export type Reason = Readonly<Record<'en' | 'es', string>>

/** The language of the interface for who wants this one. */
export function interfaceLanguage(lang: string | undefined): keyof Reason {
  return /^es(-|$)/i.test(lang ?? '') ? 'es' : 'en'
}

const plural = (count: number, one: string, more: string) => (count === 1 ? one : more)

/** All reasons that there are, one after the other; null where there are none. */
export function because(...reasons: (Reason | false)[]): Reason | null {
  const given = reasons.filter((reason) => reason !== false)
  if (given.length === 0) return null
  return {
    en: given.map(({ en }) => en).join(' '),
    es: given.map(({ es }) => es).join(' '),
  }
}

export const tooManyFacts = (maxRows: number, maxNodes: number): Reason => ({
  en: `More than ${String(maxRows)} facts match: only edges between the ${String(maxNodes)} things that most facts touch are shown (maxNodes).`,
  es: `Coinciden más de ${String(maxRows)} hechos: solo se muestran las aristas entre los ${String(maxNodes)} elementos con más hechos (maxNodes).`,
})

export const factsLeftOut = (maxRows: number): Reason => ({
  en: `More than ${String(maxRows)} facts are between them: some are left out.`,
  es: `Hay más de ${String(maxRows)} hechos entre ellos: algunos se omiten.`,
})

export const tooManyThings = (count: number, maxNodes: number): Reason => ({
  en: `${String(count)} things match: only the ${String(maxNodes)} with the most edges are shown (maxNodes).`,
  es: `Coinciden ${String(count)} elementos: solo se ${plural(maxNodes, 'muestra el', `muestran los ${String(maxNodes)}`)} con más aristas (maxNodes).`,
})

export const tooManyAround = (maxNodes: number, distance: number, room: number): Reason => ({
  en: `More than ${String(maxNodes)} things match: of those ${String(distance)} steps away only the ${String(room)} that most facts touch are shown (maxNodes).`,
  es: `Coinciden más de ${String(maxNodes)} elementos: de los que están a ${String(distance)} ${plural(distance, 'paso', 'pasos')} solo se muestran ${String(room)}, los que tienen más hechos (maxNodes).`,
})

export const tooManyShared = (count: number, shown: number): Reason => ({
  en: `${String(count)} things are shared: only the ${String(shown)} that most of the given things are connected with are shown (maxNodes).`,
  es: `${String(count)} elementos son comunes: solo se muestran ${String(shown)}, los conectados con más de los elementos dados (maxNodes).`,
})

/** Why a search for paths went no further. */
export const levelTooLarge = (limit: number, what: 'things' | 'connections', length: number) => ({
  en: `A level of the search has more than ${String(limit)} ${what}: no path of ${String(length)} steps or more is shown.`,
  es: `Un nivel de la búsqueda tiene más de ${String(limit)} ${what === 'things' ? 'elementos' : 'conexiones'}: no se muestra ningún camino de ${String(length)} o más pasos.`,
})

export const morePaths = (first: number): Reason =>
  first < MAX_PAGE
    ? {
        en: `There are more than ${String(first)} paths: ask for more with first.`,
        es: `Hay más de ${String(first)} caminos: pida más con first.`,
      }
    : {
        en: `There are more than ${String(first)} paths: narrow the filter to see others.`,
        es: `Hay más de ${String(first)} caminos: acote el filtro para ver otros.`,
      }

export const tooManyWays = (length: number): Reason => ({
  en: `There are too many ways to try: not all paths of ${String(length)} steps or more are shown.`,
  es: `Hay demasiadas rutas posibles: no se muestran todos los caminos de ${String(length)} o más pasos.`,
})

export const tooManySpeakers = (count: number, maxNodes: number): Reason => ({
  en: `${String(count)} actors and topics have statements: only the ${String(maxNodes)} with the most are shown (maxNodes).`,
  es: `${String(count)} actores y temas tienen declaraciones: solo se muestran los ${String(maxNodes)} con más (maxNodes).`,
})

export const tooManyEdges = (count: number, maxEdges: number): Reason => ({
  en: `${String(count)} edges have enough weight: only the ${String(maxEdges)} strongest are shown (maxEdges).`,
  es: `${String(count)} aristas tienen peso suficiente: solo se muestran las ${String(maxEdges)} más fuertes (maxEdges).`,
})
