import { MAX_CAMPS } from '../network/analysis/camp-limits.ts'
import { checkRange } from '../view/checked-filter.ts'
import { requireDivisible } from './divisible.ts'
import type { OpenStance } from './open-stance.ts'
import { MAX_SEED } from './seed.ts'

/** How a network is divided into camps. Throws BAD_INPUT naming the input, and QUERY_TOO_COMPLEX for too many rows. */
export function campOptions(
  stance: OpenStance,
  { camps, seed }: { camps: number; seed: number },
  field: string,
) {
  checkRange('camps', camps, 2, MAX_CAMPS)
  checkRange('seed', seed, 0, MAX_SEED)
  requireDivisible(stance, field)
  return { camps, seed, compatibility: stance.request.compatibility ?? 'NONE' }
}
