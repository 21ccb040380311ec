import { Args, Ctx, Query, Resolver } from 'type-graphql'
import type { Context } from '../context.ts'
import { decodeCursor, encodeCursor, listMark } from '../list/cursor.ts'
import { readPageArguments } from '../list/page.ts'
import { wantedLanguages } from '../localized/languages.ts'
import { decodeNode } from '../node/decode.ts'
import { find } from './find.ts'
import { SearchArguments, SearchConnection, type SearchEdge } from './search.type.ts'
import { EntityOrFactType } from './searched-type.ts'

@Resolver()
export class SearchResolver {
  @Query(() => SearchConnection, {
    description:
      'Finds things by their names and texts, in all languages: by acronyms, by words or their beginnings, without regard to case and accents, and with typos where no name, or nothing at all, is found without.\n\nExample: `{ search(text: "lima gruop", first: 5) { edges { score match { value lang kind how } node { id } } suggestions } }`',
  })
  async search(
    @Args(() => SearchArguments) { text, types, lang, first, after }: SearchArguments,
    @Ctx() context: Context,
  ): Promise<SearchConnection> {
    const { size } = readPageArguments({ first })
    const asked = (types ?? Object.values(EntityOrFactType)).map((type) => type.toLowerCase())
    const languages = lang ? wantedLanguages(lang, context) : null
    const mark = listMark(['search', text, [...asked].sort(), languages])
    const start = after === null || after === undefined ? '' : decodeCursor(mark, after, 'after')

    const found = await find(context.store, { text, types: asked, lang: languages })
    const rest = found.hits.filter(({ sortKey }) => sortKey > start)
    const edges = rest
      .slice(0, size)
      .map(({ sortKey, score, match, json, degree }): SearchEdge => ({
        cursor: encodeCursor(mark, sortKey),
        score,
        match,
        node: decodeNode({ json, degree }),
      }))
    return {
      edges,
      nodes: edges.map(({ node }) => node),
      pageInfo: {
        hasNextPage: rest.length > size,
        hasPreviousPage: start !== '',
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
      totalCount: found.hits.length,
      truncated: !found.isComplete,
      hiddenByModality: [...found.hidden]
        .map(([modality, count]) => ({ modality, count }))
        .sort((a, b) => b.count - a.count || (a.modality < b.modality ? -1 : 1)),
      suggestions: found.suggestions,
    }
  }
}
