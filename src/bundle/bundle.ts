/**
 * The items of a bundle, as its files hold them. A bundle is a folder: `bundle.json` (the
 * {@link Manifest}) and one JSON Lines file for each type of item. The same rules, as JSON Schema
 * with a description of every field, are in `schema/bundle/`; what these types cannot say (ids that
 * must exist, offsets, dates) is checked by `readBundle`.
 */

/** A text by BCP 47 language tag, at least one: `{ en: '…', es: '…' }`. */
export type Text = Record<string, string>

/** A date as precise as it is known, see `values/partial-date.ts`. */
export type PartialDateText = string

/** What a name is; {@link Name} says which of them is shown. */
export type NameKind = 'PREFERRED' | 'ALTERNATE' | 'ACRONYM' | 'FORMER' | 'TRANSLATION' | 'HIDDEN'

/** One name of an item; PREFERRED is shown, HIDDEN is only searched for. */
export interface Name {
  value: string
  lang: string
  kind: NameKind
}

/** An identifier in a public register: scheme `wikidata`, `iso3166-1`, … */
export interface Identifier {
  scheme: string
  value: string
  url?: string
}

/** A place in a document, without its text. */
export interface Passage {
  /** Id of the document. */
  document: string
  /** Line from 1 on which it starts. */
  line: number
  /** Line on which it ends, where that is another one. */
  endLine?: number
  /** Offset of the first character, in UTF-16 code units. */
  start: number
  /** Offset after the last character. */
  end: number
}

/** Whether a passage says a fact, lets one infer it, or denies it. */
export type Support = 'STATES' | 'IMPLIES' | 'DENIES'

/** A passage and what it does for the fact that names it. */
export interface Evidence extends Passage {
  support: Support
}

/** What a coder may be unsure of. */
export type DoubtKind =
  'WORDING' | 'IDENTITY' | 'ATTRIBUTION' | 'DATE' | 'FIGURE' | 'STRUCTURE' | 'TRANSLATION'

/** One thing that the coder was unsure of. */
export interface Doubt {
  kind: DoubtKind
  reason: Text
}

/** A number with its unit, or a range (`value` to `valueMax`). */
export interface Figure {
  value: number
  valueMax?: number
  unit: Text
  /** As the document prints it. */
  raw?: string
  /** A hedge of the document: nearly, more than, estimated. */
  qualifier?: Text
  /** True when counted or computed by the coder, not printed. */
  derived: boolean
  /** What a rate refers to. */
  base?: number
  note?: Text
}

/** How a document carries a fact: says it, lets us infer it, wishes for it, supposes it. */
export type Modality = 'STATED' | 'IMPLIED' | 'RECOMMENDED' | 'HYPOTHETICAL'

/** What may be done with a bundle. */
export interface License {
  /** SPDX identifier. */
  id: string
  url?: string
  note: Text
}

/** The file `bundle.json`. */
export interface Manifest {
  format: 'acta-bundle'
  formatVersion: 1
  name: string
  title: Text
  description: Text
  license: License
  /** Languages in which the texts are given. */
  languages: string[]
}

/** A section of a document; the next one ends it. */
export interface DocumentSection {
  title: Text
  start: number
}

/** A document: a source of facts, or one that those cite. */
export interface Document {
  id: string
  genre: 'POLICY_MEMO' | 'JOINT_STATEMENT' | 'SOURCE' | 'WEBSITE'
  /** Its titles. */
  names: Name[]
  description?: Text
  date?: PartialDateText
  dateNote?: Text
  language?: string
  /** Ids of actors. */
  publishers: string[]
  /** Ids of the actors who wrote or signed it. */
  contributors: string[]
  /** Of the text file's bytes; given with `length` where the text was coded. */
  sha256?: string
  /** Length of the text in UTF-16 code units. */
  length?: number
  sections?: DocumentSection[]
  mentions: Passage[]
}

/** A question on which actors take positions, or a subject of claims and recommendations. */
export interface Topic {
  id: string
  names: Name[]
  description?: Text
  /** Code of a `theme:` entry of the vocabularies. */
  theme: string
  /** Id of the wider topic. */
  broader?: string
  /** What SUPPORTS means for it; missing where a stance makes no sense. */
  plusMeans?: Text
}

/** A person, body, state, group or class of actors. */
export interface Actor {
  id: string
  /** One of the kinds that `actor.schema.json` lists. */
  kind: string
  status: 'EXISTING' | 'PROPOSED' | 'HYPOTHETICAL' | 'DISSOLVED'
  names: Name[]
  description?: Text
  /** Id of the state or territory that it belongs to. */
  country?: string
  identifiers?: Identifier[]
  mentions: Passage[]
}

/** Something that happens or happened, also over years. */
export interface Event {
  id: string
  kind: string
  names: Name[]
  description?: Text
  date?: PartialDateText
  dateNote?: Text
  /** Id of an actor: a country, territory or region. */
  place?: string
  /** A city, or a place that is no actor. */
  placeName?: Text
  /** Ids of actors. */
  participants: string[]
  mentions: Passage[]
}

/** A treaty, declaration, programme, permit or other means. */
export interface Instrument {
  id: string
  kind: string
  status: 'EXISTING' | 'PROPOSED'
  names: Name[]
  description?: Text
  date?: PartialDateText
  dateNote?: Text
  /** Ids of actors. */
  participants: string[]
  mentions: Passage[]
}

/** A sort of relationship. */
export interface RelationType {
  /** `relation-type:` and the code. */
  id: string
  code: string
  /** Code of a `family:` entry of the vocabularies. */
  family: string
  /** How it reads from the first entity to the second. */
  label: Text
  /** How it reads from the second to the first. */
  inverseLabel: Text
  symmetric: boolean
  description?: Text
}

/** A family of relation types (`family:…`) or a theme of topics (`theme:…`). */
export interface VocabularyEntry {
  id: string
  label: Text
  description?: Text
}

/** What every fact has. */
interface FactFields {
  id: string
  modality: Modality
  /** 0 to 1; missing when nobody judged it. */
  confidence?: number
  note?: Text
  doubts?: Doubt[]
  /** Never empty. */
  evidence: Evidence[]
}

/** A fact that links two entities: actors, topics, events, instruments or documents. */
export interface Relationship extends FactFields {
  from: string
  /** Code of a relation type. */
  relation: string
  to: string
  date?: PartialDateText
  dateNote?: Text
  /** How the document prints the name of an end, where it prints another one. */
  asWritten?: string
  figures?: Figure[]
  /** The fact as one sentence. */
  note: Text
}

/** Where an actor stands on a topic. */
export interface Position extends FactFields {
  actor: string
  /** Those for whom it is also taken; never the actor itself. */
  onBehalfOf?: string[]
  /** The person who voices it. */
  speaker?: string
  stance: 'SUPPORTS' | 'OPPOSES' | 'AMBIVALENT'
  topic: string
  /** True when it holds only under conditions. */
  conditional: boolean
  text: Text
  date?: PartialDateText
  dateNote?: Text
}

/** What one claim does to another, given once, at one of the ends. */
export interface ClaimLink {
  kind: 'SUPPORTS' | 'CONTRADICTS' | 'RESTATES'
  claim: string
  reason: Text
}

/** Something that a document says to be so. */
export interface Claim extends FactFields {
  kind:
    | 'FIGURE'
    | 'COUNT'
    | 'RANK'
    | 'DATE'
    | 'LIST_POSITION'
    | 'QUALITATIVE'
    | 'PREDICTION'
    | 'REFERENCE'
  text: Text
  figures?: Figure[]
  /** The time that the claim is about. */
  period?: PartialDateText
  periodNote?: Text
  /** Id of an actor: a country, territory or region. */
  place?: string
  /** A place that is no actor. */
  placeName?: Text
  /** Ids of the actors whose voice makes the claim. */
  assertedBy: string[]
  /** Ids of the actors that the document cites for it. */
  sources: string[]
  /** Ids of entities. */
  about: string[]
  topics: string[]
  links?: ClaimLink[]
}

/** Where in a document a recommendation stands. */
export interface RecommendationSection {
  /** Missing where there is no heading. */
  title?: Text
  /** Place of the heading in the document's list of recommendations; missing for running text. */
  order?: number
  /** Place under the heading, or in the running text. */
  itemOrder: number
}

/** Something that a document asks for. */
export interface Recommendation extends FactFields {
  text: Text
  strength: 'MUST' | 'SHOULD' | 'COULD'
  issuedBy: string[]
  /** Empty when the document names nobody. */
  addressees: string[]
  /** Ids of entities. */
  targets: string[]
  topics: string[]
  section: RecommendationSection
  status: 'PROPOSED' | 'ACCEPTED' | 'REJECTED' | 'IMPLEMENTED' | 'LAPSED'
  date?: PartialDateText
  dateNote?: Text
}

/** The items of a bundle by type, each list in the order of its file. */
export interface BundleItems {
  documents: Document[]
  topics: Topic[]
  actors: Actor[]
  events: Event[]
  instruments: Instrument[]
  relationTypes: RelationType[]
  vocabularies: VocabularyEntry[]
  relationships: Relationship[]
  positions: Position[]
  claims: Claim[]
  recommendations: Recommendation[]
}

/** A whole bundle. */
export interface Bundle extends BundleItems {
  manifest: Manifest
}
