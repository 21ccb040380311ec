import type { Bilingual } from './bilingual.ts'

/** The page as a whole: what is everywhere, errors, search, the bar at the top. */
export const FRAME_TEXTS = {
  skip: { en: 'Skip to the details', es: 'Ir a los detalles' },
  loading: { en: 'Loading…', es: 'Cargando…' },
  retry: { en: 'Try again', es: 'Reintentar' },
  reset: { en: 'Reset', es: 'Restablecer' },
  show: { en: 'show', es: 'mostrar' },
  hideThem: { en: 'hide them', es: 'ocultarlos' },
  next: { en: 'Next', es: 'Siguiente' },
  previous: { en: 'Previous', es: 'Anterior' },
  pageOf: { en: 'Page {page} of {pages}', es: 'Página {page} de {pages}' },
  all: { en: 'All', es: 'Todos' },
  remove: { en: 'Remove {name}', es: 'Quitar {name}' },
  empty: {
    en: 'Nothing in the graph fits this filter. Loosen a condition, or reset the filter.',
    es: 'Nada en el grafo cumple este filtro. Suavice una condición o restablezca el filtro.',
  },
  copied: { en: 'Copied', es: 'Copiado' },
  notCopied: {
    en: 'Not copied: the browser forbids it',
    es: 'No se copió: el navegador no lo permite',
  },

  errorUnreachable: {
    en: 'The service cannot be reached.',
    es: 'No se puede acceder al servicio.',
  },
  errorUnreachableDo: {
    en: 'Check that the service runs, then try again.',
    es: 'Compruebe que el servicio funciona e inténtelo de nuevo.',
  },
  errorInput: {
    en: 'The service does not take one of these conditions.',
    es: 'El servicio no acepta una de estas condiciones.',
  },
  errorInputDo: {
    en: 'Change this condition, or reset the filter.',
    es: 'Cambie esta condición o restablezca el filtro.',
  },
  errorAt: { en: 'It is about: {name}.', es: 'Se trata de: {name}.' },
  allowedDate: {
    en: 'A date is written 2018, 2018-09 or 2018-09-27; a stretch of time 2017/2018-09.',
    es: 'Una fecha se escribe 2018, 2018-09 o 2018-09-27; un periodo, 2017/2018-09.',
  },
  allowedDegree: {
    en: 'It is a whole number, 0 or more.',
    es: 'Es un número entero, 0 o más.',
  },
  allowedConfidence: { en: 'It is a number from 0 to 1.', es: 'Es un número de 0 a 1.' },
  scrollHint: {
    en: 'There is more: scroll sideways.',
    es: 'Hay más: desplácese hacia los lados.',
  },
  pages: { en: 'Page of the list', es: 'Página de la lista' },
  errorNotFound: {
    en: 'Something that is asked for is not in the graph.',
    es: 'Algo de lo que se pide no está en el grafo.',
  },
  errorNotFoundDo: {
    en: 'Search for it by name, or choose something else.',
    es: 'Búsquelo por su nombre o elija otra cosa.',
  },
  errorTooMuch: {
    en: 'This asks for more than the service reads at once.',
    es: 'Esto pide más de lo que el servicio lee de una vez.',
  },
  errorTooMuchDo: {
    en: 'Narrow the filter, choose fewer things, or allow fewer steps.',
    es: 'Restrinja el filtro, elija menos elementos o permita menos pasos.',
  },
  errorBusy: {
    en: 'The service cannot answer now.',
    es: 'El servicio no puede responder ahora.',
  },
  errorBusyDo: { en: 'Try again in a moment.', es: 'Inténtelo de nuevo en un momento.' },
  errorInside: {
    en: 'Something went wrong in the service.',
    es: 'Algo falló en el servicio.',
  },
  errorInsideDo: {
    en: 'Try again. If it goes on, tell those who run the service.',
    es: 'Inténtelo de nuevo. Si continúa, avise a quienes administran el servicio.',
  },
  errorMessage: { en: 'What the service says:', es: 'Lo que dice el servicio, en inglés:' },

  search: { en: 'Search', es: 'Buscar' },
  searchHint: {
    en: 'Search actors, topics, claims…',
    es: 'Busque actores, temas, afirmaciones…',
  },
  nothingFound: { en: 'Nothing found.', es: 'No se encontró nada.' },
  didYouMean: { en: 'Did you mean', es: '¿Quiso decir' },
  undo: { en: 'Undo (Ctrl+Z)', es: 'Deshacer (Ctrl+Z)' },
  redo: { en: 'Redo (Ctrl+Shift+Z)', es: 'Rehacer (Ctrl+Mayús+Z)' },
  copyLink: { en: 'Copy link', es: 'Copiar enlace' },
  copyLinkTitle: { en: 'Copy the address of this view', es: 'Copiar la dirección de esta vista' },
  language: { en: 'Language', es: 'Idioma' },
  toLight: { en: 'Light colors', es: 'Colores claros' },
  toDark: { en: 'Dark colors', es: 'Colores oscuros' },

  download: { en: 'Download', es: 'Descargar' },
  downloadGraph: { en: 'This view as a graph', es: 'Esta vista como grafo' },
  downloadTables: { en: 'Facts as tables', es: 'Hechos como tablas' },
  tablesHint: {
    en: 'From the whole graph under the same conditions, not only from what is around.',
    es: 'De todo el grafo con las mismas condiciones, no solo de lo que hay alrededor.',
  },
  openElsewhere: { en: 'Elsewhere', es: 'En otras herramientas' },
  openGephiLite: { en: 'Open in Gephi Lite', es: 'Abrir en Gephi Lite' },
  gephiLiteHint: {
    en: 'Leaves this machine: Gephi Lite runs on lite.gephi.org and reads the view from this service, so it must be reachable from your browser.',
    es: 'Sale de esta máquina: Gephi Lite funciona en lite.gephi.org y lee la vista de este servicio, que debe ser accesible desde su navegador.',
  },
  openGraphiql: { en: 'Open in GraphiQL', es: 'Abrir en GraphiQL' },
  copyQuery: { en: 'Copy GraphQL query', es: 'Copiar la consulta GraphQL' },

  display: { en: 'Display', es: 'Presentación' },
  graph: { en: 'Graph', es: 'Grafo' },
  table: { en: 'Table', es: 'Tabla' },
  rows: { en: 'Rows', es: 'Filas' },
  things: { en: 'Things', es: 'Elementos' },
  edges: { en: 'Edges', es: 'Aristas' },
  drawnPart: {
    en: 'More fits this filter than is drawn at once: these are the best connected. Narrow the filter to see the others.',
    es: 'Más elementos cumplen este filtro de los que se dibujan a la vez: estos son los más conectados. Restrinja el filtro para ver los demás.',
  },
  drawn: {
    en: '{nodes} {nodes:thing|things} · {edges} {edges:edge|edges}',
    es: '{nodes} {nodes:elemento|elementos} · {edges} {edges:arista|aristas}',
  },
  hiddenRecommended: {
    en: '{count} recommended-only {count:fact|facts} hidden:',
    es: '{count} {count:hecho solo recomendado oculto|hechos solo recomendados ocultos}:',
  },
  hiddenHypothetical: {
    en: '{count} hypothetical {count:fact|facts} hidden:',
    es: '{count} {count:hecho hipotético oculto|hechos hipotéticos ocultos}:',
  },
  wishesShown: {
    en: 'Wishes and suppositions are shown, dashed:',
    es: 'Se muestran deseos y suposiciones, con línea discontinua:',
  },
  takenOut: { en: 'Taken out: {count}.', es: 'Quitados: {count}.' },
  bringBack: { en: 'bring back', es: 'devolver' },

  panels: { en: 'Panels', es: 'Paneles' },
  details: { en: 'Details', es: 'Detalles' },
  paths: { en: 'Paths', es: 'Caminos' },
  compare: { en: 'Compare', es: 'Comparar' },
  topics: { en: 'Topics', es: 'Temas' },
  doubts: { en: 'Doubts', es: 'Dudas' },
  document: { en: 'Document', es: 'Documento' },
} as const satisfies Record<string, Bilingual>
