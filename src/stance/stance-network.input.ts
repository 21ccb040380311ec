import { Field, InputType, Int } from 'type-graphql'
import { OnBehalfOf } from '../position/position.type.ts'
import { PartialDate } from '../values/partial-date.scalar.ts'
import { GraphFilter } from '../view/graph-filter.ts'
import { DateBasis } from '../view/timeline.type.ts'
import {
  AmbivalentStances,
  CollectiveAuthors,
  ConditionalStances,
  PartialDateRule,
} from './position-options.ts'
import {
  StanceAggregation,
  StanceCompatibility,
  StanceDuplicates,
  StanceMode,
  StanceNormalization,
  StanceRows,
} from './stance-options.ts'

@InputType({
  description:
    'Which positions make a stance network, and how. A position counts as one statement for each actor that holds it.',
})
export class StanceNetworkInput {
  @Field(() => GraphFilter, {
    nullable: true,
    description:
      'Which positions: by topics, modality (STATED and IMPLIED when left out), documents, languages, confidence and their own `date`; of which actors, by `actors` (only statements of these), `actorKinds` and, for topics too, `minDegree` and `without`. What it says of other facts (edges, relations, families) changes nothing.',
  })
  filter?: GraphFilter | null

  @Field(() => StanceMode, { defaultValue: StanceMode.ONE_MODE, description: 'What is linked.' })
  mode!: StanceMode

  @Field(() => StanceRows, {
    defaultValue: StanceRows.ACTORS,
    description: 'What stands in the rows; of a one-mode network in the columns, too.',
  })
  rows!: StanceRows

  @Field(() => StanceAggregation, {
    defaultValue: StanceAggregation.SUBTRACT,
    description:
      'How statements become a weight. ONE_MODE: IGNORE, CONGRUENCE, CONFLICT, SUBTRACT; TWO_MODE: IGNORE, SUBTRACT, COMBINE.',
  })
  aggregation!: StanceAggregation

  @Field(() => StanceNormalization, {
    defaultValue: StanceNormalization.NONE,
    description:
      'What weights are divided by. ONE_MODE: NONE, AVERAGE, JACCARD, COSINE; TWO_MODE: NONE, ACTIVITY, PROMINENCE.',
  })
  normalization!: StanceNormalization

  @Field(() => OnBehalfOf, {
    defaultValue: OnBehalfOf.INCLUDE,
    description:
      'Whether a position also counts for those on whose behalf it is held. It does not where the filter excludes that, either.',
  })
  onBehalfOf!: OnBehalfOf

  @Field(() => AmbivalentStances, {
    defaultValue: AmbivalentStances.BETWEEN,
    description: 'What ambivalent positions count as.',
  })
  ambivalent!: AmbivalentStances

  @Field(() => ConditionalStances, {
    defaultValue: ConditionalStances.AS_HELD,
    description: 'What support or opposition under conditions counts as.',
  })
  conditional!: ConditionalStances

  @Field(() => CollectiveAuthors, {
    defaultValue: CollectiveAuthors.KEEP,
    description:
      'What those who speak together in one document count as. MEMBERS needs `onBehalfOf: INCLUDE`.',
  })
  collectives!: CollectiveAuthors

  @Field(() => StanceDuplicates, {
    defaultValue: StanceDuplicates.INCLUDE,
    description: 'Within what equal statements count once; the first of them does.',
  })
  duplicates!: StanceDuplicates

  @Field(() => DateBasis, {
    defaultValue: DateBasis.FACT_ELSE_DOCUMENT,
    description: 'Which date of a position counts: its own, or that of its first document.',
  })
  dateBasis!: DateBasis

  @Field(() => PartialDateRule, {
    defaultValue: PartialDateRule.FIRST_DAY,
    description: 'On which day a date counts that is known only in part.',
  })
  partialDates!: PartialDateRule

  @Field(() => PartialDate, {
    nullable: true,
    description:
      'Only statements whose day, by `dateBasis` and `partialDates`, lies in this date or interval; undated ones do not. (`filter.date` asks for the own date of positions, whatever the basis.)',
  })
  period?: string | null

  @Field(() => Int, {
    defaultValue: 1,
    description:
      'How many statements an actor must have, 1 or more. What this and `minTopicStatements` leave out is counted anew until all that is left has enough.',
  })
  minActorStatements!: number

  @Field(() => Int, {
    defaultValue: 1,
    description: 'How many statements a topic must have, 1 or more.',
  })
  minTopicStatements!: number

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether actors and topics stay that `duplicates` and the two minima leave without a statement.',
  })
  isolates!: boolean

  @Field(() => StanceCompatibility, {
    defaultValue: StanceCompatibility.NONE,
    description: 'Whose definitions hold.',
  })
  compatibility!: StanceCompatibility
}
