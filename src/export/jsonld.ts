import { passageId } from '../fact/evidence.ts'
import { legal, oneLine } from '../values/text.ts'
import { aboutView } from './omissions.ts'
import type { ExportEdge, ExportFact, ExportNode, ExportPassage, ExportView } from './model.ts'

const FACTS = ['relationship', 'position', 'claim', 'recommendation']
const OTHERS = ['actor', 'topic', 'event', 'instrument', 'document', 'passage', 'edge', 'relation']

/**
 * The context, in the file: nothing is fetched to read it. Ids become names of their own; those of
 * facts the addresses of their pages.
 */
export function jsonLdContext(publicUrl: string) {
  return {
    schema: 'https://schema.org/',
    prov: 'http://www.w3.org/ns/prov#',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    oa: 'http://www.w3.org/ns/oa#',
    acta: 'urn:acta:term:',
    ...Object.fromEntries(OTHERS.map((type) => [type, `urn:acta:${type}:`])),
    ...Object.fromEntries(FACTS.map((type) => [type, `${publicUrl}/fact/${type}:`])),
  }
}

/** JSON-LD: things in terms of schema.org; edges as statements, derived (PROV) from facts, and these from passages. */
export async function* writeJsonLd(view: ExportView) {
  const { title, description, address, publicUrl, lang } = view
  const { truncated_because: cut, hidden_by_modality: hidden } = aboutView(view)
  const about = {
    ...(URL.canParse(address) && { '@id': address }),
    '@type': ['schema:Dataset', 'prov:Entity'],
    'schema:name': inLanguage(title, lang),
    'schema:description': inLanguage(description, lang),
    ...(cut !== undefined && { 'acta:truncatedBecause': cut }),
    'acta:hiddenByModality': hidden,
  }
  yield `{"@context":${JSON.stringify(jsonLdContext(publicUrl))},"@graph":[\n${JSON.stringify(about)}`
  for await (const node of view.nodes()) yield `,\n${JSON.stringify(nodeToJsonLd(node, lang))}`
  for await (const edge of view.edges()) yield `,\n${JSON.stringify(edgeToJsonLd(edge, lang))}`
  yield ']}\n'
}

export function inLanguage(text: string, lang: string) {
  return { '@value': text, '@language': lang }
}

function nodeToJsonLd(node: ExportNode, lang: string) {
  const { id, label, description, kind, status, date, identifiers } = node
  return {
    '@id': nameOf(id),
    '@type': typesOf(node),
    'schema:name': inLanguage(oneLine(label), lang),
    ...(description !== null && { 'schema:description': inLanguage(description, lang) }),
    ...(kind !== null && { 'schema:additionalType': kind }),
    ...(status !== null && { 'acta:status': status }),
    ...(date !== null && { 'schema:temporalCoverage': date }),
    ...(identifiers.length > 0 && { 'schema:identifier': identifiers }),
  }
}

/** An id as a name that RDF takes: what stands in a table of statements may have spaces in it. */
function nameOf(id: string) {
  const [type = ''] = id.split(':', 1)
  const name = encodeURI(legal(id))
  return FACTS.includes(type) || OTHERS.includes(type) ? name : `urn:acta:${name}`
}

const TYPES: Record<string, string[]> = {
  topic: ['schema:DefinedTerm'],
  event: ['schema:Event'],
  instrument: ['schema:CreativeWork'],
  document: ['schema:CreativeWork', 'prov:Entity'],
}
const PLACES = new Set(['STATE', 'TERRITORY', 'SUBNATIONAL', 'REGION'])

function typesOf({ entityType, kind }: ExportNode) {
  if (entityType !== 'actor') return TYPES[entityType] ?? ['schema:Thing']
  if (kind === 'PERSON') return ['schema:Person', 'prov:Agent']
  return [
    PLACES.has(kind ?? '') ? 'schema:AdministrativeArea' : 'schema:Organization',
    'prov:Agent',
  ]
}

function edgeToJsonLd(edge: ExportEdge, lang: string) {
  const { id, source, relation, target, label, kind, symmetric, weight, facts, evidence } = edge
  return {
    '@id': nameOf(id),
    '@type': ['rdf:Statement', 'prov:Entity'],
    'rdf:subject': { '@id': nameOf(source) },
    'rdf:predicate': { '@id': `relation:${relation}` },
    'rdf:object': { '@id': nameOf(target) },
    'schema:name': inLanguage(oneLine(label), lang),
    'acta:edgeKind': kind,
    'acta:symmetric': symmetric,
    'acta:weight': weight,
    'prov:wasDerivedFrom':
      facts.length > 0
        ? facts.map((fact) => factToJsonLd(fact, lang))
        : evidence.map(passageToJsonLd),
  }
}

export function factToJsonLd(
  { id, modality, confidence, date, text, evidence }: ExportFact,
  lang: string,
) {
  return {
    '@id': id,
    '@type': ['prov:Entity', 'acta:Fact'],
    'acta:modality': modality,
    ...(confidence !== null && { 'acta:confidence': confidence }),
    ...(date !== null && { 'schema:temporalCoverage': date }),
    ...(text !== null && { 'schema:text': inLanguage(text, lang) }),
    'prov:wasDerivedFrom': evidence.map(passageToJsonLd),
  }
}

function passageToJsonLd(passage: ExportPassage) {
  const { document, title, line, start, end, support } = passage
  return {
    '@id': passageId({ document, line: line ?? 0, start, end }),
    '@type': ['prov:Entity', 'oa:SpecificResource'],
    'oa:hasSource': { '@id': document, 'schema:name': title },
    'oa:hasSelector': { '@type': 'oa:TextPositionSelector', 'oa:start': start, 'oa:end': end },
    ...(line !== null && { 'acta:line': line }),
    ...(support !== null && { 'acta:support': support }),
  }
}
