import { ArgsType, Field, Float, Int } from 'type-graphql'
import { MAX_CAMPS } from '../network/analysis/camp-limits.ts'
import { MAX_NODES } from '../view/size.ts'
import type { Cut } from './stance-network-view.ts'
import { DEFAULT_CUT, MAX_EDGES } from './stance-view-request.ts'

/** How much of a stance network is shown as one. */
@ArgsType()
export class StanceCutArguments implements Cut {
  @Field(() => Float, {
    defaultValue: DEFAULT_CUT.minWeight,
    description: 'Edges of a weight nearer to 0 than this are left out: 0 or more.',
  })
  minWeight!: number

  @Field(() => Int, {
    defaultValue: DEFAULT_CUT.maxNodes,
    description: `How many nodes at most: 1 to ${String(MAX_NODES)}, those with the most statements.`,
  })
  maxNodes!: number

  @Field(() => Int, {
    defaultValue: DEFAULT_CUT.maxEdges,
    description: `How many edges at most: 0 to ${String(MAX_EDGES)}, those farthest from 0.`,
  })
  maxEdges!: number

  @Field(() => Int, {
    nullable: true,
    description: `Into how many camps it is divided, 2 to ${String(MAX_CAMPS)}, as \`polarization\` does it: \`nodes { camp }\` and exports say who is in which (all but \`EDGES_CSV\`, \`PAJEK\` and \`JSONLD\`), and pictures have a colour for each. Left out, it is not divided; it must be beside \`kernel\`. With \`compatibility: DNA\` a window of \`series\` is divided by DNA’s measure of whole networks; \`polarizationSeries\` divides the same window by DNA’s measure of windows, so that its camps may be others.`,
  })
  camps: number | null = null
}
