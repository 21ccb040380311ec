import { InputError } from '../statements/input-error.ts'
import type { StanceRequest } from './options.ts'

const ALLOWED = {
  ONE_MODE: {
    aggregation: ['IGNORE', 'CONGRUENCE', 'CONFLICT', 'SUBTRACT'],
    normalization: ['NONE', 'AVERAGE', 'JACCARD', 'COSINE'],
  },
  TWO_MODE: {
    aggregation: ['IGNORE', 'SUBTRACT', 'COMBINE'],
    normalization: ['NONE', 'ACTIVITY', 'PROMINENCE'],
  },
} as const

/** Refuses options that do not go together, and names those that do. */
export function checkRequest({
  mode,
  variable1,
  variable2,
  qualifier,
  aggregation,
  normalization,
  compatibility,
}: StanceRequest) {
  const allowed = ALLOWED[mode]
  refuseUnlisted('aggregation', aggregation, allowed.aggregation, mode)
  refuseUnlisted('normalization', normalization, allowed.normalization, mode)
  if (variable1 === variable2) {
    throw new InputError('variable2', `${variable2} for both`, 'another column than variable1')
  }
  if (qualifier.type === 'NONE' && aggregation !== 'IGNORE') {
    throw new InputError('aggregation', `${aggregation} without a qualifier`, 'IGNORE')
  }
  const isOfTexts = mode === 'TWO_MODE' && qualifier.type === 'TEXT'
  if (isOfTexts && aggregation === 'SUBTRACT' && compatibility !== 'DNA') {
    throw new InputError('aggregation', 'SUBTRACT', 'IGNORE or COMBINE for a text qualifier')
  }
}

function refuseUnlisted(input: string, came: string, allowed: readonly string[], mode: string) {
  if (allowed.includes(came)) return
  throw new InputError(input, came, `one of ${allowed.join(', ')} for ${mode}`)
}
