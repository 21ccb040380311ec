import { Arg, Ctx, FieldResolver, Float, ID, Int, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { Entity } from '../entity/entity.type.ts'
import { badInput } from '../errors.ts'
import { loadNode, loadNodes } from '../node/node.queries.ts'
import { checkRange } from '../view/checked-filter.ts'
import {
  calculateBestBackbone,
  calculateChosenBackbone,
  calculateNestedBackbone,
} from './calculate.ts'
import { requireOneMode, requireSpectra } from './divisible.ts'
import type { OpenStance } from './open-stance.ts'
import { MAX_SEED } from './seed.ts'
import {
  StanceBackbone,
  StanceBackboneMethod,
  StanceBackboneSet,
  StanceBackboneStep,
} from './stance-backbone.type.ts'
import { StanceNetwork } from './stance-network.type.ts'

const MAX_ITERATIONS = 10_000
const MAX_PENALTY = 100
/** As DNA has it. */
const DEFAULT_PENALTY = 3.5

@Resolver(() => StanceNetwork)
export class StanceBackboneOfNetworkResolver {
  @FieldResolver(() => StanceBackbone, {
    description:
      'Which of its columns make it what it is: of one-mode networks, by their aggregation and normalization. DNA’s own defaults are SUBTRACT, AVERAGE and duplicates once a DOCUMENT.',
  })
  backbone(@Root() { stance }: StanceNetwork): StanceBackbone {
    requireOneMode(stance, 'backbone')
    return Object.assign(new StanceBackbone(), { stance })
  }
}

@Resolver(() => StanceBackbone)
export class StanceBackboneResolver {
  @FieldResolver(() => [StanceBackboneStep], {
    description:
      'All columns, in the order in which they leave the backbone: each time the one whose absence loses least, of equal ones the last by id. So the last ones carry the structure, and the first could be left out. `compatibility: DNA` lets all with exactly the least loss leave together, the last first.',
  })
  async nested(@Root() { stance }: StanceBackbone): Promise<StanceBackboneStep[]> {
    const columns = stance.coded.columnLabels.length
    requireSpectra(stance, (columns * (columns + 3)) / 2, 'nested')
    const steps = await calculateNestedBackbone(taskOf(stance))
    return steps.map(({ topic, ...step }) =>
      Object.assign(new StanceBackboneStep(), { column: topic, ...step }),
    )
  }

  @FieldResolver(() => StanceBackboneSet, {
    description:
      'The columns that lose least: so many, or any number under a penalty for each. Of sets that lose the same the smallest; one that loses nothing wins whatever the penalty. Neither they nor all others are none.',
  })
  async best(
    @Root() { stance }: StanceBackbone,
    @Arg('size', () => Int, {
      nullable: true,
      description: 'How many columns: 1 to one less than there are; left out, `penalty` decides.',
    })
    size: number | null | undefined,
    @Arg('penalty', () => Float, {
      nullable: true,
      description: `How much a larger backbone is worse, 0 (not at all) to ${String(MAX_PENALTY)}; ${String(DEFAULT_PENALTY)} when left out, as in DNA. Not with \`size\`.`,
    })
    penalty: number | null | undefined,
    @Arg('iterations', () => Int, {
      defaultValue: 2000,
      description: `How many sets are looked at, 1 to ${String(MAX_ITERATIONS)}: all are compared where there are no more.`,
    })
    iterations: number,
    @Arg('seed', () => Int, {
      defaultValue: 1,
      description: `What chance starts from where not all sets can be compared, 0 to ${String(MAX_SEED)}. The same network and seed give the same backbone.`,
    })
    seed: number,
  ): Promise<StanceBackboneSet> {
    const hasSize = size !== null && size !== undefined
    const hasPenalty = penalty !== null && penalty !== undefined
    if (hasSize && hasPenalty) throw badInput('penalty', penalty, 'left out where size is given')
    checkRange('penalty', penalty, 0, MAX_PENALTY, 'a number')
    checkRange('iterations', iterations, 1, MAX_ITERATIONS)
    checkRange('seed', seed, 0, MAX_SEED)
    const sets = 2 ** stance.coded.columnLabels.length
    requireSpectra(stance, Math.min(iterations, sets), 'best')
    const { method, ...found } = await calculateBestBackbone({
      ...taskOf(stance),
      options: {
        ...{ iterations, seed },
        ...(hasSize ? { size } : { penalty: penalty ?? DEFAULT_PENALTY }),
      },
    })
    return Object.assign(new StanceBackboneSet(), {
      method: StanceBackboneMethod[method],
      ...found,
    })
  }

  @FieldResolver(() => StanceBackboneSet, {
    description: 'What columns of one’s own choice lose, and all others.',
  })
  async chosen(
    @Root() { stance }: StanceBackbone,
    @Arg('columns', () => [ID], { description: 'Their ids: columns of the network.' })
    columns: string[],
    @Arg('penalty', () => Float, {
      defaultValue: 0,
      description: `The penalty of its size, 0 (none) to ${String(MAX_PENALTY)}.`,
    })
    penalty: number,
  ): Promise<StanceBackboneSet> {
    checkRange('penalty', penalty, 0, MAX_PENALTY, 'a number')
    requireSpectra(stance, 3, 'chosen')
    const { columnLabels } = stance.coded
    const known = new Set(columnLabels)
    for (const id of columns) {
      if (!known.has(id)) throw badInput('columns', id, 'ids of columns of the network')
    }
    const found = await calculateChosenBackbone({ ...taskOf(stance), columns, penalty })
    const chosen = new Set(columns)
    return Object.assign(new StanceBackboneSet(), {
      method: StanceBackboneMethod.CHOSEN,
      backbone: columnLabels.filter((id) => chosen.has(id)),
      redundant: columnLabels.filter((id) => !chosen.has(id)),
      ...found,
    })
  }
}

function taskOf({ statements, request }: OpenStance) {
  return { table: statements.table, request }
}

@Resolver(() => StanceBackboneStep)
export class StanceBackboneStepResolver {
  @FieldResolver(() => Entity, { description: 'Which; a topic, or an actor.' })
  column(@Root() { column }: StanceBackboneStep, @Ctx() context: Context) {
    return loadNode(context, column)
  }
}

@Resolver(() => StanceBackboneSet)
export class StanceBackboneSetResolver {
  @FieldResolver(() => [Entity], { description: 'Its columns, in the order of their ids.' })
  backbone(@Root() { backbone }: StanceBackboneSet, @Ctx() context: Context) {
    return loadNodes(context, backbone)
  }

  @FieldResolver(() => [Entity], { description: 'All others, in the order of their ids.' })
  redundant(@Root() { redundant }: StanceBackboneSet, @Ctx() context: Context) {
    return loadNodes(context, redundant)
  }
}
