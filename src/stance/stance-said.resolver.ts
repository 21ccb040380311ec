import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { Entity } from '../entity/entity.type.ts'
import type { BarPlot } from '../network/analysis/bar-plot.ts'
import { loadNode } from '../node/node.queries.ts'
import { STANCE_VALUES } from '../position/stance.ts'
import { calculateBars, calculateConsistency } from './calculate.ts'
import { FIRST_DESCRIPTION, firstOf } from './first-of.ts'
import { saidOf } from './said-of.ts'
import { StanceConsistency } from './stance-consistency.type.ts'
import { StanceNetwork } from './stance-network.type.ts'
import { StanceRows } from './stance-options.ts'
import { StanceBar } from './stance-said.type.ts'

@Resolver(() => StanceNetwork)
export class StanceSaidResolver {
  @FieldResolver(() => StanceConsistency, {
    description:
      'Who takes both sides of a topic, which topics divide and which unite: of actors and topics, whatever the mode and rows of the network, and by what is said, whatever the aggregation.',
  })
  async consistency(@Root() { stance }: StanceNetwork): Promise<StanceConsistency> {
    const found = await calculateConsistency({
      table: stance.statements.table,
      request: saidOf(stance.request, StanceRows.ACTORS),
    })
    const contradictionCount = found.contradictions.length
    return Object.assign(new StanceConsistency(), { stance, found, contradictionCount })
  }

  @FieldResolver(() => [StanceBar], {
    description:
      'How often topics are spoken on, or actors speak, by stances: a bar for each, those with the most statements first, then by their ids. As rDNA’s bar plot of concepts, but for its `duplicates`, which are once a DOCUMENT there.',
  })
  async barPlot(
    @Root() { stance }: StanceNetwork,
    @Arg('of', () => StanceRows, {
      defaultValue: StanceRows.TOPICS,
      description: 'Whether bars are topics or actors.',
    })
    of: StanceRows,
    @Arg('first', () => Int, { defaultValue: 20, description: FIRST_DESCRIPTION }) first: number,
  ): Promise<StanceBar[]> {
    const plot = await calculateBars({
      table: stance.statements.table,
      request: saidOf(stance.request, of),
    })
    return firstOf(toBars(plot), first, (a, b) => b.total - a.total)
  }
}

@Resolver(() => StanceBar)
export class StanceBarResolver {
  @FieldResolver(() => Entity, { description: 'The topic or actor.' })
  of(@Root() { of }: StanceBar, @Ctx() context: Context) {
    return loadNode(context, of)
  }
}

function toBars({ labels, levels, counts, totals }: BarPlot): StanceBar[] {
  return labels.map((of, row) => {
    const countOf = (value: number) => {
      const level = levels.indexOf(String(value))
      return level < 0 ? 0 : (counts[row * levels.length + level] ?? 0)
    }
    return Object.assign(new StanceBar(), {
      of,
      total: totals[row] ?? 0,
      supports: countOf(STANCE_VALUES.SUPPORTS),
      ambivalent: countOf(STANCE_VALUES.AMBIVALENT),
      opposes: countOf(STANCE_VALUES.OPPOSES),
    })
  })
}
