import type { Context } from '../context.ts'
import { connectionTypes } from '../list/connection.ts'
import type { GroupKey } from '../list/group-key.ts'
import { DoubtReader, type DoubtRequest } from './doubt-reader.ts'
import { GraphDoubt } from './graph-doubt.type.ts'

const groups: Record<string, Omit<GroupKey, 'expression'>> = {
  KIND: { label: { enum: 'GraphDoubtKind' }, description: 'By kind.' },
}

export const DoubtConnection = connectionTypes('Doubt', () => GraphDoubt, {
  plural: 'doubts',
  groups,
})

/** Opens the list of doubts: nothing is read before it is selected. */
export function connectDoubts(context: Context, request: DoubtRequest) {
  const reader = new DoubtReader(context, request)
  return Object.assign(new DoubtConnection(), { reader, listing: { groups } })
}
