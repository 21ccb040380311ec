import { InputError } from '../../statements/input-error.ts'
import { MAX_CAMP_WORK } from './camp-limits.ts'
import { MOST_PAIRS, type PolarizationRequest } from './polarization.ts'
import { linkedRows } from './square.ts'

/** What would take too long, whatever the single inputs are. */
export class TooMuchWorkError extends InputError {}

type Weights = Pick<PolarizationRequest, 'congruence' | 'conflict'>

/** Throws a {@link TooMuchWorkError} where all networks together take too long to divide. */
export function refuseTooMuchWork(networks: readonly Weights[], camps: number) {
  const sizes = networks.map(({ congruence, conflict }) => {
    const size = Math.sqrt(congruence.length)
    return linkedRows(size, [congruence, conflict]).length
  })
  const work = sizes.reduce((sum, size) => sum + (size * camps) ** 2, 0)
  if (work <= MAX_CAMP_WORK) return
  const most = `${String(sizes.reduce((a, b) => Math.max(a, b), 0))} actors`
  const isSeries = networks.length > 1
  throw new TooMuchWorkError(
    'camps',
    `${String(camps)} for ${isSeries ? `${String(networks.length)} windows of up to ${most}` : most}, which would take too long`,
    `fewer, ${isSeries ? 'or the windows fewer (a larger step, or TILED), ' : ''}or the filter narrower`,
  )
}

/** How many pairs may be weighed for an exact answer where so many networks share the time of one. */
export function mostPairsOf(networks: number) {
  return Math.min(MOST_PAIRS, (SHARED * MOST_PAIRS) / networks)
}

/** Up to so many networks none gets less than it would get alone. */
const SHARED = 4
