import type { Context } from '../context.ts'
import { WHOLE_GRAPH } from '../list/list.ts'
import { decodeNode } from '../node/decode.ts'
import { relationTypeList } from '../relation-type/relation-type.queries.ts'
import type { RelationType } from '../relation-type/relation-type.type.ts'
import { type RunOptions, THREADS } from '../threads/pool.ts'
import { EdgeKind, isSymmetricCode } from '../view/edge-kind.ts'
import type { View } from '../view/view.ts'
import { partition, type Partition, type PartitionRequest } from './communities.js'
import type { PlainGraph } from './graph.js'
import { arrange, type LayoutRequest, type Place } from './layout.js'
import { type Measure, measureBy } from './metrics.js'

/** A view of more nodes than this is calculated in a thread: it would hold up all other answers. */
const THREAD_FROM = 500

/** A view as calculations take it: in one order, whatever the engine gave it in. */
export async function toPlainGraph(
  context: Context,
  { nodes, edges }: Pick<View, 'nodes' | 'edges'>,
): Promise<PlainGraph> {
  const symmetric = await symmetricRelations(context)
  return {
    nodes: nodes.map(({ id }) => id).sort(),
    edges: edges
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ source, target, kind, relation, weight }) => ({
        source,
        target,
        weight,
        directed:
          !isSymmetricCode(relation) &&
          !(kind === EdgeKind.RELATIONSHIP && symmetric.has(relation)),
      })),
  }
}

async function symmetricRelations({ load }: Context): Promise<ReadonlySet<string>> {
  const rows = await load(relationTypeList, WHOLE_GRAPH)
  const types = rows.map((row) => decodeNode(row) as RelationType)
  return new Set(types.filter(({ symmetric }) => symmetric).map(({ code }) => code))
}

export interface MeasureRequest {
  graph: PlainGraph
  measure: Measure
  directed: boolean
  weighted: boolean
}

/** How central each node is by one measure, in the order of ids. */
export function measureGraph(asked: MeasureRequest, options?: RunOptions) {
  return calculate('./metrics.js', measureBy, asked, options)
}

export function partitionGraph(asked: PartitionRequest, options?: RunOptions): Promise<Partition> {
  return calculate('./communities.js', partition, asked, options)
}

/** Where each node stands, in the order of ids. */
export function arrangeGraph(asked: LayoutRequest, options?: RunOptions): Promise<Place[]> {
  return calculate('./layout.js', arrange, asked, options)
}

async function calculate<Asked extends { graph: PlainGraph }, Result>(
  file: string,
  run: (asked: Asked) => Result,
  asked: Asked,
  options?: RunOptions,
): Promise<Result> {
  if (asked.graph.nodes.length <= THREAD_FROM) return run(asked)
  const module = new URL(file, import.meta.url).href
  return (await THREADS.run({ module, name: run.name, argument: asked }, options)) as Result
}
