import { Field, ObjectType } from 'type-graphql'

/** Where the page of an identifier is, by its scheme; `{}` stands for the value. */
const PAGES: Record<string, string> = {
  wikidata: 'https://www.wikidata.org/wiki/{}',
  'iso3166-1': 'https://www.iso.org/obp/ui/#iso:code:3166:{}',
  'iso3166-2': 'https://www.iso.org/obp/ui/#iso:code:3166:{}',
  ror: 'https://ror.org/{}',
}

@ObjectType({ description: 'What another catalogue calls the same thing.' })
export class Identifier {
  @Field(() => String, { description: 'The catalogue: wikidata, iso3166-1, iso3166-2, ror, ….' })
  scheme!: string

  @Field(() => String, { description: 'The identifier there.' })
  value!: string

  /** A page of its own, where the scheme has no pattern. */
  url?: string

  @Field(() => String, {
    name: 'url',
    nullable: true,
    description: 'Its page; null where none is known.',
  })
  page(): string | null {
    const pattern = PAGES[this.scheme]
    return this.url ?? pattern?.replace('{}', encodeURIComponent(this.value)) ?? null
  }
}
