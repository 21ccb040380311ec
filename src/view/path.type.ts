import { Field, Int, ObjectType } from 'type-graphql'
import { Network, NetworkEdge } from './network.type.ts'
import type { PathsRequest } from './open-paths.ts'
import { pathsAsView } from './paths-as-view.ts'
import type { HopView, PathsView } from './read-paths.ts'

@ObjectType({ description: 'One step of a path.' })
export class Hop {
  /** The ids of the things it leads from and to. */
  from!: string
  to!: string

  @Field(() => NetworkEdge, {
    description: 'What connects the two: the edge with the most facts, where there are several.',
  })
  edge!: NetworkEdge

  @Field(() => [NetworkEdge], {
    description:
      'Whatever else connects the same two things; of a directed path, only what leads the same way. Empty for most.',
  })
  otherEdges!: NetworkEdge[]

  @Field(() => Boolean, {
    description:
      'True where the edge leads the way the path goes; false where it leads against it.',
  })
  forward!: boolean
}

@ObjectType({ description: 'One way from one thing to another. It passes nothing twice.' })
export class Path {
  @Field(() => Int, { description: 'How many steps it has.' })
  length!: number

  @Field(() => [Hop], { description: 'Its steps, in order.' })
  hops!: Hop[]

  /** The ids of the things it passes. */
  nodes!: string[]
}

@ObjectType({
  description: 'The paths between two things. Two paths differ in what they pass.',
})
export class PathResult {
  view!: PathsView

  @Field(() => [Path], {
    description:
      'The paths, the shortest first; of one length in the order of the ids they pass. Empty where there is none.',
  })
  paths!: Path[]

  @Field(() => Int, {
    nullable: true,
    description: 'How many steps the shortest has; null where no path was found.',
  })
  shortestLength!: number | null

  @Field(() => Boolean, { description: 'True when there are, or may be, paths that are left out.' })
  truncated!: boolean

  @Field(() => Network, {
    description:
      'The paths as one view, with all that views have, files among it: what they pass, and the edges of their steps. Both ends are there, also where no path is.',
  })
  network!: Network

  static from(view: PathsView, request: PathsRequest): PathResult {
    const paths = view.paths.map(({ nodes, hops }) =>
      Object.assign(new Path(), { length: hops.length, nodes, hops: hops.map(toHop) }),
    )
    return Object.assign(new PathResult(), {
      view,
      paths,
      shortestLength: view.shortestLength,
      truncated: view.truncatedBecause !== null,
      network: Network.from(pathsAsView(view, request), request),
    })
  }
}

function toHop({ from, to, edge, otherEdges }: HopView): Hop {
  return Object.assign(new Hop(), {
    from,
    to,
    edge: NetworkEdge.from(edge),
    otherEdges: otherEdges.map((other) => NetworkEdge.from(other)),
    forward: edge.source === from,
  })
}
