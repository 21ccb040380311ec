import { registerEnumType } from 'type-graphql'

export enum StanceTimeUnit {
  EVENT = 'EVENT',
  DAY = 'DAY',
  WEEK = 'WEEK',
  MONTH = 'MONTH',
  YEAR = 'YEAR',
}
registerEnumType(StanceTimeUnit, {
  name: 'StanceTimeUnit',
  description: 'What the windows of a series are counted in.',
  valuesConfig: {
    EVENT: {
      description:
        'Statements: `size` of them, in the order of time. (For `compatibility: DNA` see there.)',
    },
    DAY: { description: 'Days.' },
    WEEK: {
      description: 'Weeks, from Monday on; from another day on where `period` begins on it.',
    },
    MONTH: {
      description: 'Months of the calendar; from another day on where `period` begins on it.',
    },
    YEAR: {
      description: 'Years of the calendar; from another day on where `period` begins on it.',
    },
  },
})

export enum StanceArrangement {
  MOVING = 'MOVING',
  TILED = 'TILED',
  CUMULATIVE = 'CUMULATIVE',
}
registerEnumType(StanceArrangement, {
  name: 'StanceArrangement',
  description: 'How windows follow one another.',
  valuesConfig: {
    MOVING: { description: 'Each `step` units after the one before: they may overlap.' },
    TILED: {
      description:
        'Each where the one before ends, so that every statement counts once. The last is cut where the range ends.',
    },
    CUMULATIVE: {
      description:
        'All from the beginning, each `size` units longer than the one before; the last is cut where the range ends.',
    },
  },
})

export enum StanceKernel {
  UNIFORM = 'UNIFORM',
  TRIANGULAR = 'TRIANGULAR',
  EPANECHNIKOV = 'EPANECHNIKOV',
  GAUSSIAN = 'GAUSSIAN',
}
registerEnumType(StanceKernel, {
  name: 'StanceKernel',
  description:
    'How much a statement weighs, z, by its distance u to the middle of its window: a statement counts at noon (UTC) of its day, and u is the time between that and the middle, divided by half the length of the window, so that it is 0 in the middle and 1 at the ends. In two modes a statement counts z(u); in one mode a pair of statements counts √z(u) · √z(u′), and AVERAGE divides by the mean of the two sums of z. Every window then has all rows and columns of the whole period, also those without a statement in it: their weights are 0. `compatibility: DNA` has other rules.',
  valuesConfig: {
    UNIFORM: {
      description:
        '½ everywhere: without a normalization all weights are half of those without a kernel; with one they are the same.',
    },
    TRIANGULAR: { description: '1 − |u|. DNA’s |1 − u| is to be had by `compatibility`.' },
    EPANECHNIKOV: { description: '0.75 · (1 − u²).' },
    GAUSSIAN: {
      description:
        'The density of the standard normal distribution at u, which has no end: statements before and after the window count, too, ever less.',
    },
  },
})
