import { brokers } from '../network/analysis/brokers.ts'
import { type CommunityRequest, stanceCommunities } from '../network/analysis/communities.ts'
import { type ActorMapRequest, mapActors } from '../network/analysis/map-actors.ts'
import { weightsOf } from '../network/stance-network.ts'
import type { MatrixTask } from './maths.ts'
import { refusing } from './outcome.ts'
import { campsOf, type PolarizeTask } from './series-task.ts'

// Groups of the rows of a network, and where they lie: from plain arguments to plain results.

export interface CommunitiesTask extends MatrixTask {
  options: Omit<CommunityRequest, 'values'>
}

export function groupRows({ coded, request, options }: CommunitiesTask) {
  return refusing(() => stanceCommunities({ ...options, values: weightsOf(coded, request) }))
}

export interface BrokersTask extends PolarizeTask {
  /** Weights above this link two rows. */
  above: number
}

/** Brokers by the camps that fit best. */
export function findBrokers(task: BrokersTask) {
  return refusing(() => {
    const { camps } = campsOf(task)
    return { camps, roles: brokers(weightsOf(task.coded, task.request), camps, task.above) }
  })
}

export function placeRows(task: ActorMapRequest) {
  return refusing(() => mapActors(task))
}
