// Builds what is not built yet, after `npm install`. npm calls this also for the first `npx acta` and
// for `npm install --global .`, which link this folder: there nothing is to be built twice, and
// packages may be missing, as both install none in it. bin/acta.js says then what to do.

import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const ROOT = new URL('../', import.meta.url)

/** What is made last. */
const BUILT = 'dist/pages/graphiql/index.html'
const SOURCES = ['src', 'web', 'schema', 'package.json', 'tsconfig.json', 'vite.config.ts']
/** Written by each `npm install` that changes packages. */
const PACKAGES = 'node_modules/.package-lock.json'

function age(path) {
  const file = new URL(path, ROOT)
  return existsSync(file) ? statSync(file).mtimeMs : 0
}

/** When something in a file or folder was changed last, put there or taken away. */
function lastChange(path) {
  if (!statSync(new URL(path, ROOT)).isDirectory()) return age(path)
  const names = readdirSync(new URL(path, ROOT), { recursive: true, encoding: 'utf8' })
  return Math.max(age(path), ...names.map((name) => age(`${path}/${name}`)))
}

if (!existsSync(new URL('node_modules/typescript', ROOT))) {
  console.error('acta: not built, as the packages for that are not installed: run `npm install`.')
} else if (age(BUILT) < Math.max(age(PACKAGES), ...SOURCES.map(lastChange))) {
  const { status } = spawnSync('npm', ['run', 'build'], {
    cwd: fileURLToPath(ROOT),
    stdio: 'inherit',
    // On Windows npm is a script.
    shell: process.platform === 'win32',
  })
  process.exitCode = status ?? 1
}
