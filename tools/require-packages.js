// Before a build: says what to do where the packages are missing that it needs. `npm install
// --global .` installs no packages of the folder that it links, but builds it.

import { existsSync } from 'node:fs'

if (!existsSync(new URL('../node_modules/typescript', import.meta.url))) {
  console.error(
    'acta: the packages are not installed yet. Run `npm install` in this folder, then `npm install --global .` again.',
  )
  process.exitCode = 1
}
