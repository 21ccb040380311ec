import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { BackboneEvaluation, BackboneStep } from '../network/analysis/backbone.ts'
import type { OpenStance } from './open-stance.ts'

export enum StanceBackboneMethod {
  EXACT = 'EXACT',
  ANNEALING = 'ANNEALING',
  CHOSEN = 'CHOSEN',
  NONE = 'NONE',
}
registerEnumType(StanceBackboneMethod, {
  name: 'StanceBackboneMethod',
  description: 'How the columns of a backbone were found.',
  valuesConfig: {
    EXACT: { description: 'All sets were compared.' },
    ANNEALING: {
      description:
        'The best that simulated annealing came upon (Kirkpatrick, Gelatt and Vecchi 1983, doi:10.1126/science.220.4598.671).',
    },
    CHOSEN: { description: 'They were asked for.' },
    NONE: { description: 'There are fewer than two to choose from.' },
  },
})

@ObjectType({ description: 'A column leaves the backbone and becomes redundant.' })
export class StanceBackboneStep implements Omit<BackboneStep, 'topic'> {
  /** Its id. */
  column!: string

  @Field(() => Int, { description: 'How many statements it has.' })
  statements!: number

  @Field(() => Float, { description: 'What the columns that are left lose, without this one.' })
  backboneLoss!: number

  @Field(() => Float, { description: 'What the redundant ones lose, this one among them.' })
  redundantLoss!: number
}

@ObjectType({
  description:
    'Some columns of a network, and what these and all others lose of it. With a penalty p each loss is multiplied by e^(−p · (C − size) / C), with C the number of columns.',
})
export class StanceBackboneSet implements BackboneEvaluation {
  /** Ids. */
  backbone!: readonly string[]
  redundant!: readonly string[]

  @Field(() => StanceBackboneMethod, { description: 'How they were found.' })
  method!: StanceBackboneMethod

  @Field(() => Float, { description: 'What the columns of the backbone lose of the network.' })
  backboneLoss!: number

  @Field(() => Float, { description: 'What all others lose of it.' })
  redundantLoss!: number

  @Field(() => Int, { description: 'How many statements the backbone has.' })
  backboneStatements!: number

  @Field(() => Int, { description: 'How many all others have.' })
  redundantStatements!: number
}

@ObjectType({
  description:
    'Which columns (topics, or actors where topics are linked) make a network what it is, after Leifeld’s backbone of DNA. What some of them lose of the network is √Σᵢ(λᵢ − λ′ᵢ)², 0 to √2: with λ the eigenvalues of the Laplacian of its weights above 0, in falling order, divided by their sum, λ′ those of the network of these columns alone, over the same rows. 0 where nothing is lost. `compatibility: DNA` has DNA’s: Σᵢ|dᵢ − d′ᵢ| of the rows’ sums d, in falling order, divided by their sum, 0 to 2.',
})
export class StanceBackbone {
  stance!: OpenStance
}
