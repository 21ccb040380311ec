import type { StatementTable } from '../../statements/statement-table.ts'
import type { StanceRequest } from '../options.ts'
import { BackboneLoss, complement, penalized } from './backbone-loss.ts'

/** Plain data, so that it can go to a thread. */
export interface BackboneRequest {
  table: StatementTable
  /** Of a one-mode network; DNA's own defaults are SUBTRACT, AVERAGE, duplicates by DOCUMENT. */
  request: StanceRequest
}

/** A topic that left the backbone, and what the two sets lose since. */
export interface BackboneStep {
  topic: string
  /** How many statements the topic has. */
  statements: number
  backboneLoss: number
  redundantLoss: number
}

/** Losses that differ by less are equal: their difference is rounding. */
export const EQUAL = 1e-12

/**
 * The nested backbone (Leifeld, DNA 3.1): which topics make a network what it is. All topics are the
 * backbone at first; in each step the one whose absence loses least becomes redundant, until none is
 * left. So the last topics carry the structure, and the first ones could be left out.
 *
 * One topic leaves at a time, of equal losses the last by name. DNA lets all with exactly the least
 * loss leave together, the last first: `compatibility: 'DNA'` does, and takes DNA's spectral distance.
 * O(topics squared) networks and spectra.
 */
export function nestedBackbone({ table, request }: BackboneRequest): BackboneStep[] {
  const loss = new BackboneLoss(table, request)
  const kept = new Uint8Array(loss.topics.length).fill(1)
  const steps: BackboneStep[] = []
  while (steps.length < kept.length) {
    const losses = loss.topics.map((_, topic) =>
      kept[topic] === 1 ? loss.of(without(kept, topic)) : Infinity,
    )
    const least = Math.min(...losses)
    const isDna = request.compatibility === 'DNA'
    const equal = [...losses.keys()]
      .filter((topic) => losses[topic]! <= least + (isDna ? 0 : EQUAL))
      .reverse()
    for (const topic of isDna ? equal : equal.slice(0, 1)) {
      kept[topic] = 0
      steps.push({
        topic: loss.topics[topic]!,
        statements: loss.statementsOf(loss.setOf([loss.topics[topic]!])),
        backboneLoss: loss.of(kept),
        redundantLoss: loss.of(complement(kept)),
      })
    }
  }
  return steps
}

/** What a set of topics loses, and what all others lose. */
export interface BackboneEvaluation {
  backboneLoss: number
  redundantLoss: number
  backboneStatements: number
  redundantStatements: number
}

/**
 * What a backbone of one's own choice loses, and its complement; with a penalty for size, each loss is
 * multiplied by `exp(-penalty * (topics - size) / topics)`.
 */
export function evaluateBackbone({
  table,
  request,
  backbone,
  penalty = 0,
}: BackboneRequest & { backbone: readonly string[]; penalty?: number }): BackboneEvaluation {
  const loss = new BackboneLoss(table, request)
  return evaluate(loss, loss.setOf(backbone), penalty)
}

export function evaluate(loss: BackboneLoss, kept: Uint8Array, penalty: number) {
  const others = complement(kept)
  return {
    backboneLoss: penalized(loss.of(kept), kept, penalty),
    redundantLoss: penalized(loss.of(others), others, penalty),
    backboneStatements: loss.statementsOf(kept),
    redundantStatements: loss.statementsOf(others),
  }
}

function without(kept: Uint8Array, topic: number) {
  const fewer = kept.slice()
  fewer[topic] = 0
  return fewer
}
