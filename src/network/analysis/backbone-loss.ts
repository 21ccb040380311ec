import { InputError, quote } from '../../statements/input-error.ts'
import type { StatementTable } from '../../statements/statement-table.ts'
import { checkRequest } from '../check-request.ts'
import { type CodedStatements, codeStatements } from '../coded-statements.ts'
import { oneModeMatrix } from '../one-mode.ts'
import type { Compatibility, StanceRequest } from '../options.ts'
import { selectStatements } from '../select-statements.ts'
import { oneModeOptions } from '../stance-network.ts'
import { spectralDistance, spectrum } from './spectrum.ts'

/**
 * How much of a one-mode network is lost when only some of its topics count: the distance of the
 * spectrum of the network of those topics from that of all, over the same actors. 0 where nothing is
 * lost. What each set of topics loses is computed once.
 */
export class BackboneLoss {
  readonly topics: readonly string[]
  readonly statements: number
  readonly #coded: CodedStatements
  readonly #request: StanceRequest
  readonly #compatibility: Compatibility
  readonly #whole: Float64Array
  readonly #known = new Map<string, number>()

  constructor(table: StatementTable, request: StanceRequest) {
    checkRequest(request)
    if (request.mode !== 'ONE_MODE') throw new InputError('mode', request.mode, 'ONE_MODE')
    this.#request = request
    this.#compatibility = request.compatibility ?? 'NONE'
    this.#coded = codeStatements(table, request, selectStatements(table, request))
    this.topics = this.#coded.columnLabels
    this.statements = this.#coded.statements.length
    this.#whole = this.#spectrumOf(this.#coded)
  }

  /** What the topics lose that have a 1. */
  of(kept: Uint8Array): number {
    const key = kept.join('')
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const part = this.#spectrumOf(ofColumns(this.#coded, kept))
    const loss = spectralDistance(this.#whole, part, this.#compatibility)
    this.#known.set(key, loss)
    return loss
  }

  /** How many statements those topics have. */
  statementsOf(kept: Uint8Array): number {
    return this.#coded.columns.filter((column) => kept[column] === 1).length
  }

  /** The topics of those names as a set; refuses other names. */
  setOf(names: readonly string[]): Uint8Array {
    const kept = new Uint8Array(this.topics.length)
    for (const name of names) {
      const topic = this.topics.indexOf(name)
      if (topic === -1) throw new InputError('backbone', quote(name), 'topics of the network')
      kept[topic] = 1
    }
    return kept
  }

  namesOf(kept: Uint8Array): string[] {
    return this.topics.filter((_, topic) => kept[topic] === 1)
  }

  #spectrumOf(coded: CodedStatements) {
    return spectrum(oneModeMatrix(coded, oneModeOptions(this.#request)), this.#compatibility)
  }
}

export function complement(kept: Uint8Array): Uint8Array {
  return kept.map((isKept) => 1 - isKept)
}

/** A loss with the penalty for size: `loss * exp(-penalty * (topics - size) / topics)`. */
export function penalized(loss: number, kept: Uint8Array, penalty: number): number {
  if (kept.length === 0) return loss
  const size = kept.reduce((sum, isKept) => sum + isKept, 0)
  return loss * Math.exp((-penalty * (kept.length - size)) / kept.length)
}

/** The statements on some of the columns; rows and columns keep their numbers. */
function ofColumns(coded: CodedStatements, kept: Uint8Array): CodedStatements {
  const isKept = (_: number, index: number) => kept[coded.columns[index]!] === 1
  return {
    ...coded,
    statements: coded.statements.filter(isKept),
    rows: coded.rows.filter(isKept),
    columns: coded.columns.filter(isKept),
    levelOf: coded.levelOf.filter(isKept),
  }
}
