import { Ctx, Query, Resolver } from 'type-graphql'
import type { Context } from '../context.ts'
import { storeState } from '../store/state.ts'
import { query } from '../store/query.ts'
import { GraphStats } from './stats.type.ts'

const counts = query<object, { type: string; modality: string | null; count: number }>(
  'stats/counts',
)

@Resolver()
export class StatsResolver {
  @Query(() => GraphStats, {
    description:
      'What the graph holds, and which engine holds it.\n\nExample: `{ stats { actors claims positions dataVersion engine { name version } } }`',
  })
  async stats(@Ctx() { store }: Context): Promise<GraphStats> {
    const [rows, state, engine] = await Promise.all([
      store.read(counts, {}),
      storeState(store),
      store.info(),
    ])
    const totals = new Map<string, number>()
    for (const { type, count } of rows) totals.set(type, (totals.get(type) ?? 0) + count)
    const total = (type: string) => totals.get(type) ?? 0

    return {
      actors: total('actor'),
      topics: total('topic'),
      events: total('event'),
      instruments: total('instrument'),
      documents: total('document'),
      relationships: total('relationship'),
      positions: total('position'),
      claims: total('claim'),
      recommendations: total('recommendation'),
      passages: total('passage'),
      relationTypes: total('relation-type'),
      counts: [...totals].map(([type, count]) => ({ type, count })),
      factsByModality: rows.flatMap(({ type, modality, count }) =>
        modality === null ? [] : { type, modality, count },
      ),
      engine,
      dataVersion: state?.dataVersion ?? 'empty',
      schemaVersion: state?.schemaVersion ?? 0,
    }
  }
}
