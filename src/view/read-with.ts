import type { Context } from '../context.ts'
import { withCondition } from '../list/marks.ts'
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
