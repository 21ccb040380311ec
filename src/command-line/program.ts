import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { EXIT_CODES } from './failure.ts'
import { addStance } from './stance-command.ts'
import type { Streams } from './streams.ts'

const PACKAGE = new URL('../../package.json', import.meta.url)

/**
 * The whole command line, for these arguments. It throws where it would end the process, and puts
 * what `--help` and `--version` print into a list.
 */
export function createProgram(args: readonly string[], streams: Streams, printed: string[]) {
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string }
  const program = new Command('acta')
    .description('Networks from tables of coded statements.')
    .version(version, '-V, --version', 'Show the version.')
    .helpOption('-h, --help', 'Show this help.')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => printed.push(text),
      writeErr: (text) => streams.stderr.write(text),
    })
    .showHelpAfterError('(--help shows every option)')
    .addHelpText('after', `\nacta stance --help shows the options of stance.\n\n${exitCodes()}`)
  addStance(program, args, streams, exitCodes())
  return program
}

function exitCodes() {
  const lines = Object.entries(EXIT_CODES).map(([code, meaning]) => `  ${code}  ${meaning}`)
  return ['Exit codes:', ...lines].join('\n')
}
