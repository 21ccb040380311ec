import { Field, Float, ID, InputType, Int } from 'type-graphql'
import { ActorKind } from '../actor/actor-kind.ts'
import { Modality } from '../fact/modality.ts'
import { OnBehalfOf } from '../position/position.type.ts'
import { PartialDate } from '../values/partial-date.scalar.ts'
import { EdgeKind } from './edge-kind.ts'

@InputType({
  description:
    'Which part of the graph. All conditions that are given must hold; an empty list matches nothing. Where facts are shown and not edges (`timeline`, tables), each end that names anything must keep something under `actorKinds`, `minDegree` and `without`, and with `actors` one of what is kept must be one of these; an end that names nobody asks nothing.',
})
export class GraphFilter {
  @Field(() => [EdgeKind], {
    nullable: true,
    description: 'What makes edges: RELATIONSHIP alone when left out.',
  })
  edges?: EdgeKind[] | null

  @Field(() => [ID], {
    nullable: true,
    description:
      'Only edges and facts with one of these actors at an end: `actor:oas`. An unknown one is NOT_FOUND, anything but an actor BAD_INPUT.',
  })
  actors?: string[] | null

  @Field(() => [ID], {
    nullable: true,
    description:
      'Only positions, claims and recommendations on one of these topics, and relationships at whose end one of them stands. An unknown one is NOT_FOUND, anything but a topic BAD_INPUT.',
  })
  topics?: string[] | null

  @Field(() => [ActorKind], {
    nullable: true,
    description: 'Only actors of these kinds. Things that are no actors stay.',
  })
  actorKinds?: ActorKind[] | null

  @Field(() => [String], {
    nullable: true,
    description:
      'Only relationships of these types, by code: `PRESSURES`. Other kinds of edges stay. An unknown one is an error.',
  })
  relations?: string[] | null

  @Field(() => [String], {
    nullable: true,
    description:
      'Only relationships of these families: `PRESSURE`. Other kinds of edges stay. An unknown one is an error.',
  })
  families?: string[] | null

  @Field(() => [Modality], {
    nullable: true,
    description:
      'Only facts that the documents carry so: STATED and IMPLIED when left out, and `hiddenByModality` says how many others there are. Participation counts as STATED.',
  })
  modality?: Modality[] | null

  @Field(() => [ID], {
    nullable: true,
    description:
      'Only facts written in one of these documents. An unknown one is NOT_FOUND, anything but a document BAD_INPUT.',
  })
  documents?: string[] | null

  @Field(() => [String], {
    nullable: true,
    description:
      'Only facts written in a document in one of these languages, as BCP 47 tags: `es` takes `es-VE`, too.',
  })
  languages?: string[] | null

  @Field(() => PartialDate, {
    nullable: true,
    description:
      'Only facts that hold on at least one day of this date or interval; undated ones do not match, not even on a timeline that takes the dates of documents (`dateBasis`). For participation the date of the event or instrument.',
  })
  date?: string | null

  @Field(() => Float, {
    nullable: true,
    description: 'Only facts of which we are at least this sure, 0 to 1.',
  })
  minConfidence?: number | null

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether `minConfidence` keeps facts that nobody judged.',
  })
  includeUnrated?: boolean

  @Field(() => Int, {
    nullable: true,
    description:
      'Only things that at least this many facts touch, in the whole graph (`Entity.degree`).',
  })
  minDegree?: number | null

  @Field(() => [ID], {
    nullable: true,
    description:
      'Things that are left out with all their edges: `actor:oas`, `topic:dialogue`. Also those that `of` names, from which a view then only starts; the two ends of paths always stay. An unknown one is NOT_FOUND; an empty list leaves nothing out.',
  })
  without?: string[] | null

  @Field(() => OnBehalfOf, {
    defaultValue: OnBehalfOf.INCLUDE,
    description: 'Whether a position also makes an edge from those on whose behalf it is held.',
  })
  onBehalfOf?: OnBehalfOf
}
