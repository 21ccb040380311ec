import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { Entity } from '../entity/entity.type.ts'
import { loadNode } from '../node/node.queries.ts'
import { Stance } from '../position/stance.ts'
import { calculateMap } from './calculate.ts'
import { MAX_DIVIDED } from '../network/analysis/camp-limits.ts'
import { requireFew } from './divisible.ts'
import { saidOf } from './said-of.ts'
import { StanceMap, StanceMapMethod, StancePoint, StanceSaidPoint } from './stance-map.type.ts'
import { STANCE_OF_VALUE } from './stance-matrix.ts'
import { StanceNetwork } from './stance-network.type.ts'

@Resolver(() => StanceNetwork)
export class StanceMapResolver {
  @FieldResolver(() => StanceMap, {
    description: `Its rows in two dimensions by what they say, whatever the mode and aggregation: of at most ${String(MAX_DIVIDED)} rows, and as many columns.`,
  })
  async map(
    @Root() { stance }: StanceNetwork,
    @Arg('method', () => StanceMapMethod, {
      defaultValue: StanceMapMethod.MDS,
      description: 'How places are found.',
    })
    method: StanceMapMethod,
  ): Promise<StanceMap> {
    requireFew(stance.coded.rowLabels.length, 'rows', 'map')
    requireFew(stance.coded.columnLabels.length, 'columns', 'map')
    const { actors, said, ...rest } = await calculateMap({
      table: stance.statements.table,
      request: saidOf(stance.request, stance.input.rows),
      method,
    })
    return Object.assign(new StanceMap(), {
      ...rest,
      points: actors.map(({ label, place }) =>
        Object.assign(new StancePoint(), { of: label, ...(place ?? NOWHERE) }),
      ),
      said: said.map(({ label, says, place }) =>
        Object.assign(new StanceSaidPoint(), {
          on: label,
          stance: STANCE_OF_VALUE.get(says) ?? Stance.AMBIVALENT,
          ...(place ?? NOWHERE),
        }),
      ),
    })
  }
}

const NOWHERE = { x: null, y: null }

@Resolver(() => StancePoint)
export class StancePointResolver {
  @FieldResolver(() => Entity, { description: 'Who.' })
  of(@Root() { of }: StancePoint, @Ctx() context: Context) {
    return loadNode(context, of)
  }
}

@Resolver(() => StanceSaidPoint)
export class StanceSaidPointResolver {
  @FieldResolver(() => Entity, { description: 'The topic; the actor where topics are mapped.' })
  on(@Root() { on }: StanceSaidPoint, @Ctx() context: Context) {
    return loadNode(context, on)
  }
}
