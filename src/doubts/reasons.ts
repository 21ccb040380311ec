import { Claim, type ClaimLinkKind } from '../claim/claim.type.ts'
import { Entity } from '../entity/entity.type.ts'
import type { Doubt } from '../fact/doubt.type.ts'
import { Fact } from '../fact/fact.type.ts'
import type { Node } from '../node/node.type.ts'
import { chooseText, type LocalizedText } from '../values/language.ts'
import { preferredNames } from '../values/names.ts'

/** Why a fact that only our reading carries is doubtful: no coder writes that each time. */
export const OUR_READING: LocalizedText = {
  en: 'No document says this: it is our own reading of the passage.',
  es: 'Ningún documento lo dice: es nuestra propia lectura del pasaje.',
}

/** One of the things that the coder of a fact was unsure of. */
export function doubtOf(fact: Node | null, index: number): Doubt | undefined {
  return fact instanceof Fact ? fact.listDoubts()[index] : undefined
}

/** Why one claim is linked to another, in the words of the coder. */
export function linkReason(
  claim: Node | null,
  kind: ClaimLinkKind,
  linked: string | undefined,
): LocalizedText | undefined {
  if (!(claim instanceof Claim)) return undefined
  return claim.listLinks(kind).find((link) => link.claim === linked)?.reason
}

/** That an actor is on both sides of a topic, with the names of both. */
export function bothSidesReason(actor: Node | null, topic: Node | null): LocalizedText | undefined {
  if (!(actor instanceof Entity && topic instanceof Entity)) return undefined
  return {
    // Names may be plural: no verb goes with them.
    en: `Positions for and against, held by ${nameIn('en', actor)}: ${nameIn('en', topic)}.`,
    es: `Posiciones a favor y en contra, de parte de ${nameIn('es', actor)}: ${nameIn('es', topic)}.`,
  }
}

function nameIn(lang: string, { names, id }: Entity) {
  return chooseText(preferredNames(names), [lang])?.value ?? id
}
