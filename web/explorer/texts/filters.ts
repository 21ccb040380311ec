import type { Bilingual } from './bilingual.ts'

/** The filter panel. */
export const FILTER_TEXTS = {
  filters: { en: 'Filters', es: 'Filtros' },
  around: { en: 'Around', es: 'Alrededor de' },
  depth: { en: 'Steps away', es: 'Pasos de distancia' },
  filterEdges: { en: 'Edges', es: 'Aristas' },
  filterModality: { en: 'How the documents say it', es: 'Cómo lo dicen los documentos' },
  filterFamilies: { en: 'Families of relations', es: 'Familias de relaciones' },
  filterRelations: { en: 'Relations', es: 'Relaciones' },
  filterKinds: { en: 'Kinds of actors', es: 'Clases de actores' },
  filterActors: { en: 'With one of these actors', es: 'Con uno de estos actores' },
  filterTopics: { en: 'On one of these topics', es: 'Sobre uno de estos temas' },
  filterWithout: { en: 'Without these', es: 'Sin estos' },
  filterDocuments: { en: 'Documents', es: 'Documentos' },
  filterLanguages: { en: 'Languages of the documents', es: 'Idiomas de los documentos' },
  filterDate: { en: 'Date', es: 'Fecha' },
  filterDegree: { en: 'At least this many facts', es: 'Al menos tantos hechos' },
  filterConfidence: { en: 'At least this sure (0–1)', es: 'Al menos esta certeza (0–1)' },
  countsHint: {
    en: 'Counts say how many edges (of kinds of actors, how many things) a choice shows under all other conditions; of documents, their facts.',
    es: 'Los números dicen cuántas aristas (de las clases de actores, cuántos elementos) muestra una opción bajo las demás condiciones; de los documentos, sus hechos.',
  },
  countsAroundHint: {
    en: 'They count what is around without the condition in question; a choice may leave less, since steps that lead on over other edges fall away.',
    es: 'Cuentan lo que hay alrededor sin la condición en cuestión; una opción puede dejar menos, porque desaparecen los pasos que siguen por otras aristas.',
  },
  nothingToChoose: {
    en: 'Nothing here fits the other conditions.',
    es: 'Nada aquí cumple las demás condiciones.',
  },
  showAll: { en: 'Show all {count}', es: 'Mostrar los {count}' },
  showFewer: { en: 'Show fewer', es: 'Mostrar menos' },
  edgeRelationship: { en: 'Relationships', es: 'Relaciones' },
  edgeStance: { en: 'Positions on topics', es: 'Posiciones sobre temas' },
  edgeClaim: { en: 'Claims about others', es: 'Afirmaciones sobre otros' },
  edgeRecommendation: { en: 'Recommendations', es: 'Recomendaciones' },
  edgeParticipation: { en: 'Participation in events', es: 'Participación en eventos' },
} as const satisfies Record<string, Bilingual>
