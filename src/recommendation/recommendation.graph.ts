import type { Recommendation } from '../bundle/bundle.ts'
import { factLabels, factLinks, factProperties, placeInDocument } from '../fact/fact.graph.ts'
import { type GraphItem, linksTo, sortableNumber, sortKey, textProperties } from '../graph/item.ts'
import { termsToGraph } from '../vocabulary/vocabulary.graph.ts'

/** Running text has no numbered heading: it comes after those that have. */
const RUNNING_TEXT = 999_999_999

export function recommendationToGraph(recommendation: Recommendation): GraphItem {
  const { id, text, note, strength, status, issuedBy, addressees, targets, topics, section, date } =
    recommendation
  return {
    id,
    labels: factLabels('Recommendation'),
    properties: {
      ...factProperties(recommendation, date),
      ...textProperties('texts', text, note),
      strength,
      status,
      ...textProperties('sectionTitles', section.title),
      sectionOrder: section.order ?? null,
      itemOrder: section.itemOrder,
      sectionId: sectionId(recommendation),
      sectionKey: sectionKey(recommendation),
      issuedByIds: issuedBy,
      addresseeIds: addressees,
      topicIds: topics,
    },
    record: recommendation,
    links: [
      ...factLinks(recommendation),
      ...linksTo('ISSUED_BY', issuedBy),
      ...linksTo('ADDRESSED_TO', addressees),
      ...linksTo('TARGETS', targets),
      ...linksTo('CONCERNS', topics),
    ],
  }
}

/** The numbered headings of all recommendations. */
export function sectionsToGraph(recommendations: readonly Recommendation[]): GraphItem[] {
  return termsToGraph(
    'section',
    recommendations.map((recommendation) => ({
      code: sectionId(recommendation),
      label: recommendation.section.title,
    })),
  )
}

/** `document:memo-2018#3`: the third headings of two documents are two. Null in running text. */
function sectionId({ section, evidence }: Recommendation) {
  if (section.order === undefined) return null
  return `${evidence[0]?.document ?? ''}#${String(section.order)}`
}

/** By document, heading, place under it; in running text by the order of the text. */
function sectionKey({ id, section, evidence }: Recommendation) {
  const document = evidence[0]?.document ?? ''
  const heading = sortableNumber(section.order ?? RUNNING_TEXT)
  const place = sortableNumber(section.order === undefined ? 0 : section.itemOrder)
  return sortKey([document, heading, place, placeInDocument(evidence[0])].join(' '), id)
}
