// Reads a reference in whatever format from standard input, as citation.js does, and prints it as
// CSL-JSON. A program of its own, because jest cannot load what citation.js requires.

import { text } from 'node:stream/consumers'
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'

console.log(JSON.stringify(new Cite(await text(process.stdin)).data))
