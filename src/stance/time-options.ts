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
    'How a statement weighs by its distance u to the middle of its window, where u is 1 at its ends. A pair of statements counts √(z(u)·z(u′)).',
  valuesConfig: {
    UNIFORM: { description: 'The same everywhere.' },
    TRIANGULAR: { description: '1 − |u|. DNA’s |1 − u| is to be had by `compatibility`.' },
    EPANECHNIKOV: { description: '0.75 · (1 − u²).' },
    GAUSSIAN: {
      description:
        'The density of the standard normal distribution at u, which has no end: statements before and after the window count, too, ever less.',
    },
  },
})
