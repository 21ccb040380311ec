import { useMemo } from 'react'
import {
  CommunitiesAroundDocument,
  MetricsAroundDocument,
  type Stance,
  TopicCampsDocument,
  type TopicCampsQuery,
  WholeCommunitiesDocument,
  WholeMetricsDocument,
} from '../api/operations.ts'
import { useQuery } from '../api/use-query.ts'
import type { Appearance } from '../graph/appearance.ts'
import type { Theme } from '../graph/palette.ts'
import { useOfView } from './use-graph.ts'
import { METRICS, type View } from './view.ts'

const MEASURES = { whole: WholeMetricsDocument, around: MetricsAroundDocument }
const COMMUNITIES = { whole: WholeCommunitiesDocument, around: CommunitiesAroundDocument }

/** What sizes and colors show. What they rest on is asked for when it is chosen. */
export function useAppearance(view: View, theme: Theme): Appearance {
  const { color, size } = view
  const metric = useMetric(view)
  const communities = useCommunities(view)
  const stances = useStances(view)
  return useMemo(
    () => ({ theme, size, color, metric, communities, stances }),
    [theme, size, color, metric, communities, stances],
  )
}

function useMetric(view: View) {
  const name = METRICS.find((metric) => metric === view.size)
  const { data } = useOfView(
    MEASURES,
    view,
    name
      ? {
          betweenness: name === 'betweenness',
          closeness: name === 'closeness',
          eigenvector: name === 'eigenvector',
          pageRank: name === 'pageRank',
        }
      : null,
  )
  return useMemo(
    () =>
      data && name ? new Map(data.view.metrics.map((node) => [node.id, node[name] ?? 0])) : null,
    [data, name],
  )
}

function useCommunities(view: View) {
  const { data } = useOfView(COMMUNITIES, view, view.color === 'community' ? {} : null)
  return useMemo(
    () =>
      data &&
      new Map(
        data.view.communities.communities.flatMap(({ number, ids }) =>
          ids.map((id) => [id, number - 1] as const),
        ),
      ),
    [data],
  )
}

function useStances({ color, topic, lang }: View) {
  const isAsked = color === 'stance' && topic !== null
  const { data } = useQuery(
    TopicCampsDocument,
    isAsked ? { id: topic, onBehalfOf: 'INCLUDE' } : null,
    lang,
  )
  return useMemo(() => (data?.topic ? stancesOf(data.topic.camps) : null), [data])
}

/** Who is in two camps is ambivalent. */
function stancesOf(camps: NonNullable<TopicCampsQuery['topic']>['camps']) {
  const stances = new Map<string, Stance>()
  const add = (members: typeof camps.supporters, stance: Stance) => {
    for (const { actor } of members) {
      const before = stances.get(actor.id)
      stances.set(actor.id, before !== undefined && before !== stance ? 'AMBIVALENT' : stance)
    }
  }
  add(camps.supporters, 'SUPPORTS')
  add(camps.opponents, 'OPPOSES')
  add(camps.ambivalent, 'AMBIVALENT')
  return stances
}
