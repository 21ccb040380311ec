import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Numbers } from '../values/numbers.scalar.ts'
import { PartialDate } from '../values/partial-date.scalar.ts'

export enum StanceDistance {
  ABSOLUTE = 'ABSOLUTE',
  SPECTRAL = 'SPECTRAL',
}
registerEnumType(StanceDistance, {
  name: 'StanceDistance',
  description: 'How far the networks of two windows are apart.',
  valuesConfig: {
    ABSOLUTE: {
      description: 'Σ|w − w′| over all cells: who is linked with whom. What one lacks is 0 there.',
    },
    SPECTRAL: {
      description:
        'How differently they are built, whoever is where: √Σᵢ(λᵢ − λ′ᵢ)², with λ the eigenvalues of the Laplacian of the weights above 0, in falling order, divided by their sum. Of a two-mode network that of its rows and columns. `compatibility: DNA` has DNA’s: Σᵢ|dᵢ − d′ᵢ| of the rows’ sums.',
    },
  },
})

export enum StancePhaseMethod {
  SINGLE = 'SINGLE',
  AVERAGE = 'AVERAGE',
  COMPLETE = 'COMPLETE',
  WARD = 'WARD',
  LOUVAIN = 'LOUVAIN',
}
const CLUSTERS = 'Clusters of the distances; that of two is'
registerEnumType(StancePhaseMethod, {
  name: 'StancePhaseMethod',
  description:
    'How windows become states. Of clusters the cut of the highest modularity of the similarities counts.',
  valuesConfig: {
    SINGLE: { description: `${CLUSTERS} that of their nearest members.` },
    AVERAGE: { description: `${CLUSTERS} the mean of all pairs of their members.` },
    COMPLETE: { description: `${CLUSTERS} that of their farthest members.` },
    WARD: { description: `${CLUSTERS} what their union adds to the variance (ward.D2).` },
    LOUVAIN: { description: 'Communities of the similarities (Blondel and others 2008).' },
  },
})

@ObjectType({ description: 'A window of time, its state and its place among all windows.' })
export class StancePhaseWindow {
  @Field(() => PartialDate, { description: 'The first day of the window.' })
  start!: string

  @Field(() => PartialDate, { description: 'Its last day.' })
  end!: string

  @Field(() => Int, { description: 'How many statements are in it.' })
  statementCount!: number

  @Field(() => Int, { description: 'The number of its state, from 1, by the best method.' })
  state!: number

  @Field(() => Float, { description: 'Its place along the first axis of the map.' })
  x!: number

  @Field(() => Float, { description: 'Its place along the second.' })
  y!: number
}

@ObjectType({ description: 'Windows one after the other in one state.' })
export class StancePhase {
  @Field(() => Int, { description: 'The number of the state.' })
  state!: number

  @Field(() => PartialDate, { description: 'The first day of its first window.' })
  start!: string

  @Field(() => PartialDate, { description: 'The last day of its last window.' })
  end!: string

  @Field(() => Int, { description: 'How many windows it has.' })
  windowCount!: number
}

@ObjectType({ description: 'The states that one method finds.' })
export class StancePhaseSolution {
  @Field(() => StancePhaseMethod, { description: 'The method.' })
  method!: StancePhaseMethod

  @Field(() => Int, { description: 'How many states.' })
  count!: number

  @Field(() => Float, {
    nullable: true,
    description:
      'The weighted modularity of the similarities (Newman 2004); null where no two windows are alike at all.',
  })
  modularity!: number | null

  @Field(() => Numbers, {
    description: 'The state of each window, from 1 in the order of their first windows.',
  })
  states!: readonly number[]
}

@ObjectType({
  description:
    'When a network changes from one state to another (Masuda and Holme 2019, doi:10.1038/s41598-018-37534-2): windows of like networks are one state. Two windows are alike by 1 less their distance.',
})
export class StancePhaseTransitions {
  @Field(() => [StancePhaseWindow], { description: 'The windows, in the order of time.' })
  windows!: StancePhaseWindow[]

  @Field(() => Numbers, {
    description:
      'The distances of all windows, row by row, divided by the largest: 0 to 1. That of window r and window c, counted from 0, is the number r · (number of windows) + c.',
  })
  distances!: Float64Array

  @Field(() => Float, { description: 'The largest distance; 0 where all windows are the same.' })
  largest!: number

  @Field(() => [StancePhase], {
    description:
      'Stretches of one state by the best method, in the order of time: where one ends and another begins is a transition.',
  })
  phases!: StancePhase[]

  @Field(() => StancePhaseMethod, {
    nullable: true,
    description:
      'The method of the highest modularity, of equal ones the first that was asked for, among those that find `minStates` states or more (or as many as there are windows, where these are fewer); among all where none does. Null without windows.',
  })
  bestMethod!: StancePhaseMethod | null

  @Field(() => [StancePhaseSolution], { description: 'What each method finds.' })
  solutions!: StancePhaseSolution[]

  @Field(() => [Float], {
    nullable: true,
    description:
      'Of the map, which is classical scaling of the distances (Torgerson 1952), the share of each of its two axes of all that differs, 0 to 1; null where nothing does.',
  })
  shares!: readonly number[] | null

  @Field(() => Float, {
    description:
      'Of the map: √(Σ(d − δ)² / Σδ²), with d the distances in it and δ those of the windows; 0 where it has them as they are.',
  })
  stress!: number
}
