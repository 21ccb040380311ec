import type { Bilingual } from './bilingual.ts'

/** Paths, comparison, topics, doubts and documents. */
export const ANALYSIS_TEXTS = {
  from: { en: 'From', es: 'Desde' },
  to: { en: 'To', es: 'Hasta' },
  maxLength: { en: 'Steps at most', es: 'Pasos como máximo' },
  directedOnly: { en: 'Only along the arrows', es: 'Solo en el sentido de las flechas' },
  pathsPickFrom: {
    en: 'Click the first thing in the graph, or search for it.',
    es: 'Haga clic en el primer elemento del grafo o búsquelo.',
  },
  pathsPickTo: { en: 'Now click the second.', es: 'Ahora haga clic en el segundo.' },
  pathsHint: {
    en: 'Under the present filter. A click in the graph starts anew.',
    es: 'Con el filtro actual. Un clic en el grafo empieza de nuevo.',
  },
  pathsSame: { en: 'Choose two different things.', es: 'Elija dos elementos distintos.' },
  pathsNone: {
    en: 'There is no path of this length under the present filter. Allow more steps, or loosen the filter.',
    es: 'No hay camino de esta longitud con el filtro actual. Permita más pasos o suavice el filtro.',
  },
  pathsFound: {
    en: 'Paths: {count}. The shortest has {length} {length:step|steps}.',
    es: 'Caminos: {count}. El más corto tiene {length} {length:paso|pasos}.',
  },
  pathsMore: { en: 'There are more than {count}:', es: 'Hay más de {count}:' },
  pathsMost: {
    en: 'There are more than {count}: narrow the filter to see others.',
    es: 'Hay más de {count}: restrinja el filtro para ver otros.',
  },
  pathsFiles: { en: 'These paths as a graph', es: 'Estos caminos como grafo' },
  showMore: { en: 'show more', es: 'mostrar más' },
  steps: { en: '{count} {count:step|steps}:', es: '{count} {count:paso|pasos}:' },
  alsoBy: { en: 'also: {labels}', es: 'también: {labels}' },

  compareHint: {
    en: 'Two to twenty actors, topic by topic. A cell opens the positions behind it.',
    es: 'De dos a veinte actores, tema por tema. Cada celda abre las posiciones que hay detrás.',
  },
  compareNone: {
    en: 'None of these actors has a position on any topic.',
    es: 'Ninguno de estos actores tiene posición sobre ningún tema.',
  },
  actors: { en: 'Actors', es: 'Actores' },
  countOnBehalf: {
    en: 'Count positions that others hold on their behalf',
    es: 'Contar posiciones que otros sostienen en su nombre',
  },
  topic: { en: 'Topic', es: 'Tema' },
  pairs: { en: 'Who agrees with whom', es: 'Quién coincide con quién' },
  pair: { en: 'Pair', es: 'Par' },
  agree: { en: 'Agree', es: 'Coinciden' },
  disagree: { en: 'Disagree', es: 'Discrepan' },
  mixed: { en: 'Mixed', es: 'Mixto' },
  silent: { en: 'silent', es: 'callado' },
  silentCount: { en: 'Silent', es: 'Callados' },
  score: { en: 'Score', es: 'Índice' },

  chooseTopic: { en: 'Choose a topic', es: 'Elija un tema' },
  colorByStance: { en: 'Color the graph by it', es: 'Colorear el grafo por él' },
  showTopicGraph: { en: 'Show only this topic', es: 'Mostrar solo este tema' },
  supporters: { en: 'Supporters', es: 'A favor' },
  opponents: { en: 'Opponents', es: 'En contra' },
  ambivalent: { en: 'Ambivalent', es: 'Ambivalentes' },
  nobody: { en: 'nobody', es: 'nadie' },

  doubtsHint: {
    en: 'Where not to lean: each with its reason.',
    es: 'Dónde no apoyarse: cada caso con su razón.',
  },
  doubtKinds: { en: 'Kinds of doubts', es: 'Clases de dudas' },
  doubt_ATTRIBUTION: { en: 'Whose it is', es: 'De quién es' },
  doubt_DATE: { en: 'Date', es: 'Fecha' },
  doubt_FIGURE: { en: 'Figure', es: 'Cifra' },
  doubt_IDENTITY: { en: 'Who is meant', es: 'A quién se refiere' },
  doubt_STRUCTURE: { en: 'Structure', es: 'Estructura' },
  doubt_TRANSLATION: { en: 'Translation', es: 'Traducción' },
  doubt_WORDING: { en: 'Wording', es: 'Redacción' },

  whichDocument: { en: 'Document', es: 'Documento' },
  chooseDocument: { en: 'Choose a document', es: 'Elija un documento' },
  documentWithoutText: {
    en: 'No text of a document is known here.',
    es: 'No se conoce aquí el texto de ningún documento.',
  },
  documentText: { en: 'Text of the document', es: 'Texto del documento' },
  facts: { en: 'Facts', es: 'Hechos' },
  dropHere: {
    en: 'Drop the document’s text file here, or choose it',
    es: 'Suelte aquí el archivo de texto del documento o elíjalo',
  },
  chooseFile: { en: 'Choose a file', es: 'Elegir un archivo' },
  dropHint: {
    en: 'It is compared by its sha256 and stays in your browser: nothing is uploaded.',
    es: 'Se compara por su sha256 y se queda en su navegador: no se sube nada.',
  },
  otherText: {
    en: 'This is another file: its sha256 is',
    es: 'Este es otro archivo: su sha256 es',
  },
  otherDocument: {
    en: 'The file is the text of “{title}”, which is shown now.',
    es: 'El archivo es el texto de «{title}», que se muestra ahora.',
  },
  file_empty: { en: 'The file is empty.', es: 'El archivo está vacío.' },
  file_unreadable: {
    en: 'This cannot be read: choose one text file, not a folder.',
    es: 'Esto no se puede leer: elija un archivo de texto, no una carpeta.',
  },
  file_insecure: {
    en: 'Browsers compare files on secure pages only: open this page over HTTPS, or at localhost.',
    es: 'Los navegadores solo comparan archivos en páginas seguras: abra esta página por HTTPS o en localhost.',
  },
  showInText: { en: 'show in the text', es: 'mostrar en el texto' },
} as const satisfies Record<string, Bilingual>
