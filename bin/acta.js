#!/usr/bin/env node
// What `npx acta`, and `acta` after `npm install --global .`, start: the built program, or a word on
// how to build it. npm links this folder as it is, whether it has been built or not.

import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const program = new URL('../dist/command-line/acta.js', import.meta.url)

if (existsSync(program)) await import(program.href)
else {
  const folder = fileURLToPath(new URL('../', import.meta.url))
  console.error(`acta: not built yet. Run \`npm install\` in ${folder}, then try again.`)
  process.exitCode = 1
}
