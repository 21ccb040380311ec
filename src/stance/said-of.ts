import type { SaidRequest } from '../network/analysis/said-request.ts'
import type { StanceRequest } from '../network/options.ts'
import { StanceRows } from './stance-options.ts'
import { STANCE_SCALE } from './stance-request.ts'

/**
 * Which statements count for what actors say of topics, one or the other of them first, whatever the
 * network has in its rows. Stances are opposing, ambivalent or supporting, also where these are APART.
 */
export function saidOf(request: StanceRequest, first: StanceRows): SaidRequest {
  const wanted = first === StanceRows.ACTORS ? 'actor' : 'topic'
  const { variable1, variable2, minimum } = request
  const said = { ...request, qualifier: STANCE_SCALE }
  if (variable1 === wanted) return said
  return {
    ...said,
    variable1: variable2,
    variable2: variable1,
    ...(minimum && {
      minimum: { variable1: minimum.variable2 ?? 1, variable2: minimum.variable1 ?? 1 },
    }),
  }
}
