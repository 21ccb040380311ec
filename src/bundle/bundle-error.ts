/** One thing that is wrong with a bundle, and where. */
export interface BundleProblem {
  /** Name of the file in the bundle's folder. */
  file: string
  /** Line from 1; null when it is the file as a whole. */
  line: number | null
  /** Id of the item; null when it has none, or is none. */
  item: string | null
  /** The field, as `evidence[0].start`; null when it is the item as a whole. */
  field: string | null
  /** What is wrong, and what is allowed. */
  message: string
}

/** More problems than this are not gathered. */
export const MAX_PROBLEMS = 100

/** So many of them stand in the message. */
const SHOWN = 10

/** Why a bundle was refused: all its problems, the first ones in the message. */
export class BundleError extends Error {
  readonly problems: readonly BundleProblem[]

  constructor(problems: readonly BundleProblem[]) {
    super(toMessage(problems))
    this.name = 'BundleError'
    this.problems = problems
  }
}

function toMessage(problems: readonly BundleProblem[]) {
  const count = String(problems.length) + (problems.length < MAX_PROBLEMS ? '' : ' or more')
  const noun = problems.length === 1 ? 'problem' : 'problems'
  const lines = problems.slice(0, SHOWN).map((problem) => `  ${describe(problem)}`)
  const rest = problems.length - SHOWN
  if (rest > 0) lines.push(`  and ${String(rest)} more`)
  return `the bundle is refused, ${count} ${noun}:\n${lines.join('\n')}`
}

function describe({ file, line, item, field, message }: BundleProblem) {
  const place = line === null ? file : `${file}:${String(line)}`
  return [place, item, field].filter((part) => part !== null).join(' ') + `: ${message}`
}

/** Gathers problems, up to {@link MAX_PROBLEMS}. */
export class Problems {
  readonly #problems: BundleProblem[] = []

  add(problem: BundleProblem) {
    if (this.#problems.length < MAX_PROBLEMS) this.#problems.push(problem)
  }

  /** Adds a problem of one item's field. */
  at(
    place: { file: string; line: number; item: { id: string } },
    field: string | null,
    message: string,
  ) {
    this.add({ file: place.file, line: place.line, item: place.item.id, field, message })
  }

  get isEmpty() {
    return this.#problems.length === 0
  }

  toError() {
    return new BundleError(this.#problems)
  }
}
