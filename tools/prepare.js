// Before the build of `npm install`, and of `npm install --global .`, which links this folder and
// builds it, but installs no packages in it: says what to do where these are missing.
//
// Then puts `acta` where `npx` looks first. It would find it in package.json, too, but only after it
// had built the whole folder once more.

import { existsSync, rmSync, symlinkSync } from 'node:fs'

const modules = new URL('../node_modules/', import.meta.url)

if (!existsSync(new URL('typescript', modules))) {
  console.error(
    'acta: the packages are not installed yet. Run `npm install` in this folder, then `npm install --global .` again.',
  )
  process.exit(1)
}

// Windows has no such links.
if (process.platform !== 'win32') {
  const link = new URL('.bin/acta', modules)
  rmSync(link, { force: true })
  symlinkSync('../../bin/acta.js', link)
}
