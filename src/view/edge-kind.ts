import { registerEnumType } from 'type-graphql'
import type { Label } from '../graph/item.ts'
import type { LocalizedText } from '../values/language.ts'

export enum EdgeKind {
  RELATIONSHIP = 'RELATIONSHIP',
  STANCE = 'STANCE',
  CLAIM = 'CLAIM',
  RECOMMENDATION = 'RECOMMENDATION',
  PARTICIPATION = 'PARTICIPATION',
}
registerEnumType(EdgeKind, {
  name: 'EdgeKind',
  description: 'What makes an edge between two things.',
  valuesConfig: {
    RELATIONSHIP: { description: 'A Relationship, from its start to its end.' },
    STANCE: {
      description:
        'A Position, from the actor that holds it to its topic. In a stance network: the positions of two actors on the same topics, or of the same actors on two topics.',
    },
    CLAIM: { description: 'A Claim, from each actor that asserts it to each thing it is about.' },
    RECOMMENDATION: { description: 'A Recommendation, from each issuer to each addressee.' },
    PARTICIPATION: {
      description:
        'That an actor takes part in an event or instrument. No fact of its own: it rests on the passages that mention the event or instrument.',
    },
  },
})

/** The kinds of edges that facts make. */
export type FactEdgeKind = Exclude<EdgeKind, EdgeKind.PARTICIPATION>

export const FACT_KINDS: readonly FactEdgeKind[] = [
  EdgeKind.RELATIONSHIP,
  EdgeKind.STANCE,
  EdgeKind.CLAIM,
  EdgeKind.RECOMMENDATION,
]

/** Which links of a fact lead to the start of its edge, and which to the end. */
interface Ends {
  /** The type of the fact, as its node says it. */
  type: string
  label: Label
  sources: readonly string[]
  targets: readonly string[]
}

export const ENDS: Record<FactEdgeKind, Ends> = {
  RELATIONSHIP: { type: 'relationship', label: 'Relationship', sources: ['FROM'], targets: ['TO'] },
  STANCE: {
    type: 'position',
    label: 'Position',
    sources: ['HELD_BY', 'ON_BEHALF_OF'],
    targets: ['ON_TOPIC'],
  },
  CLAIM: { type: 'claim', label: 'Claim', sources: ['ASSERTED_BY'], targets: ['ABOUT'] },
  RECOMMENDATION: {
    type: 'recommendation',
    label: 'Recommendation',
    sources: ['ISSUED_BY'],
    targets: ['ADDRESSED_TO'],
  },
}

/** The kinds of edges in words, as many of each. */
export const EDGE_KIND_LABELS: Record<EdgeKind, LocalizedText> = {
  RELATIONSHIP: { en: 'Relationships', es: 'Relaciones' },
  STANCE: { en: 'Positions', es: 'Posiciones' },
  CLAIM: { en: 'Claims', es: 'Afirmaciones' },
  RECOMMENDATION: { en: 'Recommendations', es: 'Recomendaciones' },
  PARTICIPATION: { en: 'Participation', es: 'Participación' },
}

/** The codes of edges that no relation type names, in words. None is the code of a relation type. */
export const EDGE_LABELS: Record<string, LocalizedText> = {
  STANCE_SUPPORTS: { en: 'supports', es: 'está a favor de' },
  STANCE_OPPOSES: { en: 'opposes', es: 'está en contra de' },
  STANCE_AMBIVALENT: { en: 'is ambivalent on', es: 'es ambivalente sobre' },
  ASSERTS_ABOUT: { en: 'says something about', es: 'afirma algo sobre' },
  RECOMMENDS_TO: { en: 'recommends something to', es: 'recomienda algo a' },
  PARTICIPANT_IN: { en: 'takes part in', es: 'participa en' },
  SPEAKS_ON: { en: 'takes a stand on', es: 'se pronuncia sobre' },
  AGREES_WITH: { en: 'agrees with', es: 'coincide con' },
  DISAGREES_WITH: { en: 'disagrees with', es: 'discrepa de' },
  SHARES_TOPICS_WITH: { en: 'speaks on the same as', es: 'se pronuncia sobre lo mismo que' },
  GOES_WITH: { en: 'is judged alike with', es: 'se juzga igual que' },
  GOES_AGAINST: { en: 'is judged otherwise than', es: 'se juzga al contrario que' },
  SHARES_ACTORS_WITH: { en: 'is spoken on by the same as', es: 'ocupa a los mismos que' },
}

const SYMMETRIC_CODES: ReadonlySet<string> = new Set([
  'AGREES_WITH',
  'DISAGREES_WITH',
  'SHARES_TOPICS_WITH',
  'GOES_WITH',
  'GOES_AGAINST',
  'SHARES_ACTORS_WITH',
])

/** True for codes of {@link EDGE_LABELS} that hold the same both ways. */
export function isSymmetricCode(relation: string) {
  return SYMMETRIC_CODES.has(relation)
}
