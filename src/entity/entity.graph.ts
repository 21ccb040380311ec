import type { Passage } from '../bundle/bundle.ts'
import { passageId } from '../fact/evidence.ts'
import {
  type Label,
  type Link,
  linksTo,
  type Properties,
  sortKey,
  textProperties,
} from '../graph/item.ts'
import { SORT_LANGUAGES } from '../list/order.ts'
import { fold } from '../values/fold.ts'
import { chooseText, type LocalizedText } from '../values/language.ts'
import { type NameRecord, preferredNames } from '../values/names.ts'

interface NamedRecord {
  id: string
  names: NameRecord[]
  description?: LocalizedText
  identifiers?: { scheme: string; value: string }[]
}

/** The labels of an entity of one type. */
export function entityLabels(type: Label): Label[] {
  return ['Entity', type]
}

/** What all entities are filtered and sorted by; their counts follow once all facts are written. */
export function entityProperties(record: NamedRecord): Properties {
  const { id, names, description, identifiers } = record
  const preferred = preferredNames(names)
  return {
    ...textProperties('names', ...names.map(({ value, lang }) => ({ [lang]: value }))),
    ...textProperties('descriptions', description),
    identifiers: identifiers?.map(({ scheme, value }) => `${scheme}:${value}`) ?? [],
    ...Object.fromEntries(
      Object.entries(SORT_LANGUAGES).map(([lang, property]) => [
        property,
        sortKey(fold(chooseText(preferred, [lang])?.value ?? ''), id),
      ]),
    ),
  }
}

/** The same without the passages, which are nodes of their own. */
export function withoutMentions<Item extends { mentions: Passage[] }>({
  mentions: _,
  ...record
}: Item): Omit<Item, 'mentions'> {
  return record
}

/** The edges to the passages that mention an entity: written with it, so that they change with it. */
export function mentionLinks(mentions: readonly Passage[]): Link[] {
  return linksTo('MENTIONED_IN', mentions.map(passageId))
}
