import { factToJsonLd, inLanguage, jsonLdContext } from '../export/jsonld.ts'
import { citeAsCsl, citeAsText } from './citation.ts'
import type { FactView } from './fact-view.ts'
import { pageLanguage } from './words.ts'

const TYPES: Record<string, string> = {
  relationship: 'rdf:Statement',
  position: 'acta:Position',
  claim: 'schema:Claim',
  recommendation: 'schema:Recommendation',
}

/** What each role is in terms that others know. */
const TERMS: Record<string, string> = {
  from: 'rdf:subject',
  to: 'rdf:object',
  actor: 'schema:author',
  assertedBy: 'schema:author',
  issuedBy: 'schema:author',
  addressees: 'schema:audience',
  place: 'schema:contentLocation',
  about: 'schema:about',
  topics: 'acta:topic',
  sources: 'acta:source',
  onBehalfOf: 'acta:onBehalfOf',
  speaker: 'acta:speaker',
}

/** The page as data: the fact in terms of schema.org, PROV and the Web Annotation vocabulary. */
export function factPageJsonLd(fact: FactView): Record<string, unknown> {
  const { id, type, sentence, lang, roles, contradictions, source } = fact
  const data = factToJsonLd(
    {
      ...fact,
      text: sentence,
      evidence: fact.places,
    },
    lang,
  )
  return {
    '@context': jsonLdContext(fact.publicUrl),
    ...data,
    '@type': [TYPES[type] ?? 'acta:Fact', ...data['@type']],
    ...Object.fromEntries(
      Object.entries(roles).map(([role, things]) => [
        TERMS[role] ?? `acta:${role}`,
        things.map((thing) => ({
          '@id': thing.id,
          'schema:name': inLanguage(thing.name, lang),
        })),
      ]),
    ),
    ...(fact.relation !== null && { 'rdf:predicate': { '@id': `relation:${fact.relation}` } }),
    ...(fact.note !== null && { 'schema:description': inLanguage(fact.note, lang) }),
    ...(contradictions.length > 0 && {
      'acta:contradicts': contradictions.map((other) => ({ '@id': other.id })),
    }),
    'prov:hadPrimarySource': { '@id': source.id, 'schema:name': source.title },
    'schema:citation': citeAsText(fact, pageLanguage([lang])),
    'acta:csl': { '@type': '@json', '@value': citeAsCsl(fact, pageLanguage([lang])) },
    'schema:identifier': id,
  }
}
