import { Readable, Writable } from 'node:stream'
import { runActa } from '../../src/command-line/run-acta.ts'

/** The odd names of those who speak. */
export const [A, B, C] = ['Señal "S.A."', 'b, c', 'Ñandú']

/**
 * Seven statements by three organizations on two concepts, with everything that a file may hold: a
 * byte order mark, quotes, semicolons, lines that end in either way, dates in several forms.
 *
 * How often each says what (agreement 1, agreement 0), and its grades from -2 to 2:
 *
 *          tax              cap
 *    A   2, 0  (2, 2)     1, 0  (0)
 *    B   1, 0  (1)        0, 1  (-1)
 *    C   0, 1  (-2)       0, 1  (-1)
 */
export const STATEMENTS = `\uFEFFstatement_id;time;organization;concept;agreement;grade;document_id
1;2005-01-26 00:00:00;"Señal ""S.A.""";tax;1;2;first
2;2005-01-26;"Señal ""S.A.""";tax;true;2;first
3;2005-02;b, c;tax;1;1;second\r
4;2005-02-28;b, c;cap;0;-1;second\r
5;26.03.2005;Ñandú;tax;0;-2;"third; and last"
6;2005-03-26T12:00:00Z;Ñandú;cap;false;-1;"third; and last"

7;2006;"Señal ""S.A.""";cap;1;0;fourth
`

/**
 * How a run of the program ended, and what it wrote: within this process, which is much faster than
 * to start one of its own. What a process alone has (signals, pipes) is tested in process.test.ts.
 */
export async function acta(
  args: readonly string[],
  input: string | Uint8Array = '',
  { isTerminal = false } = {},
) {
  const [stdout, stderr] = [new Written(), new Written()]
  const stdin = Readable.from([Buffer.from(input)])
  const code = await runActa(args, {
    stdin,
    stdout,
    stderr: Object.assign(stderr, { isTTY: isTerminal }),
  })
  return { code, stdout: stdout.text, stderr: stderr.text }
}

/** A stream that keeps what is written to it. */
class Written extends Writable {
  text = ''

  override _write(chunk: Buffer, _: BufferEncoding, callback: () => void) {
    this.text += chunk.toString('utf8')
    callback()
  }
}

/** The cells of a matrix as CSV, its names left out. */
export function cellsOf(csv: string) {
  const lines = csv.trim().split('\r\n').slice(1)
  // Names may hold commas, numbers not.
  return lines.map((line) =>
    line
      .replace(/^("([^"]|"")*"|[^,]*),/, '')
      .split(',')
      .map(Number),
  )
}
