import { Arg, Field, ObjectType, registerEnumType } from 'type-graphql'
import { Fact } from '../fact/fact.type.ts'
import { Figure } from '../figure/figure.type.ts'
import { LocalizedField } from '../localized/localized-field.ts'
import { NodeType } from '../node/decode.ts'
import { Node } from '../node/node.type.ts'
import type { LocalizedText } from '../values/language.ts'
import { PartialDate } from '../values/partial-date.scalar.ts'
import { ClaimKind } from './claim-kind.ts'

export enum ClaimLinkKind {
  SUPPORTS = 'SUPPORTS',
  CONTRADICTS = 'CONTRADICTS',
  RESTATES = 'RESTATES',
}
registerEnumType(ClaimLinkKind, {
  name: 'ClaimLinkKind',
  description: 'What one claim is to another.',
  valuesConfig: {
    SUPPORTS: { description: 'It makes the other more credible.' },
    CONTRADICTS: { description: 'Both can hardly be true, or they are in tension.' },
    RESTATES: { description: 'It says the same again, here or in another document.' },
  },
})

@ObjectType({ description: 'What one claim is to another, and why we say so.' })
export class ClaimLink {
  @Field(() => ClaimLinkKind, { description: 'What the one is to the other.' })
  kind!: ClaimLinkKind

  /** The id of the claim at the other end. */
  claim!: string

  @LocalizedField({ description: 'Why, in one sentence.' })
  reason!: LocalizedText
}

@NodeType('claim')
@ObjectType({ implements: [Node, Fact], description: 'Something that a document says is so.' })
export class Claim extends Fact {
  @LocalizedField({ description: 'The claim in one sentence that needs no context.' })
  text!: LocalizedText

  @Field(() => ClaimKind, { description: 'What kind of claim it is.' })
  kind!: ClaimKind

  @Field(() => [Figure], { name: 'figures', description: 'The numbers it gives.' })
  listFigures(): Figure[] {
    return this.figures ?? []
  }
  figures?: Figure[]

  @Field(() => PartialDate, {
    nullable: true,
    description: 'The time it speaks of, also its `date`; null where it names none.',
  })
  period?: string

  @LocalizedField({
    description: 'What the period means, where that needs saying.',
    nullable: true,
  })
  periodNote?: LocalizedText

  @LocalizedField({
    description: 'The place it speaks of, where that is no actor; null otherwise.',
    nullable: true,
  })
  placeName?: LocalizedText

  @Field(() => [ClaimLink], {
    name: 'links',
    description: 'Claims that this one supports, contradicts or restates, each with the reason.',
  })
  listLinks(
    @Arg('kind', () => ClaimLinkKind, {
      nullable: true,
      description: 'Of one kind; all when left out.',
    })
    kind: ClaimLinkKind | null,
  ): ClaimLink[] {
    return this.links?.filter((link) => !kind || link.kind === kind) ?? []
  }
  links?: ClaimLink[]

  @Field(() => [ClaimLink], {
    name: 'linkedBy',
    description: 'Claims that support or restate this one, each with the reason.',
  })
  listLinkedBy(): ClaimLink[] {
    return this.linkedBy ?? []
  }
  linkedBy?: ClaimLink[]

  place?: string
  assertedBy!: string[]
  sources!: string[]
  about!: string[]
  topics!: string[]
}
