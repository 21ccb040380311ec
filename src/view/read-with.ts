import type { Context } from '../context.ts'
import { type Conditions, withCondition, withConditions } from '../list/marks.ts'
import type { KeyedRow } from '../store/lane.ts'
import type { Batch } from '../store/load.ts'
import type { Query } from '../store/query.ts'
import type { both } from './conditions.ts'

/** Runs one statement of `cypher/view/` with a condition in its marked line. */
export function readWith<Args extends object, Row>(
  { store }: Context,
  statement: Query<Args, Row>,
  condition: ReturnType<typeof both>,
  args: NoInfer<Args>,
): Promise<Row[]> {
  const { query, parameters } = withCondition(statement, condition)
  return store.read(query, { ...parameters, ...args })
}

/** What a statement over many keys gives for one of them, with conditions in its marked lines. */
export function loadWith<Row extends KeyedRow, Args extends object>(
  context: Context,
  batch: Batch<Row, Args>,
  key: string,
  conditions: Conditions,
  args: NoInfer<Args>,
): Promise<Row[]> {
  const { query, parameters } = withConditions(batch.query, conditions)
  return context.load({ query } as Batch<Row>, key, { ...args, ...parameters })
}
