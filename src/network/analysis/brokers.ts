import { InputError } from '../../statements/input-error.ts'
import { checkSquare } from './square.ts'

/**
 * In how many pairs of others an actor is between two who have no link of their own, by the camps of
 * the three.
 */
export interface Brokerage {
  /** All of one camp. */
  coordinator: number
  /** The two of one camp, the broker of another. */
  itinerant: number
  /** The two of different camps, the broker of one of them. */
  gatekeeper: number
  /** All of different camps. */
  liaison: number
  total: number
}

/**
 * Brokers within and between camps (Gould and Fernandez 1989, doi:10.2307/270949). A broker is linked
 * with two actors that are not linked with each other. Links of a stance network have no direction, so
 * each pair counts once, and gatekeeper and representative are one. Who is in no camp neither is a
 * broker nor has one.
 *
 * Of the ways to measure brokers this one names the role and needs no shortest paths, which weights of
 * agreement do not have. Links are weights above `above` (0 unless told), so that actors who only
 * disagree are not linked. O(sum of squared degrees).
 */
export function brokers(
  values: Float64Array,
  camps: readonly (number | null)[],
  above = 0,
): Brokerage[] {
  const size = checkSquare('the network', values)
  if (camps.length !== size) {
    throw new InputError('camps', `${String(camps.length)} of them`, `${String(size)}, as actors`)
  }
  const isLinked = (one: number, other: number) => values[one * size + other]! > Math.max(0, above)
  return camps.map((camp, broker) => {
    const roles = { coordinator: 0, itinerant: 0, gatekeeper: 0, liaison: 0, total: 0 }
    if (camp === null) return roles
    const linked = [...camps.keys()].filter(
      (other) => other !== broker && camps[other] !== null && isLinked(broker, other),
    )
    linked.forEach((one, place) => {
      for (const other of linked.slice(place + 1)) {
        if (isLinked(one, other)) continue
        roles[roleOf(camp, camps[one]!, camps[other]!)] += 1
        roles.total += 1
      }
    })
    return roles
  })
}

function roleOf(broker: number, one: number, other: number) {
  if (one === other) return one === broker ? 'coordinator' : 'itinerant'
  return one === broker || other === broker ? 'gatekeeper' : 'liaison'
}
