import { type Command, Option } from 'commander'
import {
  AGGREGATIONS,
  ARRANGEMENTS,
  COMPATIBILITIES,
  DATE_RULES,
  DELIMITERS,
  DUPLICATES,
  KERNELS,
  LANGUAGES,
  MODES,
  NORMALIZATIONS,
  QUALIFIER_TYPES,
  WINDOWS,
} from './choices.ts'
import { OUTPUT_FORMATS } from './output-formats.ts'
import { toCommand } from './stance-arguments.ts'
import { runStance } from './run-stance.ts'
import type { Streams } from './streams.ts'

const EXAMPLES = `
Columns are those of DNA's CSV export unless told: statement_id, time, organization, concept,
agreement, document_id. What is left out or doubtful is in docs/command-line.md.

Examples:
  acta stance statements.csv --format gexf > network.gexf
  acta stance statements.csv --mode two --format matrix-csv --output matrix.csv
  acta stance statements.csv --from 2005 --to 2005-06 --exclude "concept=Other" --duplicates document
  unzip -p statements.zip | acta stance - --variable1 concept --variable2 organization`

/** `acta stance`: a stance network from a table of statements. */
export function addStance(
  program: Command,
  args: readonly string[],
  streams: Streams,
  exitCodes: string,
) {
  const command = program
    .command('stance')
    .summary('A stance network from a CSV file of statements.')
    .description(
      'Makes a stance network of a CSV file of statements, one a line: who agrees with whom, or who says what. The same networks as those of the Discourse Network Analyzer (DNA), in more formats.',
    )
    .argument('[file]', 'The CSV file, in UTF-8; "-" or nothing is standard input.')
    .helpOption('-h, --help', 'Show this help.')
    .addHelpText('after', `${EXAMPLES}\n\n${exitCodes}`)
    .action(async (file: string | undefined, options: Record<string, unknown>) =>
      runStance(toCommand(file, options, { args, streams })),
    )
  for (const option of stanceOptions()) command.addOption(option)
}

function stanceOptions(): Option[] {
  return [
    choice('--mode <mode>', 'one: who is linked with whom; two: who with what.', MODES).default(
      'one',
    ),
    new Option('--variable1 <column>', 'Whose network it is: the rows.').default('organization'),
    new Option('--variable2 <column>', 'What links them: the columns.').default('concept'),
    new Option('--qualifier <column>', 'What each statement says of it.').default('agreement'),
    choice('--qualifier-type <type>', 'How that is read.', QUALIFIER_TYPES).default('boolean'),
    new Option(
      '--scale <min..max>',
      'The whole scale of an integer qualifier; else what all statements span.',
    ),
    choice(
      '--aggregation <how>',
      'How statements become weights. Without it congruence (one) or subtract (two), and ignore where the qualifier allows neither.',
      AGGREGATIONS,
    ),
    choice('--normalization <how>', 'What weights are divided by.', NORMALIZATIONS).default('none'),
    new Option('--from <date>', 'Statements from this day, month or year on.'),
    new Option('--to <date>', 'Statements up to the end of this day, month or year.'),
    repeated('--include <column=value>', 'Only statements with one of these values.'),
    repeated('--exclude <column=value>', 'No statements with any of these values.'),
    repeated('--include-document <column=value>', 'Only documents with one of these values.'),
    repeated('--exclude-document <column=value>', 'No documents with any of these values.'),
    choice(
      '--duplicates <within>',
      'Equal statements count once within a document, week, month, year or the range.',
      DUPLICATES,
    ).default('include'),
    new Option('--minimum1 <count>', 'How many statements a row must have.'),
    new Option('--minimum2 <count>', 'How many statements a column must have.'),
    new Option('--isolates', 'Keep rows and columns that the filters left without statements.'),
    choice(
      '--compatibility <with>',
      "dna: DNA's definitions where they depart from the textbook.",
      COMPATIBILITIES,
    ).default('none'),
    choice('--window <unit>', 'A series of networks, by windows of time or of events.', WINDOWS),
    new Option('--window-size <count>', 'How many units a window has. Default: 1.'),
    choice('--arrangement <how>', 'How windows follow one another. Default: moving.', ARRANGEMENTS),
    new Option('--step <count>', 'How far a moving window is from the next. Default: 1.'),
    choice('--kernel <shape>', 'How statements weigh by their distance to the middle.', KERNELS),
    new Option('--overhang', 'Windows may reach over the ends of the range.'),
    new Option('--sum-to-one', 'Divide each network of a series by the sum of its weights.'),
    new Option('--id-column <column>', 'Ids of statements. Default: statement_id, id.'),
    new Option('--date-column <column>', 'Their dates. Default: time, date, datetime.'),
    new Option('--document-column <column>', 'Their documents. Default: document_id, document.'),
    choice(
      '--date-rule <day>',
      'Which day of a month or year counts where the date says no more.',
      DATE_RULES,
    ).default('first-day'),
    choice(
      '--delimiter <delimiter>',
      'Between the fields. Found out from the first line.',
      DELIMITERS,
    ),
    choice('--format <format>', 'How the network is written.', OUTPUT_FORMATS).default('edges-csv'),
    new Option(
      '--attributes <file>',
      'A CSV file with what is known of rows and columns: variable, value, and a column for each attribute of theirs. Nodes carry it in the network.',
    ),
    new Option(
      '--camps <count>',
      'Divide a one-mode network into so many camps: 2 to 10. Nodes say theirs, and have its color.',
    ),
    choice('--lang <language>', 'The language of the words in it.', LANGUAGES).default('en'),
    new Option(
      '-o, --output <file>',
      'Where to; it appears when it is whole. Default: standard output. Of a series one file for each window: network-01-2005-01-01.gexf.',
    ),
  ]
}

/** One of some words, in capitals or not: error messages have them in capitals. */
function choice(flags: string, description: string, choices: object) {
  const option = new Option(flags, description).choices(Object.keys(choices))
  const { parseArg: check } = option
  return option.argParser((value: string, before) => check?.(value.toLowerCase(), before))
}

function repeated(flags: string, description: string) {
  return new Option(flags, `${description} Can be repeated.`).argParser(
    (value: string, values: string[] | undefined) => [...(values ?? []), value],
  )
}
