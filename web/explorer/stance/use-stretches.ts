import { StanceTimelineDocument } from '../api/operations.ts'
import { useQuery } from '../api/use-query.ts'
import type { View } from '../state/view.ts'
import type { Stretch } from '../timeline/brush.ts'
import { stanceFilter } from './stance-input.ts'

/** The stretches of time from the first to the last position of a view, with how many each has. */
export function useStretches(view: View): readonly Stretch[] {
  const filter = { ...stanceFilter(view), edges: ['STANCE' as const] }
  const { data } = useQuery(StanceTimelineDocument, { filter, granularity: view.bars }, view.lang)
  return (data?.timeline ?? []).flatMap(({ period, count }) =>
    period === null ? [] : [{ period, count }],
  )
}
