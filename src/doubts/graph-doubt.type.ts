import { Field, ObjectType } from 'type-graphql'
import { DoubtKind } from '../fact/doubt.type.ts'
import { LocalizedField } from '../localized/localized-field.ts'
import { HeldPosition } from '../position/stance-tally.type.ts'
import type { LocalizedText } from '../values/language.ts'
import { GraphDoubtKind } from './graph-doubt-kind.ts'

@ObjectType({ description: 'One place in the graph that is no ground to lean on, and why.' })
export class GraphDoubt {
  @Field(() => GraphDoubtKind, { description: 'Why it is doubtful.' })
  kind!: GraphDoubtKind

  @Field(() => DoubtKind, {
    nullable: true,
    description: 'Of an AMBIGUITY, what the coder was unsure of. Null for the other kinds.',
  })
  doubtKind!: DoubtKind | null

  @LocalizedField({
    description:
      'Why, in a sentence: in the words of the coder where there are any, of an AMBIGUITY and of linked claims.',
  })
  reason!: LocalizedText

  /** Ids of the facts. */
  facts!: string[]

  /** Of BOTH_SIDES, the id of the actor. */
  actor!: string | null

  /** Of BOTH_SIDES, the id of the topic. */
  topic!: string | null

  @Field(() => [HeldPosition], {
    description:
      'Of BOTH_SIDES, the positions for and against, each with how the actor comes to it. Empty for the other kinds.',
  })
  positions!: HeldPosition[]
}
