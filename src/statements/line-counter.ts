/** Counts the lines of a text that comes in pieces. They end in `\n`, `\r\n` or `\r`. */
export class LineCounter {
  /** The number of the line that the text so far ends on. */
  line = 1
  #endsWithReturn = false

  add(text: string) {
    if (text === '') return
    this.line = this.after(text)
    this.#endsWithReturn = text.endsWith('\r')
  }

  /** The line that it would end on with this text behind it. */
  after(text: string) {
    let line = this.line
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) line += 1
    for (let at = text.indexOf('\r'); at !== -1; at = text.indexOf('\r', at + 1)) {
      if (text[at + 1] !== '\n') line += 1
    }
    // The return before has been counted already.
    return this.#endsWithReturn && text.startsWith('\n') ? line - 1 : line
  }
}
