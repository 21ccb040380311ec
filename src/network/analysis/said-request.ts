import type { StanceRequest } from '../options.ts'

/** Which statements count, whatever network is made of them. */
export type SaidRequest = Omit<StanceRequest, 'mode' | 'aggregation' | 'normalization'>

/**
 * The request for what is said as it is said: statements without a qualifier, where one is wanted, are
 * left out. IGNORE would count them, and take both sides for duplicates of each other.
 */
export function saidRequest(asked: SaidRequest): StanceRequest {
  return {
    ...asked,
    mode: 'ONE_MODE',
    aggregation: asked.qualifier.type === 'NONE' ? 'IGNORE' : 'CONGRUENCE',
    normalization: 'NONE',
  }
}
