import { registerEnumType } from 'type-graphql'

// The options of stance networks that say how something is computed. Those that say what a position
// of the graph counts as are in `position-options.ts`.

export enum StanceMode {
  ONE_MODE = 'ONE_MODE',
  TWO_MODE = 'TWO_MODE',
}
registerEnumType(StanceMode, {
  name: 'StanceMode',
  description: 'What a stance network links.',
  valuesConfig: {
    ONE_MODE: {
      description:
        'Actors with each other, by what they say of the same topics; or topics with each other, by what is said of them by the same actors.',
    },
    TWO_MODE: { description: 'Actors with topics.' },
  },
})

export enum StanceRows {
  ACTORS = 'ACTORS',
  TOPICS = 'TOPICS',
}
registerEnumType(StanceRows, {
  name: 'StanceRows',
  description: 'Whose network it is: what stands in the rows of its matrix.',
  valuesConfig: {
    ACTORS: { description: 'Actors, by topics: the actor congruence or conflict network.' },
    TOPICS: { description: 'Topics, by actors: the concept network.' },
  },
})

export enum StanceAggregation {
  IGNORE = 'IGNORE',
  CONGRUENCE = 'CONGRUENCE',
  CONFLICT = 'CONFLICT',
  SUBTRACT = 'SUBTRACT',
  COMBINE = 'COMBINE',
}
registerEnumType(StanceAggregation, {
  name: 'StanceAggregation',
  description:
    'How statements become a weight (Leifeld 2013, doi:10.1111/psj.12007). With n(i,j,k) the statements of row i on column j at level k of the stance, and d(k,k′) how far apart two levels are, 0 to 1.',
  valuesConfig: {
    IGNORE: {
      description:
        'Whatever the stance. One-mode: Σⱼ n(i,j)·n(i′,j). Two-mode: n(i,j), how often it is spoken on.',
    },
    CONGRUENCE: {
      description: 'One-mode: how far they agree, Σⱼ Σₖ Σₖ′ n(i,j,k)·n(i′,j,k′)·(1 − d(k,k′)).',
    },
    CONFLICT: {
      description:
        'One-mode: how far they disagree, the same with d(k,k′). Congruence and conflict together are IGNORE.',
    },
    SUBTRACT: {
      description:
        'One-mode: congruence less conflict. Two-mode: Σₖ q(k)·n(i,j,k), support less opposition.',
    },
    COMBINE: {
      description:
        'Two-mode: a code for which stances there are, 1 for supporting, 2 for ambivalent and 4 for opposing, added up: 5 = opposes and supports. It is no amount: nothing else is added up or divided. It is Σₖ [n(i,j,k) > 0]·2^(K−1−k) over the K = 3 sorted stances, whichever of them occur; DNA numbers those that do (`matrix.levels`).',
    },
  },
})

export enum StanceNormalization {
  NONE = 'NONE',
  AVERAGE = 'AVERAGE',
  JACCARD = 'JACCARD',
  COSINE = 'COSINE',
  ACTIVITY = 'ACTIVITY',
  PROMINENCE = 'PROMINENCE',
}
registerEnumType(StanceNormalization, {
  name: 'StanceNormalization',
  description:
    'What weights are divided by, so that those who say much are not linked with all. A weight whose divisor is 0 is 0. With a(i) the statements of row i and c(i,i′) the congruence of two rows (for IGNORE their product without stances).',
  valuesConfig: {
    NONE: { description: 'By nothing.' },
    AVERAGE: { description: 'One-mode: by (a(i) + a(i′)) / 2. Not bounded by 1.' },
    JACCARD: {
      description:
        'One-mode: by c(i,i) + c(i′,i′) − c(i,i′) (Tanimoto 1958). DNA’s own differs: see `compatibility`.',
    },
    COSINE: {
      description:
        'One-mode: by √(c(i,i)·c(i′,i′)), so that congruence is the cosine of the two rows. DNA’s own differs: see `compatibility`.',
    },
    ACTIVITY: { description: 'Two-mode: by the statements of the row. Not with COMBINE.' },
    PROMINENCE: { description: 'Two-mode: by the statements of the column. Not with COMBINE.' },
  },
})

export enum StanceDuplicates {
  INCLUDE = 'INCLUDE',
  DOCUMENT = 'DOCUMENT',
  WEEK = 'WEEK',
  MONTH = 'MONTH',
  YEAR = 'YEAR',
  RANGE = 'RANGE',
}
registerEnumType(StanceDuplicates, {
  name: 'StanceDuplicates',
  description:
    'Within what statements of one actor on one topic with one stance count once. Except for aggregation IGNORE, others of another stance stay.',
  valuesConfig: {
    INCLUDE: { description: 'Each counts.' },
    DOCUMENT: { description: 'Once a document: that in which a position is written first.' },
    WEEK: { description: 'Once a week of ISO 8601. Undated ones share one.' },
    MONTH: { description: 'Once a calendar month. Undated ones share one.' },
    YEAR: { description: 'Once a calendar year. Undated ones share one.' },
    RANGE: { description: 'Once.' },
  },
})

/** What DNA does otherwise: weights, windows without and with a kernel, analyses. */
const OF_DNA = [
  'DNA’s. Weights: cosine divides by a(i)·a(i′); Jaccard by m10 + m01 + m11 with m11 the product of statements at the same level; distances of stances are by the range that occurs and not by the whole scale, and COMBINE numbers the stances that occur; weeks and months of `duplicates` are the same in every year; conflict of stances that are APART counts single statements, also on topics of one actor alone; in two modes SUBTRACT counts stances that are APART as IGNORE does, and COMBINE with ACTIVITY is divided by how many cells of the row are not 0.',
  'Series: a MOVING window reaches round((size − 1) / 2) units to either side of a centre, which goes unit by unit through the range (`period`, else from the first statement to the last), and is left out where the range does not hold it: of size 1 it is an instant, and 2 and 3 are the same. Of EVENT it has 2⌊size / 2⌋ + 1 statements. `sumToOne` divides by the plain sum, not by that of the weights without their signs.',
  'With a kernel its size is even (1 is added to an odd one) and it is cut where the statements begin and end; u is 2 (middle − time) / size, counted in whole units, the rest cut off; TRIANGULAR is |1 − u|, so that what comes after the middle weighs more; stances count by their number among those that occur; each row has a weight with itself; AVERAGE, as which JACCARD and COSINE count, multiplies; COMBINE is SUBTRACT.',
  'Analyses: `polarization` and `brokers` have camps of equal size and as large an absolute difference from ideal camps as can be; `polarizationSeries` takes congruence less conflict for both; the modularity of `communities` counts every weight above 0 as 1; SPECTRAL distances of `phaseTransitions` and losses of `backbone` are Σ|d − d′| of the sums of rows, and all columns of exactly the least loss leave the backbone together.',
]

export enum StanceCompatibility {
  NONE = 'NONE',
  DNA = 'DNA',
}
registerEnumType(StanceCompatibility, {
  name: 'StanceCompatibility',
  description:
    'Which definition holds where the Discourse Network Analyzer (DNA 3.1) departs from the textbook or its own documentation.',
  valuesConfig: {
    NONE: { description: 'The textbook’s.' },
    DNA: { description: OF_DNA.join(' ') },
  },
})
