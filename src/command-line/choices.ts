import type {
  Aggregation,
  Compatibility,
  Duplicates,
  Mode,
  Normalization,
  Qualifier,
} from '../network/options.ts'
import type { Arrangement, Kernel, TimeUnit } from '../network/time/time-options.ts'
import type { Delimiter } from '../statements/csv-reader.ts'
import type { DateRule } from '../statements/statement-date.ts'

// What is typed, and what it means.

export const MODES: Record<string, Mode> = { one: 'ONE_MODE', two: 'TWO_MODE' }

export const QUALIFIER_TYPES: Record<string, Qualifier['type']> = {
  boolean: 'BOOLEAN',
  integer: 'INTEGER',
  text: 'TEXT',
  none: 'NONE',
}

export const AGGREGATIONS: Record<string, Aggregation> = {
  ignore: 'IGNORE',
  congruence: 'CONGRUENCE',
  conflict: 'CONFLICT',
  subtract: 'SUBTRACT',
  combine: 'COMBINE',
}

export const NORMALIZATIONS: Record<string, Normalization> = {
  none: 'NONE',
  average: 'AVERAGE',
  jaccard: 'JACCARD',
  cosine: 'COSINE',
  activity: 'ACTIVITY',
  prominence: 'PROMINENCE',
}

export const DUPLICATES: Record<string, Duplicates> = {
  include: 'INCLUDE',
  document: 'DOCUMENT',
  week: 'WEEK',
  month: 'MONTH',
  year: 'YEAR',
  range: 'RANGE',
}

export const WINDOWS: Record<string, TimeUnit> = {
  events: 'EVENT',
  minutes: 'MINUTE',
  hours: 'HOUR',
  days: 'DAY',
  weeks: 'WEEK',
  months: 'MONTH',
  years: 'YEAR',
}

export const ARRANGEMENTS: Record<string, Arrangement> = {
  moving: 'MOVING',
  tiled: 'TILED',
  cumulative: 'CUMULATIVE',
}

export const KERNELS: Record<string, Kernel> = {
  uniform: 'UNIFORM',
  triangular: 'TRIANGULAR',
  epanechnikov: 'EPANECHNIKOV',
  gaussian: 'GAUSSIAN',
}

export const COMPATIBILITIES: Record<string, Compatibility> = { none: 'NONE', dna: 'DNA' }

export const DATE_RULES: Record<string, DateRule> = {
  'first-day': 'FIRST_DAY',
  middle: 'MIDDLE',
  'last-day': 'LAST_DAY',
}

export const DELIMITERS: Record<string, Delimiter> = { comma: ',', semicolon: ';', tab: '\t' }

export const LANGUAGES = { en: 'en', es: 'es' } as const
