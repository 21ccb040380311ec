import { Field, Float, ID, InputType, Int } from 'type-graphql'
import { PartialDate } from '../values/partial-date.scalar.ts'

// The same operators for every scalar. All that are given must hold. `in: []` matches nothing.
// A missing value matches none of them but `isNull: true`.

const EQ = 'Equal to this.'
const IN = 'Equal to one of these; an empty list matches nothing.'
const GT = 'Greater than this.'
const GTE = 'Greater than or equal to this.'
const LT = 'Less than this.'
const LTE = 'Less than or equal to this.'
const IS_NULL = 'True: there is no value. False: there is one.'

/** The operators of any field, before a type is chosen. */
export interface Operators<Value = unknown> {
  eq?: Value | null
  in?: Value[] | null
  contains?: string | null
  startsWith?: string | null
  gt?: Value | null
  gte?: Value | null
  lt?: Value | null
  lte?: Value | null
  isNull?: boolean | null
}

@InputType({ description: 'Conditions on an id. `contains` and `startsWith` compare as written.' })
export class IdFilter implements Operators<string> {
  @Field(() => ID, { nullable: true, description: EQ }) eq?: string;
  @Field(() => [ID], { nullable: true, description: IN }) in?: string[]
  @Field(() => String, { nullable: true, description: 'Contains this text.' }) contains?: string
  @Field(() => String, { nullable: true, description: 'Starts with this text.' })
  startsWith?: string
  @Field(() => ID, { nullable: true, description: GT }) gt?: string
  @Field(() => ID, { nullable: true, description: GTE }) gte?: string
  @Field(() => ID, { nullable: true, description: LT }) lt?: string
  @Field(() => ID, { nullable: true, description: LTE }) lte?: string
  @Field(() => Boolean, { nullable: true, description: IS_NULL }) isNull?: boolean
}

@InputType({
  description:
    'Conditions on a code, such as a relation code or an ISO code. Compared as written, case and all.',
})
export class CodeFilter implements Operators<string> {
  @Field(() => String, { nullable: true, description: EQ }) eq?: string;
  @Field(() => [String], { nullable: true, description: IN }) in?: string[]
  @Field(() => String, { nullable: true, description: 'Contains this text.' }) contains?: string
  @Field(() => String, { nullable: true, description: 'Starts with this text.' })
  startsWith?: string
  @Field(() => String, { nullable: true, description: GT }) gt?: string
  @Field(() => String, { nullable: true, description: GTE }) gte?: string
  @Field(() => String, { nullable: true, description: LT }) lt?: string
  @Field(() => String, { nullable: true, description: LTE }) lte?: string
  @Field(() => Boolean, { nullable: true, description: IS_NULL }) isNull?: boolean
}

@InputType({
  description:
    'Conditions on a name or text. It matches when any of its values does, in any language. `contains` and `startsWith` ignore case and accents; the others compare as written.',
})
export class TextFilter implements Operators<string> {
  @Field(() => String, { nullable: true, description: EQ }) eq?: string;
  @Field(() => [String], { nullable: true, description: IN }) in?: string[]
  @Field(() => String, {
    nullable: true,
    description: 'Contains this text; case and accents are ignored.',
  })
  contains?: string
  @Field(() => String, {
    nullable: true,
    description: 'Starts with this text; case and accents are ignored.',
  })
  startsWith?: string
  @Field(() => String, { nullable: true, description: GT }) gt?: string
  @Field(() => String, { nullable: true, description: GTE }) gte?: string
  @Field(() => String, { nullable: true, description: LT }) lt?: string
  @Field(() => String, { nullable: true, description: LTE }) lte?: string
  @Field(() => Boolean, { nullable: true, description: IS_NULL }) isNull?: boolean
}

@InputType({ description: 'Conditions on a whole number.' })
export class IntFilter implements Operators<number> {
  @Field(() => Int, { nullable: true, description: EQ }) eq?: number;
  @Field(() => [Int], { nullable: true, description: IN }) in?: number[]
  @Field(() => Int, { nullable: true, description: GT }) gt?: number
  @Field(() => Int, { nullable: true, description: GTE }) gte?: number
  @Field(() => Int, { nullable: true, description: LT }) lt?: number
  @Field(() => Int, { nullable: true, description: LTE }) lte?: number
  @Field(() => Boolean, { nullable: true, description: IS_NULL }) isNull?: boolean
}

@InputType({ description: 'Conditions on a number.' })
export class FloatFilter implements Operators<number> {
  @Field(() => Float, { nullable: true, description: EQ }) eq?: number;
  @Field(() => [Float], { nullable: true, description: IN }) in?: number[]
  @Field(() => Float, { nullable: true, description: GT }) gt?: number
  @Field(() => Float, { nullable: true, description: GTE }) gte?: number
  @Field(() => Float, { nullable: true, description: LT }) lt?: number
  @Field(() => Float, { nullable: true, description: LTE }) lte?: number
  @Field(() => Boolean, { nullable: true, description: IS_NULL }) isNull?: boolean
}

@InputType({ description: 'Conditions on a yes or no.' })
export class BooleanFilter implements Operators<boolean> {
  @Field(() => Boolean, { nullable: true, description: EQ }) eq?: boolean;
  @Field(() => [Boolean], { nullable: true, description: IN }) in?: boolean[]
  @Field(() => Boolean, { nullable: true, description: IS_NULL }) isNull?: boolean
}

@InputType({
  description:
    'Conditions on a partial date, by overlap: `eq: "2018"` finds what holds on at least one day of 2018. Undated items match none of them but `isNull: true`.',
})
export class DateFilter implements Operators<string> {
  @Field(() => PartialDate, {
    nullable: true,
    description: 'Holds on at least one day of this date or interval.',
  })
  eq?: string;
  @Field(() => [PartialDate], {
    nullable: true,
    description: 'Holds on at least one day of one of these; an empty list matches nothing.',
  })
  in?: string[]
  @Field(() => PartialDate, {
    nullable: true,
    description: 'Holds on at least one day after the last day of this.',
  })
  gt?: string
  @Field(() => PartialDate, {
    nullable: true,
    description: 'Holds on at least one day from the first day of this on.',
  })
  gte?: string
  @Field(() => PartialDate, {
    nullable: true,
    description: 'Holds on at least one day before the first day of this.',
  })
  lt?: string
  @Field(() => PartialDate, {
    nullable: true,
    description: 'Holds on at least one day up to the last day of this.',
  })
  lte?: string
  @Field(() => Boolean, { nullable: true, description: IS_NULL }) isNull?: boolean
}

/** An input of conditions on one enum: `enumFilter(Stance, 'Stance')` is `StanceFilter`. */
export function enumFilter<Values extends object>(values: Values, name: string) {
  @InputType(`${name}Filter`, { description: `Conditions on ${name}.` })
  class EnumFilter implements Operators<string> {
    @Field(() => values, { nullable: true, description: EQ }) eq?: string;
    @Field(() => [values], { nullable: true, description: IN }) in?: string[]
    @Field(() => Boolean, { nullable: true, description: IS_NULL }) isNull?: boolean
  }
  return EnumFilter
}
