import {
  AddressesAroundDocument,
  type AddressesFragment,
  StanceAddressesDocument,
  WholeAddressesDocument,
} from '../api/operations.ts'
import { type QueryState, useQuery } from '../api/use-query.ts'
import { stanceInput } from '../stance/stance-input.ts'
import { useOfView } from '../state/use-graph.ts'
import type { View } from '../state/view.ts'

const ADDRESSES = { whole: WholeAddressesDocument, around: AddressesAroundDocument }

/** Where what is shown is found as a file: the part of the graph, or the stance network. */
export function useAddresses(view: View): QueryState<AddressesFragment> {
  const isStance = view.display === 'stance'
  const { minWeight } = view
  const ofGraph = useOfView(ADDRESSES, view, isStance ? null : {})
  const ofStances = useQuery(
    StanceAddressesDocument,
    isStance ? { input: stanceInput(view), minWeight } : null,
    view.lang,
  )
  return isStance
    ? { ...ofStances, data: ofStances.data?.stanceNetwork.network ?? null }
    : { ...ofGraph, data: ofGraph.data?.view ?? null }
}
