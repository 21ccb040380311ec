import {
  StanceMatrixDocument,
  StancesDocument,
  StanceSeriesDocument,
  type TypedDocumentString,
} from '../api/operations.ts'
import { matrixInput, stanceInput, stancesVariables } from '../stance/stance-input.ts'
import { GRAPH, variablesOf } from './use-graph.ts'
import type { View } from './view.ts'

/** The operation behind a view with its variables: what is asked, copied and opened in GraphiQL. */
export function operationOf(view: View): { text: string; variables: object } {
  if (view.display !== 'stance') {
    const variables = variablesOf(view)
    return asked('of' in variables ? GRAPH.around : GRAPH.whole, variables)
  }
  switch (view.stance) {
    case 'network':
      return asked(StancesDocument, stancesVariables(view))
    case 'matrix':
      return asked(StanceMatrixDocument, { input: matrixInput(view) })
    case 'series':
      return asked(StanceSeriesDocument, {
        input: stanceInput({ ...view, period: null }),
        unit: view.bars,
      })
  }
}

function asked<Result, Variables>(
  operation: TypedDocumentString<Result, Variables>,
  variables: object,
) {
  return { text: operation.toString().trim(), variables }
}
