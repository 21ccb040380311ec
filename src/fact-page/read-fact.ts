import { type Claim, ClaimLinkKind } from '../claim/claim.type.ts'
import type { Context } from '../context.ts'
import type { Document } from '../document/document.type.ts'
import { type EvidenceRecord, passageId } from '../fact/evidence.ts'
import type { Fact } from '../fact/fact.type.ts'
import { ListReader, WHOLE_GRAPH } from '../list/list.ts'
import { isNodeId, typeOfId } from '../node/decode.ts'
import { loadNode } from '../node/node.queries.ts'
import type { Passage } from '../passage/passage.type.ts'
import { positionList } from '../position/position.queries.ts'
import type { Position } from '../position/position.type.ts'
import type { Recommendation } from '../recommendation/recommendation.type.ts'
import type { RelationType } from '../relation-type/relation-type.type.ts'
import type { Relationship } from '../relationship/relationship.type.ts'
import { type Named, RowReader } from '../table/table.ts'
import type { LocalizedText } from '../values/language.ts'
import type { Contradiction, FactView, Place, Source } from './fact-view.ts'

const TYPES = new Set(['relationship', 'position', 'claim', 'recommendation'])
/** How much of the text around a passage is shown, in UTF-16 code units. */
const SURROUNDINGS = 120
const MAX_CONTRADICTIONS = 50

/** The fact with an id; null where there is none. */
export async function readFact(
  context: Context,
  id: string,
  { dataVersion, lang }: { dataVersion: string; lang: string },
): Promise<FactView | null> {
  if (!TYPES.has(typeOfId(id)) || !isNodeId(id)) return null
  const fact = (await loadNode(context, id)) as Fact | null
  const [first, ...rest] = fact?.evidence ?? []
  if (!fact || !first) return null

  const reader = new RowReader(context, context.languages)
  return {
    id,
    type: typeOfId(id),
    sentence: await sentenceOf(fact, reader),
    modality: fact.modality,
    confidence: fact.confidence ?? null,
    date: fact.date ?? null,
    note: reader.text(fact.note),
    doubts: fact
      .listDoubts()
      .map(({ reason }) => reader.text(reason))
      .filter((reason) => reason !== null),
    relation: (fact as Partial<Relationship>).relation ?? null,
    roles: await rolesOf(fact, reader),
    places: [
      await placeOf(context, first, reader),
      ...(await Promise.all(rest.map((item) => placeOf(context, item, reader)))),
    ],
    contradictions: await contradictionsOf(context, fact, reader),
    source: await sourceOf(context, first.document),
    publicUrl: context.publicUrl,
    address: `${context.publicUrl}/fact/${id}`,
    dataVersion,
    lang,
  }
}

/** What a fact says, in one sentence: relationships have none of their own. */
async function sentenceOf(fact: Fact, reader: RowReader): Promise<string> {
  const { text } = fact as Fact & { text?: LocalizedText }
  if (text) return reader.text(text) ?? fact.id
  const { from, to, relation } = fact as Relationship
  const type = (await reader.node(`relation-type:${relation}`)) as unknown as
    RelationType | undefined
  const [start, end] = await Promise.all([reader.named(from), reader.named(to)])
  return `${start?.name ?? from} — ${reader.text(type?.label) ?? relation} — ${end?.name ?? to}`
}

async function rolesOf(fact: Fact, reader: RowReader): Promise<Record<string, readonly Named[]>> {
  const ids = idsByRole(fact)
  const roles = await Promise.all(
    Object.entries(ids).map(async ([role, list]) => [role, await reader.allNamed(list)] as const),
  )
  return Object.fromEntries(roles.filter(([, named]) => named.length > 0))
}

/** Links of each type of fact to things, as the API names them. */
function idsByRole(fact: Fact): Record<string, readonly string[]> {
  const one = (id: string | undefined) => (id === undefined ? [] : [id])
  switch (typeOfId(fact.id)) {
    case 'relationship': {
      const { from, to } = fact as Relationship
      return { from: [from], to: [to] }
    }
    case 'position': {
      const { actor, onBehalfOf, speaker, topic } = fact as Position
      return {
        actor: [actor],
        onBehalfOf: onBehalfOf ?? [],
        speaker: one(speaker),
        topics: [topic],
      }
    }
    case 'claim': {
      const { assertedBy, sources, about, topics, place } = fact as Claim
      return { assertedBy, sources, about, topics, place: one(place) }
    }
    default: {
      const { issuedBy, addressees, targets, topics } = fact as Recommendation
      return { issuedBy, addressees, about: targets, topics }
    }
  }
}

async function placeOf(
  context: Context,
  record: EvidenceRecord,
  reader: RowReader,
): Promise<Place> {
  const { document, line, endLine, start, end, support } = record
  const passage = (await reader.node(passageId(record))) as Passage | undefined
  return {
    document,
    title: (await reader.named(document))?.name ?? document,
    section: reader.text(passage?.section),
    line,
    endLine: endLine ?? null,
    start,
    end,
    support,
    quote: await quoteOf(context, record, reader),
  }
}

async function quoteOf(
  { texts }: Context,
  { document, start, end }: EvidenceRecord,
  reader: RowReader,
): Promise<Place['quote']> {
  const { sha256 } = ((await reader.node(document)) ?? {}) as Partial<Document>
  const text = sha256 === undefined ? undefined : texts.get(sha256)
  if (text === undefined) return null
  return {
    prefix: text.slice(Math.max(0, start - SURROUNDINGS), start),
    text: text.slice(start, end),
    suffix: text.slice(end, end + SURROUNDINGS),
  }
}

async function contradictionsOf(
  context: Context,
  fact: Fact,
  reader: RowReader,
): Promise<Contradiction[]> {
  if (typeOfId(fact.id) === 'claim') {
    const links = (fact as Claim).listLinks(ClaimLinkKind.CONTRADICTS)
    return Promise.all(
      links.map(async ({ claim, reason }) => {
        const other = (await reader.node(claim)) as Claim | undefined
        return {
          id: claim,
          sentence: reader.text(other?.text) ?? claim,
          reason: reader.text(reason),
        }
      }),
    )
  }
  return typeOfId(fact.id) === 'position' ? opposites(context, fact as Position, reader) : []
}

/** Positions of the same actor on the same topic that go the other way. */
async function opposites(
  context: Context,
  { id, actor, topic, stance }: Position,
  reader: RowReader,
): Promise<Contradiction[]> {
  const other = { SUPPORTS: 'OPPOSES', OPPOSES: 'SUPPORTS', AMBIVALENT: null }[stance]
  if (other === null) return []
  const filter = {
    stance: { eq: other },
    actor: { some: { id: { eq: actor } } },
    topic: { some: { id: { eq: topic } } },
  }
  const request = { first: MAX_CONTRADICTIONS, filter }
  const { items } = await new ListReader(context, positionList, WHOLE_GRAPH, request).page()
  return items
    .map(({ node }) => node as Position)
    .filter((position) => position.id !== id)
    .map((position) => ({
      id: position.id,
      sentence: reader.text(position.text) ?? position.id,
      reason: null,
    }))
}

/** A document in its own language, as it is printed: whoever looks for it must find it by that. */
async function sourceOf(context: Context, id: string): Promise<Source> {
  const document = (await loadNode(context, id)) as Document | null
  const { publishers = [], contributors = [], language } = document ?? {}
  const reader = new RowReader(context, language === undefined ? context.languages : [language])
  const authors = await reader.allNamed(publishers.length > 0 ? publishers : contributors)
  return {
    id,
    title: (await reader.named(id))?.name ?? id,
    genre: document?.genre ?? 'SOURCE',
    date: document?.date ?? null,
    language: language ?? null,
    authors: authors.map(({ name }) => name),
  }
}
