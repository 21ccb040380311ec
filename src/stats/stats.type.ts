import { Field, Int, ObjectType } from 'type-graphql'
import { Modality } from '../fact/modality.ts'

@ObjectType({ description: 'The engine that holds the graph.' })
export class Engine {
  @Field(() => String, { description: 'grafeo (embedded) or neo4j.' })
  name!: string

  @Field(() => String, { description: 'Its version.' })
  version!: string
}

@ObjectType({ description: 'How many things of one type there are.' })
export class TypeCount {
  @Field(() => String, { description: 'The type: `actor`, `claim`.' })
  type!: string

  @Field(() => Int, { description: 'How many, facts of every modality.' })
  count!: number
}

@ObjectType({ description: 'How many facts of one type and modality there are.' })
export class FactCount {
  @Field(() => String, { description: 'The type: `relationship`.' })
  type!: string

  @Field(() => Modality, { description: 'The modality.' })
  modality!: string

  @Field(() => Int, { description: 'How many.' })
  count!: number
}

@ObjectType({ description: 'What the graph holds, facts of every modality counted.' })
export class GraphStats {
  @Field(() => Int, { description: 'How many actors.' })
  actors!: number

  @Field(() => Int, { description: 'How many topics.' })
  topics!: number

  @Field(() => Int, { description: 'How many events.' })
  events!: number

  @Field(() => Int, { description: 'How many instruments.' })
  instruments!: number

  @Field(() => Int, { description: 'How many documents.' })
  documents!: number

  @Field(() => Int, { description: 'How many relationships.' })
  relationships!: number

  @Field(() => Int, { description: 'How many positions.' })
  positions!: number

  @Field(() => Int, { description: 'How many claims.' })
  claims!: number

  @Field(() => Int, { description: 'How many recommendations.' })
  recommendations!: number

  @Field(() => Int, { description: 'How many passages that facts or mentions lead to.' })
  passages!: number

  @Field(() => Int, { description: 'How many relation types.' })
  relationTypes!: number

  @Field(() => [TypeCount], { description: 'The same as a list.' })
  counts!: TypeCount[]

  @Field(() => [FactCount], { description: 'Facts by type and modality.' })
  factsByModality!: FactCount[]

  @Field(() => Engine, { description: 'The engine that holds the graph.' })
  engine!: Engine

  @Field(() => String, { description: 'Changes with each committed write.' })
  dataVersion!: string

  @Field(() => Int, { description: 'The shape of the graph, as this version of Acta writes it.' })
  schemaVersion!: number
}
