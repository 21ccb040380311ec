import { ArgsType, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql'
import { HiddenByModality, PageInfo } from '../list/connection.ts'
import { DEFAULT_PAGE, MAX_PAGE } from '../list/page-size.ts'
import { Node } from '../node/node.type.ts'
import { MOST_PROPOSALS, SMALL_GRAPH } from './propose.ts'
import type { How } from './rank.ts'
import type { MatchKind } from './searchable.ts'
import { EntityOrFactType } from './searched-type.ts'
import { MOST_WORDS } from './words.ts'

const HowEnum: Record<How, How> = {
  EXACT: 'EXACT',
  FOLDED: 'FOLDED',
  PREFIX: 'PREFIX',
  FUZZY: 'FUZZY',
}
registerEnumType(HowEnum, {
  name: 'SearchHow',
  description: 'How a name or text matches what was looked for.',
  valuesConfig: {
    EXACT: { description: 'It is the text, letter for letter.' },
    FOLDED: { description: 'It is the text but for case, accents and punctuation.' },
    PREFIX: { description: 'Each word of the text begins a word of it.' },
    FUZZY: {
      description:
        'As PREFIX, with typos: one in words of 4 to 7 letters, two in longer ones. A typo is a letter too many, too few, another, or two neighbours swapped. Looked for in names where no name matches without, in texts where nothing does.',
    },
  },
})

const MatchKindEnum: Record<MatchKind, MatchKind> = {
  PREFERRED: 'PREFERRED',
  ALTERNATE: 'ALTERNATE',
  ACRONYM: 'ACRONYM',
  FORMER: 'FORMER',
  TRANSLATION: 'TRANSLATION',
  HIDDEN: 'HIDDEN',
  TEXT: 'TEXT',
  DESCRIPTION: 'DESCRIPTION',
  PLUS_MEANS: 'PLUS_MEANS',
  NOTE: 'NOTE',
}
registerEnumType(MatchKindEnum, {
  name: 'SearchMatchKind',
  description: 'What the name or text that matched is to its thing.',
  valuesConfig: {
    PREFERRED: { description: 'The name that is shown.' },
    ALTERNATE: { description: 'Another name in use.' },
    ACRONYM: { description: 'A short form, such as OAS or OEA.' },
    FORMER: { description: 'A name no longer used.' },
    TRANSLATION: { description: 'Our rendering of a name.' },
    HIDDEN: { description: 'A misprint or misspelling.' },
    TEXT: { description: 'The text of a claim, position or recommendation.' },
    DESCRIPTION: { description: 'The description of an entity.' },
    PLUS_MEANS: { description: 'What supporting a topic means.' },
    NOTE: { description: 'A remark on a fact.' },
  },
})

@ObjectType({ description: 'The name or text of a hit that matches best.' })
export class SearchMatch {
  @Field(() => String, { description: 'The name or text, whole.' })
  value!: string

  @Field(() => String, {
    description: 'Its language, as a BCP 47 tag; `und` where it is the same in every language.',
  })
  lang!: string

  @Field(() => MatchKindEnum, { description: 'What it is.' })
  kind!: MatchKind

  @Field(() => HowEnum, { description: 'How it matches.' })
  how!: How
}

@ObjectType({ description: 'One hit of a search.' })
export class SearchEdge {
  @Field(() => String, { description: 'Where it stands among the hits: for `after`.' })
  cursor!: string

  @Field(() => Float, {
    description:
      'How well it matches: from 4 and above for an EXACT name to 0.2 for a FUZZY text; facts that touch it add less than a fifth. For comparing hits of one search.',
  })
  score!: number

  @Field(() => SearchMatch, { description: 'What of it matches best, and how.' })
  match!: SearchMatch

  @Field(() => Node, { description: 'The thing itself.' })
  node!: Node
}

@ObjectType({
  description:
    'What a text finds, the best first: EXACT, FOLDED, PREFIX, FUZZY; of these names before texts; of names, others before hidden ones; of these others, whole ones before longer ones, and of whole ones preferred ones and acronyms before the rest; then by the number of facts that touch it; then by id.',
})
export class SearchConnection {
  @Field(() => [SearchEdge], { description: 'The page, each hit with what matches.' })
  edges!: SearchEdge[]

  @Field(() => [Node], { description: 'The page, the things alone.' })
  nodes!: Node[]

  @Field(() => PageInfo, { description: 'Whether there is more.' })
  pageInfo!: PageInfo

  @Field(() => Int, {
    description:
      'How many hits there are on all pages together; of those looked at, if `truncated`.',
  })
  totalCount!: number

  @Field(() => Boolean, {
    description: `True where so much may match that not all of it was looked at, in a graph of more than ${String(SMALL_GRAPH)} entities and facts: at most ${String(MOST_PROPOSALS)} things by their names, and, where these are fewer, as many by their texts. A longer text finds what is missing.`,
  })
  truncated!: boolean

  @Field(() => [HiddenByModality], {
    description: 'Facts that match and are left out because they are only wished for or supposed.',
  })
  hiddenByModality!: HiddenByModality[]

  @Field(() => [String], {
    description:
      'Where nothing was found: the nearest names, of those with a word that begins alike or is at most two typos away, at most five; the nearest first.',
  })
  suggestions!: string[]
}

@ArgsType()
export class SearchArguments {
  @Field(() => String, {
    description: `What to look for: words of a name or text, or their beginnings, in any order. Case and accents make no difference; signs are read as spaces, and numbers without separators of thousands, spaces among them; no letter or digit finds nothing. Of a long text the first ${String(MOST_WORDS)} different words are looked for, articles and the like apart.`,
  })
  text!: string

  @Field(() => [EntityOrFactType], {
    nullable: true,
    description: 'Only things of these types; of all when left out, none when empty.',
  })
  types?: EntityOrFactType[] | null

  @Field(() => [String], {
    nullable: true,
    description:
      'Only names and texts in these languages, as BCP 47 tags, and those that are the same in every language; in all when left out.',
  })
  lang?: string[] | null

  @Field(() => Int, {
    nullable: true,
    description: `How many hits: 0 to ${String(MAX_PAGE)}, ${String(DEFAULT_PAGE)} when left out.`,
  })
  first?: number | null

  @Field(() => String, {
    nullable: true,
    description: 'Only what comes after this cursor of the same search.',
  })
  after?: string | null
}
