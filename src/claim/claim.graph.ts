import type { Claim, ClaimLink, Figure } from '../bundle/bundle.ts'
import { factLabels, factLinks, factProperties } from '../fact/fact.graph.ts'
import { figureLinks } from '../figure/figure.graph.ts'
import { type GraphItem, type Link, linksTo, textProperties } from '../graph/item.ts'
import { chooseText, type LocalizedText } from '../values/language.ts'
import { termsToGraph } from '../vocabulary/vocabulary.graph.ts'

export function claimToGraph(
  claim: Claim,
  linkedBy: ClaimLink[],
  mirrored: ClaimLink[],
): GraphItem {
  const {
    id,
    kind,
    text,
    note,
    figures,
    period,
    place,
    placeName,
    assertedBy,
    sources,
    about,
    topics,
  } = claim
  const links = claim.links ?? []
  return {
    id,
    labels: factLabels('Claim'),
    properties: {
      ...factProperties(claim, period),
      ...textProperties('texts', text, note),
      ...textProperties('units', ...(figures ?? []).map(({ unit }) => unit)),
      ...textProperties('placeNames', placeName),
      unitKeys: unitKeys(figures ?? []),
      kind,
      figureCount: figures?.length ?? 0,
      assertedByIds: assertedBy,
      aboutIds: about,
      topicIds: topics,
    },
    // A claim's date, as every fact has one, is the time it speaks of.
    record: { ...claim, date: period, links: [...links, ...mirrored], linkedBy },
    links: [
      ...factLinks(claim),
      ...figureLinks(claim),
      ...linksTo('ASSERTED_BY', assertedBy),
      ...linksTo('SOURCED_FROM', sources),
      ...linksTo('ABOUT', about),
      ...linksTo('CONCERNS', topics),
      ...linksTo('AT', [place]),
      ...links.map((link): Link => ({ type: link.kind, to: link.claim })),
    ],
  }
}

/** What each number counts, once. */
function unitKeys(figures: readonly Figure[]) {
  return [...new Set(figures.flatMap(({ unit }) => unitKey(unit) ?? []))]
}

/** What a unit is counted by: its English words, or those of its first language. */
function unitKey(unit: LocalizedText) {
  return chooseText(unit, [])?.value ?? null
}

/** What the figures of all claims count. */
export function unitsToGraph(claims: readonly Claim[]): GraphItem[] {
  const figures = claims.flatMap(({ figures = [] }) => figures)
  return termsToGraph(
    'unit',
    figures.map(({ unit }) => ({ code: unitKey(unit), label: unit })),
  )
}

/**
 * All claims of a bundle. A bundle gives each link once, at one end; here both ends know it: what
 * contradicts a claim is contradicted by it, and what is supported or restated knows by whom.
 */
export function claimsToGraph(claims: readonly Claim[]): GraphItem[] {
  const linkedBy = new Map<string, ClaimLink[]>()
  const mirrored = new Map<string, ClaimLink[]>()
  for (const { id, links = [] } of claims) {
    for (const { kind, claim, reason } of links) {
      const index = kind === 'CONTRADICTS' ? mirrored : linkedBy
      index.set(claim, [...(index.get(claim) ?? []), { kind, claim: id, reason }])
    }
  }
  return claims.map((claim) =>
    claimToGraph(claim, linkedBy.get(claim.id) ?? [], mirrored.get(claim.id) ?? []),
  )
}
