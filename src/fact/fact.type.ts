import { Field, Float, Int, InterfaceType } from 'type-graphql'
import { LocalizedField } from '../localized/localized-field.ts'
import { Node } from '../node/node.type.ts'
import type { LocalizedText } from '../values/language.ts'
import { PartialDate } from '../values/partial-date.scalar.ts'
import { Doubt } from './doubt.type.ts'
import type { EvidenceRecord } from './evidence.ts'
import { Modality } from './modality.ts'

@InterfaceType({
  implements: Node,
  description:
    'Something that a document carries: a Relationship, Position, Claim or Recommendation. It always leads to its passage.',
})
export abstract class Fact extends Node {
  @Field(() => Modality, { description: 'How the document carries it.' })
  modality!: Modality

  @Field(() => Float, {
    nullable: true,
    description: 'How sure we are of it, 0 to 1; null when nobody judged it.',
  })
  confidence?: number

  @Field(() => PartialDate, {
    nullable: true,
    description: 'When it holds; null where the document does not say.',
  })
  date?: string

  @LocalizedField({ description: 'A remark for the reader; null for most.', nullable: true })
  note?: LocalizedText

  @Field(() => [Doubt], {
    name: 'doubts',
    description: 'What the coder was unsure of. Empty where nothing was.',
  })
  listDoubts(): Doubt[] {
    return this.doubts ?? []
  }
  doubts?: Doubt[]

  @Field(() => Int, { description: 'How many times it was written; 1 when it is as first loaded.' })
  version!: number

  /** Where it is written; the `evidence` field makes passages of these. Never empty. */
  evidence!: EvidenceRecord[]
}
