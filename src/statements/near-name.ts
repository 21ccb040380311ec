import { isWithinEdits } from '../search/edits.ts'
import { fold } from '../values/fold.ts'

/** The name that another one is most likely a misspelling of; undefined where none is near. */
export function nearName(wrong: string, names: readonly string[]): string | undefined {
  const folded = fold(wrong)
  const most = Math.ceil(folded.length / 3)
  for (let edits = 0; edits <= most; edits += 1) {
    const near = names.find((name) => isWithinEdits(folded, fold(name), edits))
    if (near !== undefined) return near
  }
  return undefined
}
