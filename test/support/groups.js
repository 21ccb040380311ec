import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

/** Few enough that a file that cannot be read takes few others down with it. */
const FILES_PER_GROUP = 12

/**
 * Each test file starts by reading all modules and making the schema, which takes two seconds: more
 * than most tests. Files of a group do that once. A group is a file that imports them.
 *
 * @param {string[]} files paths of test files below `test/`
 * @param {string} folder where the groups are written, two levels below the project; emptied first
 * @returns {string[]} paths of test files to run: the groups, and the files that run alone
 */
export function groupTestFiles(files, folder) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const sorted = files.toSorted()
  const together = sorted.filter((path) => !hasHooksForAll(path))
  const groups = []
  for (let start = 0; start < together.length; start += FILES_PER_GROUP) {
    const members = together.slice(start, start + FILES_PER_GROUP)
    const path = `${folder}/${nameOf(members[0])}-to-${nameOf(members.at(-1))}.test.ts`
    writeFileSync(path, members.map((member) => `import '../../test/${member}'\n`).join(''))
    groups.push(path)
  }
  return [...groups, ...sorted.filter(hasHooksForAll).map((path) => `test/${path}`)]
}

/** Hooks outside `describe` would hold for the whole group. */
function hasHooksForAll(path) {
  return /^(before|after)(All|Each)\(/m.test(readFileSync(`test/${path}`, 'utf8'))
}

function nameOf(path) {
  return path.replace('.test.ts', '').replaceAll('/', '.')
}
