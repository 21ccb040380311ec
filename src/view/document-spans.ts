import type { Context } from '../context.ts'
import type { Document } from '../document/document.type.ts'
import { loadNode } from '../node/node.queries.ts'
import { type DateSpan, parsePartialDate } from '../values/partial-date.ts'

/** What is written in documents, the first of them first. */
interface Written {
  documents: readonly string[]
}

/** The date of the document that a fact is first written in, as `Fact.documentDate` has it. */
export async function documentSpans(
  context: Context,
  rows: readonly Written[],
): Promise<(row: Written) => DateSpan | null> {
  const ids = new Set<string>()
  for (const { documents } of rows) if (documents[0] !== undefined) ids.add(documents[0])
  const spans = new Map<string, DateSpan | null>()
  await Promise.all(
    [...ids].map(async (id) => {
      const document = (await loadNode(context, id)) as Document | null
      spans.set(id, document?.date === undefined ? null : parsePartialDate(document.date))
    }),
  )
  return ({ documents }) => spans.get(documents[0] ?? '') ?? null
}
