import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The items of a small bundle by file, each one valid. */
export function smallBundle() {
  const names = (value: string) => [{ value, lang: 'en', kind: 'PREFERRED' }]
  const passage = { document: 'document:letter', line: 2, start: 10, end: 20 }
  const evidence = [{ ...passage, support: 'STATES' }]
  const actor = { kind: 'PERSON', status: 'EXISTING', mentions: [passage] }
  return {
    'bundle.json': {
      format: 'acta-bundle',
      formatVersion: 1,
      name: 'small',
      title: { en: 'Small' },
      description: { en: 'A bundle for tests.' },
      license: { id: 'CC0-1.0', note: { en: 'Free.' } },
      languages: ['en'],
    } as Item,
    'documents.jsonl': [
      {
        id: 'document:letter',
        genre: 'SOURCE',
        names: names('Letter'),
        date: '2018-09',
        publishers: [],
        contributors: ['actor:ada'],
        sha256: '0'.repeat(64),
        length: 100,
        mentions: [],
      },
    ] as Item[],
    'topics.jsonl': [
      { id: 'topic:tea', names: names('Tea'), theme: 'DRINKS', broader: 'topic:drinks' },
      { id: 'topic:drinks', names: names('Drinks'), theme: 'DRINKS' },
    ] as Item[],
    'actors.jsonl': [
      { id: 'actor:ada', names: names('Ada'), ...actor },
      { id: 'actor:bob', names: names('Bob'), ...actor },
    ] as Item[],
    'relation-types.jsonl': [
      {
        id: 'relation-type:KNOWS',
        code: 'KNOWS',
        family: 'PEOPLE',
        label: { en: 'knows' },
        inverseLabel: { en: 'known by' },
        symmetric: false,
      },
    ] as Item[],
    'vocabularies.jsonl': [
      { id: 'family:PEOPLE', label: { en: 'People' } },
      { id: 'theme:DRINKS', label: { en: 'Drinks' } },
    ] as Item[],
    'relationships.jsonl': [
      {
        id: 'relationship:ada--knows--bob',
        from: 'actor:ada',
        relation: 'KNOWS',
        to: 'actor:bob',
        modality: 'STATED',
        note: { en: 'Ada knows Bob.' },
        evidence,
      },
    ] as Item[],
    'positions.jsonl': [
      {
        id: 'position:ada--tea',
        actor: 'actor:ada',
        onBehalfOf: ['actor:bob'],
        stance: 'SUPPORTS',
        topic: 'topic:tea',
        conditional: false,
        text: { en: 'Ada favors tea.' },
        modality: 'STATED',
        evidence,
      },
    ] as Item[],
    'claims.jsonl': [
      {
        id: 'claim:one',
        kind: 'FIGURE',
        text: { en: 'There were 3 to 5 cups in 2018.' },
        figures: [{ value: 3, valueMax: 5, unit: { en: 'cups' }, derived: false }],
        period: '2018',
        assertedBy: ['actor:ada'],
        sources: [],
        about: ['topic:tea'],
        topics: ['topic:tea'],
        modality: 'STATED',
        evidence,
      },
    ] as Item[],
  }
}

type Item = Record<string, unknown>

/** What a test changes of {@link smallBundle}. */
export type SmallBundle = ReturnType<typeof smallBundle>

/** The content of files by name. */
export type Files = Record<string, string | Uint8Array>

/** Writes files to a new folder, hands it to `use` and takes it away again. */
export async function withFolder<T>(files: Files, use: (folder: string) => Promise<T>) {
  const folder = await mkdtemp(join(tmpdir(), 'acta-bundle-'))
  try {
    for (const [file, content] of Object.entries(files))
      await writeFile(join(folder, file), content)
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** The files of a bundle as text. */
export function toFiles(bundle: SmallBundle): Record<string, string> {
  return Object.fromEntries(
    Object.entries(bundle).map(([file, content]) => [
      file,
      Array.isArray(content)
        ? content.map((item) => `${JSON.stringify(item)}\n`).join('')
        : JSON.stringify(content),
    ]),
  )
}
