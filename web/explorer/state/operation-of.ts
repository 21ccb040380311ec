import {
  CompareDocument,
  PathsDocument,
  StanceMatrixDocument,
  StancesDocument,
  StanceSeriesDocument,
  type TypedDocumentString,
} from '../api/operations.ts'
import { matrixInput, stanceInput, stancesVariables } from '../stance/stance-input.ts'
import { compareVariables, pathsVariables } from './panel-variables.ts'
import { GRAPH, variablesOf } from './use-graph.ts'
import type { View } from './view.ts'

/** An operation with its variables, and which panel asks it, if one does. */
interface Operation {
  text: string
  variables: object
  panel: 'paths' | 'compare' | null
}

/**
 * The operation behind a view: what is asked, copied and opened in GraphiQL. While paths or a
 * comparison are looked at it is theirs.
 */
export function operationOf(view: View): Operation {
  if (view.panel === 'paths') {
    const variables = pathsVariables(view)
    if (variables) return asked(PathsDocument, variables, view.panel)
  }
  if (view.panel === 'compare') {
    const variables = compareVariables(view)
    if (variables) return asked(CompareDocument, variables, view.panel)
  }
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
  panel: Operation['panel'] = null,
): Operation {
  return { text: operation.toString().trim(), variables, panel }
}
