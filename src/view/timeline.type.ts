import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { PartialDate } from '../values/partial-date.scalar.ts'
import type { Bucket } from './buckets.ts'

export enum Granularity {
  YEAR = 'YEAR',
  MONTH = 'MONTH',
  DAY = 'DAY',
}
registerEnumType(Granularity, {
  name: 'Granularity',
  description: 'How long the stretches of a timeline are.',
  valuesConfig: {
    YEAR: { description: 'A calendar year each.' },
    MONTH: { description: 'A calendar month each.' },
    DAY: { description: 'A day each.' },
  },
})

export enum DateBasis {
  FACT_ELSE_DOCUMENT = 'FACT_ELSE_DOCUMENT',
  FACT = 'FACT',
  DOCUMENT = 'DOCUMENT',
}
registerEnumType(DateBasis, {
  name: 'DateBasis',
  description: 'Which date of a fact counts.',
  valuesConfig: {
    FACT_ELSE_DOCUMENT: { description: 'When it holds, else the date of its document.' },
    FACT: { description: 'When it holds; facts without that count as undated.' },
    DOCUMENT: { description: 'The date of its document.' },
  },
})

@ObjectType({
  description:
    'The facts of one stretch of time. A fact is in each stretch that its date overlaps, so that the counts of stretches do not add up.',
})
export class TimelineBucket {
  bucket!: Bucket

  @Field(() => PartialDate, {
    nullable: true,
    description:
      'The stretch: `2018` or `2018-09`. Null for the facts without a date, which come last.',
  })
  period!: string | null

  @Field(() => PartialDate, { nullable: true, description: 'Its first day; null for no stretch.' })
  start!: string | null

  @Field(() => PartialDate, { nullable: true, description: 'Its last day; null for no stretch.' })
  end!: string | null

  @Field(() => Int, { description: 'How many facts overlap it.' })
  count!: number

  @Field(() => Int, {
    description:
      'How many of these have a date that lies wholly in it; the others reach beyond it, or are dated less precisely.',
  })
  within!: number

  @Field(() => Int, { description: 'How many of these are counted by when they hold.' })
  byFactDate!: number

  @Field(() => Int, { description: 'How many of these are counted by the date of their document.' })
  byDocumentDate!: number

  static from(bucket: Bucket): TimelineBucket {
    const { period, start, end, facts } = bucket
    const isWithin = ({ span }: (typeof facts)[number]) =>
      span !== null && start !== null && end !== null && span.min >= start && span.max <= end
    return Object.assign(new TimelineBucket(), {
      bucket,
      period,
      start,
      end,
      count: facts.length,
      within: facts.filter(isWithin).length,
      byFactDate: facts.filter(({ basis }) => basis === 'FACT').length,
      byDocumentDate: facts.filter(({ basis }) => basis === 'DOCUMENT').length,
    })
  }
}
