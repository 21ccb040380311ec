import {
  AddressesAroundDocument,
  type AddressesFragment,
  StanceAddressesDocument,
  type StanceAddressesQuery,
  WholeAddressesDocument,
} from '../api/operations.ts'
import { type QueryState, useQuery } from '../api/use-query.ts'
import { campsShown, shownInput } from '../stance/stance-input.ts'
import { useOfView } from '../state/use-graph.ts'
import type { View } from '../state/view.ts'

const ADDRESSES = { whole: WholeAddressesDocument, around: AddressesAroundDocument }

/** Stance networks come as matrices, too. */
export type Addresses = AddressesFragment & Partial<StanceAddressesQuery['stanceNetwork']['matrix']>

/** Where what is shown is found as a file: the part of the graph, or the stance network. */
export function useAddresses(view: View): QueryState<Addresses> {
  const isStance = view.display === 'stance'
  // The heat map shows all of its cells.
  const minWeight = view.stance === 'matrix' ? 0 : view.minWeight
  const ofGraph = useOfView(ADDRESSES, view, isStance ? null : {})
  const ofStances = useQuery(
    StanceAddressesDocument,
    isStance ? { input: shownInput(view), minWeight, camps: campsShown(view) } : null,
    view.lang,
  )
  const stances = ofStances.data?.stanceNetwork
  return isStance
    ? { ...ofStances, data: stances ? { ...stances.network, ...stances.matrix } : null }
    : { ...ofGraph, data: ofGraph.data?.view ?? null }
}
