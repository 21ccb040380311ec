import { StancesDocument } from '../api/operations.ts'
import { stanceInput } from '../stance/stance-input.ts'
import { GRAPH, variablesOf } from './use-graph.ts'
import type { View } from './view.ts'

/** The operation behind a view with its variables: what is asked, copied and opened in GraphiQL. */
export function operationOf(view: View) {
  if (view.display === 'stance') {
    return { text: StancesDocument.toString().trim(), variables: { input: stanceInput(view) } }
  }
  const variables = variablesOf(view)
  return { text: ('of' in variables ? GRAPH.around : GRAPH.whole).toString().trim(), variables }
}
