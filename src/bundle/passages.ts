import type { Passage } from './bundle.ts'
import type { Problems } from './bundle-error.ts'
import { allItems, type LocatedItem, type LocatedItems } from './files.ts'
import { member, quote } from './wording.ts'

/** Every passage must lie within its document, and line and offset must tell one story. */
export function checkPassages(items: LocatedItems, problems: Problems) {
  const lengths = new Map(items.documents.map(({ item }) => [item.id, item.length]))
  const lines = new Map<string, number>()
  for (const place of allItems(items)) {
    for (const [field, passage] of passagesOf(place)) {
      const { document, line, endLine, start, end } = passage
      const length = lengths.get(document)
      if (start >= end) {
        problems.at(
          place,
          `${field}.end`,
          `${quote(end)} must be greater than start, ${quote(start)}`,
        )
      } else if (length !== undefined && end > length) {
        problems.at(
          place,
          `${field}.end`,
          `${quote(end)} is past the end of ${document}, ${quote(length)}`,
        )
      }
      if (endLine !== undefined && endLine <= line) {
        problems.at(
          place,
          `${field}.endLine`,
          `${quote(endLine)} must be greater than line, ${quote(line)}`,
        )
      }
      const known = lines.get(`${document} ${String(start)}`)
      if (known === undefined) lines.set(`${document} ${String(start)}`, line)
      else if (known !== line) {
        problems.at(
          place,
          `${field}.line`,
          `${quote(line)} must be ${quote(known)}, as elsewhere for this start`,
        )
      }
    }
  }
  checkSections(items, problems)
}

function* passagesOf({ item }: LocatedItem): Generator<[string, Passage]> {
  if ('mentions' in item) {
    for (const [at, passage] of item.mentions.entries()) yield [member('mentions', at), passage]
  }
  if ('evidence' in item) {
    for (const [at, passage] of item.evidence.entries()) yield [member('evidence', at), passage]
  }
}

function checkSections(items: LocatedItems, problems: Problems) {
  for (const place of items.documents) {
    const { sections = [], length, sha256 } = place.item
    if ((length === undefined) !== (sha256 === undefined)) {
      problems.at(place, 'sha256', 'sha256 and length must be given together, or neither')
    }
    for (const [at, { start }] of sections.entries()) {
      const before = sections[at - 1]
      if (before && start <= before.start) {
        problems.at(
          place,
          `${member('sections', at)}.start`,
          `${quote(start)} must be past the section before`,
        )
      } else if (length !== undefined && start >= length) {
        problems.at(
          place,
          `${member('sections', at)}.start`,
          `${quote(start)} is past the end, ${quote(length)}`,
        )
      }
    }
  }
}
