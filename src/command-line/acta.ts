#!/usr/bin/env node
// The program `acta`: what the project does with a table alone, without a service. See
// docs/command-line.md.

import { exitCodeOf, sentenceOf } from './failure.ts'
import { createProgram } from './program.ts'

try {
  await createProgram().parseAsync()
} catch (error) {
  const sentence = sentenceOf(error)
  if (sentence !== '') process.stderr.write(`acta: ${sentence}\n`)
  process.exitCode = exitCodeOf(error)
}
