import { Network } from '../view/network.type.ts'
import type { ReadyStance } from './ready-stance.ts'
import { type Cut, toView } from './stance-network-view.ts'
import { checkCut } from './stance-view-request.ts'

/** A stance network as all networks are: with measures, layouts, exports. Throws BAD_INPUT. */
export async function toNetwork(stance: ReadyStance, cut: Cut): Promise<Network> {
  const { minWeight, maxNodes, maxEdges, camps } = cut
  checkCut(cut)
  const { input, window } = stance
  return Network.from(await toView(stance, cut), {
    ...{ kind: 'stance', input, minWeight, maxNodes, maxEdges, camps },
    ...(window && { window }),
  })
}
