import { Field, Float, ID, Int, ObjectType } from 'type-graphql'
import { HeldBy } from '../position/position.type.ts'
import { Stance } from '../position/stance.ts'
import { Numbers } from '../values/numbers.scalar.ts'
import type { OpenStance } from './open-stance.ts'
import { LeftOutReason } from './position-options.ts'
import type { ReadyStance } from './ready-stance.ts'

@ObjectType({ description: 'How many statements do not count, for one reason.' })
export class StanceLeftOut {
  @Field(() => LeftOutReason, { description: 'Why.' })
  reason!: LeftOutReason

  @Field(() => Int, { description: 'How many; what has several reasons counts for the first.' })
  count!: number
}

@ObjectType({
  description:
    'Who agrees with whom, or stands where, computed from positions: as a matrix, as a network, and edge by edge with what makes it. Without statements it is empty.',
})
export class StanceNetwork {
  stance!: OpenStance

  @Field(() => Int, {
    description: 'How many statements count: a position is one for each actor that holds it.',
  })
  statementCount!: number

  @Field(() => Int, { description: 'How many positions these are.' })
  positionCount!: number

  @Field(() => [StanceLeftOut], {
    description: 'Statements that the options leave out, in the order in which they are asked for.',
  })
  leftOut!: readonly StanceLeftOut[]

  @Field(() => Int, {
    description:
      'How many of the statements that count have the date on which their position holds.',
  })
  byFactDate!: number

  @Field(() => Int, { description: 'How many have the date of their document.' })
  byDocumentDate!: number

  @Field(() => Int, {
    description: 'How many have none: they count only where `period` is left out.',
  })
  undated!: number
}

@ObjectType({ description: 'A stance network as a table of weights.' })
export class StanceMatrix {
  stance!: ReadyStance

  @Field(() => [ID], { description: 'The ids of the rows, in their order.' })
  rows!: readonly string[]

  @Field(() => [ID], {
    description: 'The ids of the columns, in their order; in a one-mode network those of the rows.',
  })
  columns!: readonly string[]

  @Field(() => Numbers, { description: 'How many statements each row has.' })
  rowStatements!: Int32Array

  @Field(() => Numbers, { description: 'How many statements each column has.' })
  columnStatements!: Int32Array

  @Field(() => [Stance], {
    description:
      'The stances in the order of the levels that COMBINE numbers: all three; with `compatibility: DNA` those that occur in `period`.',
  })
  levels!: readonly Stance[]
}

@ObjectType({ description: 'What one position of one actor adds to a weight.' })
export class StanceShare {
  /** The ids of the position, who holds it and its topic. */
  position!: string
  actor!: string
  topic!: string

  @Field(() => Float, {
    description:
      'How much; all of an edge add up to its weight. In a one-mode network each pair of statements counts half for either. For COMBINE the statements of one stance have equal parts of its code, which are no amounts.',
  })
  share!: number

  @Field(() => HeldBy, { description: 'How the actor comes to it.' })
  heldBy!: HeldBy
}

@ObjectType({
  description:
    'What one topic adds to the weight of two actors; or one actor to that of two topics.',
})
export class StanceEdgePart {
  /** The id of the topic or actor. */
  on!: string

  @Field(() => Float, { description: 'How much.' })
  share!: number

  @Field(() => Int, { description: 'How many statements that is.' })
  statementCount!: number
}

@ObjectType({ description: 'Why two rows, or a row and a column, have the weight they have.' })
export class StanceEdge {
  /** The ids of the two. */
  from!: string
  to!: string

  @Field(() => Float, {
    description: 'The weight; 0 where nothing, or as much for as against, links them.',
  })
  weight!: number

  @Field(() => [StanceEdgePart], {
    description: 'What makes it, topic by topic (of topics actor by actor): what adds most first.',
  })
  parts!: StanceEdgePart[]

  @Field(() => [StanceShare], {
    description: 'What makes it, position by position, in the order of time.',
  })
  evidence!: StanceShare[]
}
