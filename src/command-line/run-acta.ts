import { toAsync } from '../export/whole.ts'
import { type ExitCode, exitCodeOf, sentenceOf } from './failure.ts'
import { createProgram } from './program.ts'
import type { Streams } from './streams.ts'
import { writeOutput } from './write-output.ts'

/** Runs the program with what was typed behind its name; gives what it ends with. */
export async function runActa(args: readonly string[], streams: Streams): Promise<ExitCode> {
  const help: string[] = []
  try {
    await createProgram(args, streams, help)
      .parseAsync(args, { from: 'user' })
      .catch(async (error: unknown) => {
        if (help.length === 0) throw error
        await writeOutput(toAsync(help), undefined, streams)
      })
    return 0
  } catch (error) {
    const sentence = sentenceOf(error)
    if (sentence !== '') streams.stderr.write(`acta: ${sentence}\n`)
    return exitCodeOf(error)
  }
}
