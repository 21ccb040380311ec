import { Arg, Ctx, FieldResolver, Float, Int, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { Entity } from '../entity/entity.type.ts'
import { loadNode } from '../node/node.queries.ts'
import { checkRange } from '../view/checked-filter.ts'
import { calculateBrokers } from './calculate.ts'
import { campOptions } from './camp-options.ts'
import { MAX_CAMP_WORK, MAX_CAMPS, MAX_DIVIDED } from '../network/analysis/camp-limits.ts'
import { FIRST_DESCRIPTION, firstOf } from './first-of.ts'
import { MAX_SEED } from './seed.ts'
import { StanceBroker } from './stance-brokers.type.ts'
import { StanceNetwork } from './stance-network.type.ts'

@Resolver(() => StanceNetwork)
export class StanceBrokersResolver {
  @FieldResolver(() => [StanceBroker], {
    description: `Who is between others, within and between the camps of \`polarization\` of the same \`camps\` and \`seed\`: those in the most pairs first, then by their ids. Two are linked by a weight of this network above \`above\`, so that those who only disagree are not. Who is in no camp is no broker. Of one-mode networks of at most ${String(MAX_DIVIDED)} rows, and of at most ${String(MAX_CAMP_WORK)} as (rows · camps)².`,
  })
  async brokers(
    @Root() { stance }: StanceNetwork,
    @Arg('camps', () => Int, {
      defaultValue: 2,
      description: `How many camps: 2 to ${String(MAX_CAMPS)}.`,
    })
    camps: number,
    @Arg('seed', () => Int, {
      defaultValue: 1,
      description: `What chance starts from in the search for camps, 0 to ${String(MAX_SEED)}.`,
    })
    seed: number,
    @Arg('above', () => Float, {
      defaultValue: 0,
      description: 'Weights above this link two: 0 or more.',
    })
    above: number,
    @Arg('first', () => Int, { defaultValue: 20, description: FIRST_DESCRIPTION }) first: number,
  ): Promise<StanceBroker[]> {
    checkRange('above', above, 0, Number.MAX_SAFE_INTEGER, 'a number')
    const options = campOptions(stance, { camps, seed }, 'brokers')
    const found = await calculateBrokers({
      coded: stance.coded,
      request: stance.request,
      options,
      above,
    })
    const brokers = found.roles.flatMap((roles, row) => {
      const [broker, camp] = [stance.coded.rowLabels[row], found.camps[row] ?? null]
      if (broker === undefined || camp === null) return []
      return [Object.assign(new StanceBroker(), { broker, camp: camp + 1, ...roles })]
    })
    return firstOf(brokers, first, (a, b) => b.total - a.total)
  }
}

@Resolver(() => StanceBroker)
export class StanceBrokerResolver {
  @FieldResolver(() => Entity, { description: 'Who.' })
  broker(@Root() { broker }: StanceBroker, @Ctx() context: Context) {
    return loadNode(context, broker)
  }
}
