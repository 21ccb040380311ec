import { readFileSync } from 'node:fs'

/** The items of one file of the seed, read without any code of the service. */
export function readSeed<Item>(file: string): Item[] {
  return readFileSync(new URL(`../../seed/${file}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Item)
}
