import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql'

/** Fields of views that rest on what only facts themselves tell: families, documents and passages. */
const OF_EVIDENCE: ReadonlySet<string> = new Set([
  'family',
  'passages',
  'evidenceCount',
  'timeline',
])

/** Whether an operation asks for such a field, anywhere below the one that is answered. */
export function asksForEvidence({ fieldNodes, fragments }: GraphQLResolveInfo): boolean {
  // A field that @skip leaves out counts, too: more is read than is asked for, never less.
  const asks = (selectionSet: SelectionSetNode | undefined): boolean =>
    selectionSet?.selections.some((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        return asks(fragments[selection.name.value]?.selectionSet)
      }
      const isOfEvidence = selection.kind === Kind.FIELD && OF_EVIDENCE.has(selection.name.value)
      return isOfEvidence || asks(selection.selectionSet)
    }) ?? false
  return fieldNodes.some(({ selectionSet }) => asks(selectionSet))
}
