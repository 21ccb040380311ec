import {
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { callerError } from '../errors.ts'

export const MAX_DEPTH = 24

/** Refuses operations that are nested too deeply. Introspection has its own limit, of graphql-js. */
export function checkDepth(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
) {
  const depths = new Map<string, number>()
  const depth = depthOf(operation.selectionSet)
  if (depth > MAX_DEPTH) {
    throw callerError(
      'QUERY_TOO_DEEP',
      `The operation is ${String(depth)} fields deep: at most ${String(MAX_DEPTH)} are allowed.`,
      { input: 'query', allowed: `at most ${String(MAX_DEPTH)}`, http: { status: 400 } },
    )
  }

  function depthOf(selectionSet: SelectionSetNode | undefined): number {
    if (!selectionSet) return 0
    return Math.max(
      ...selectionSet.selections.map((selection) => {
        if (selection.kind === Kind.FIELD) {
          return selection.name.value.startsWith('__') ? 0 : 1 + depthOf(selection.selectionSet)
        }
        if (selection.kind === Kind.INLINE_FRAGMENT) return depthOf(selection.selectionSet)
        return depthOfFragment(selection.name.value)
      }),
    )
  }

  /** Each fragment once: one that is spread a thousand times is walked once. */
  function depthOfFragment(name: string): number {
    const known = depths.get(name)
    if (known !== undefined) return known
    const depth = depthOf(fragments.get(name)?.selectionSet)
    depths.set(name, depth)
    return depth
  }
}
