import { Field, Int, ObjectType } from 'type-graphql'
import { Fact } from '../fact/fact.type.ts'
import { LocalizedField } from '../localized/localized-field.ts'
import { NodeType } from '../node/decode.ts'
import { Node } from '../node/node.type.ts'
import type { LocalizedText } from '../values/language.ts'
import { RecommendationStatus } from './recommendation-status.ts'
import { Strength } from './strength.ts'

@ObjectType({ description: 'Where in its document a recommendation stands.' })
export class RecommendationSection {
  @LocalizedField({ description: 'The heading; null where the document has none.', nullable: true })
  title?: LocalizedText

  @Field(() => Int, {
    nullable: true,
    description:
      'The number of the heading among those that list recommendations, from 1; null in running text.',
  })
  order?: number

  @Field(() => Int, {
    description: 'The place under that heading, or in the running text, from 1.',
  })
  itemOrder!: number
}

@NodeType('recommendation')
@ObjectType({
  implements: [Node, Fact],
  description: 'What someone asks of someone: who should do what. Not a fact about what is done.',
})
export class Recommendation extends Fact {
  @LocalizedField({ description: 'The recommendation in one sentence that needs no context.' })
  text!: LocalizedText

  @Field(() => Strength, { description: 'How strongly it is asked for.' })
  strength!: Strength

  @Field(() => RecommendationStatus, { description: 'What became of it.' })
  status!: RecommendationStatus

  @Field(() => RecommendationSection, {
    nullable: true,
    description: 'Where in its document it stands; null where that was not noted.',
  })
  section?: RecommendationSection

  issuedBy!: string[]
  addressees!: string[]
  targets!: string[]
  topics!: string[]
}
