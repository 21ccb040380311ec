import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { EXIT_CODES } from './failure.ts'
import { addStance } from './stance-command.ts'

const PACKAGE = new URL('../../package.json', import.meta.url)

/** The whole command line. It throws where it would end the process. */
export function createProgram() {
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string }
  const program = new Command('acta')
    .description('Networks from tables of coded statements.')
    .version(version, '-V, --version', 'Show the version.')
    .helpOption('-h, --help', 'Show this help.')
    .helpCommand(false)
    .exitOverride()
    .showHelpAfterError('(--help shows every option)')
    .addHelpText('after', `\nacta stance --help shows the options of stance.\n\n${exitCodes()}`)
  addStance(program, exitCodes())
  return program
}

function exitCodes() {
  const lines = Object.entries(EXIT_CODES).map(([code, meaning]) => `  ${code}  ${meaning}`)
  return ['Exit codes:', ...lines].join('\n')
}
