import type { Bilingual } from './bilingual.ts'

/** The picture with its legend, the timeline and the tables. */
export const PICTURE_TEXTS = {
  graphOf: {
    en: 'Graph of {nodes} things and {edges} edges',
    es: 'Grafo de {nodes} elementos y {edges} aristas',
  },
  graphHelp: {
    en: 'Arrow keys move the picture, plus and minus zoom, 0 shows all of it. The table shows the same data as text.',
    es: 'Las flechas mueven la imagen, más y menos acercan y alejan, 0 la muestra entera. La tabla muestra los mismos datos como texto.',
  },
  zoom: { en: 'Zoom', es: 'Zoom' },
  zoomIn: { en: 'Zoom in (+)', es: 'Acercar (+)' },
  zoomOut: { en: 'Zoom out (−)', es: 'Alejar (−)' },
  zoomFit: { en: 'Show all (0)', es: 'Mostrar todo (0)' },
  stopLayout: { en: 'Stop layout', es: 'Detener' },

  legend: { en: 'Legend', es: 'Leyenda' },
  sizeBy: { en: 'Size', es: 'Tamaño' },
  colorBy: { en: 'Color', es: 'Color' },
  size_degree: { en: 'Edges', es: 'Aristas' },
  size_weightedDegree: { en: 'Facts', es: 'Hechos' },
  size_betweenness: { en: 'Betweenness', es: 'Intermediación' },
  size_closeness: { en: 'Closeness', es: 'Cercanía' },
  size_eigenvector: { en: 'Eigenvector', es: 'Vector propio' },
  size_pageRank: { en: 'PageRank', es: 'PageRank' },
  size_none: { en: 'All alike', es: 'Todos iguales' },
  color_kind: { en: 'Kind', es: 'Clase' },
  color_community: { en: 'Community', es: 'Comunidad' },
  color_stance: { en: 'Stance on a topic', es: 'Postura' },
  communityHint: {
    en: 'Each color is a community: things with more edges among themselves than to others (Louvain).',
    es: 'Cada color es una comunidad: elementos con más aristas entre sí que con otros (Louvain).',
  },
  noStance: { en: 'no position', es: 'sin posición' },
  onlyWished: { en: 'only wished for or supposed', es: 'solo deseado o supuesto' },

  timeline: { en: 'When it holds', es: 'Cuándo es válido' },
  timelineHint: {
    en: 'Facts by date. Drag over the bars to filter; with the keyboard Enter chooses, Shift+Enter stretches.',
    es: 'Hechos por fecha. Arrastre sobre las barras para filtrar; con el teclado, Intro elige y Mayús+Intro extiende.',
  },
  granularity: { en: 'Length of each bar', es: 'Duración de cada barra' },
  granularity_YEAR: { en: 'Years', es: 'Años' },
  granularity_MONTH: { en: 'Months', es: 'Meses' },
  bar: { en: '{period}: {count} {count:fact|facts}', es: '{period}: {count} {count:hecho|hechos}' },
  onlyDate: { en: 'Only {date}:', es: 'Solo {date}:' },
  allDates: { en: 'all dates', es: 'todas las fechas' },
  undated: {
    en: 'Facts without a date: {count}. Drag over the bars to filter.',
    es: 'Hechos sin fecha: {count}. Arrastre sobre las barras para filtrar.',
  },
  undatedOnly: { en: 'Facts without a date: {count}.', es: 'Hechos sin fecha: {count}.' },
  nothingDated: {
    en: 'None of these facts has a date.',
    es: 'Ninguno de estos hechos tiene fecha.',
  },

  column_name: { en: 'Name', es: 'Nombre' },
  column_kind: { en: 'Kind', es: 'Clase' },
  column_degree: { en: 'Edges here', es: 'Aristas aquí' },
  column_weightedDegree: { en: 'Facts here', es: 'Hechos aquí' },
  column_facts: { en: 'Facts in all', es: 'Hechos en total' },
  column_from: { en: 'From', es: 'Desde' },
  column_relation: { en: 'Relation', es: 'Relación' },
  column_to: { en: 'To', es: 'Hasta' },
  column_weight: { en: 'Facts', es: 'Hechos' },
  column_evidence: { en: 'Passages', es: 'Pasajes' },
  column_modality: { en: 'Modality', es: 'Modalidad' },
  column_start: { en: 'First day', es: 'Primer día' },
  column_end: { en: 'Last day', es: 'Último día' },
} as const satisfies Record<string, Bilingual>
