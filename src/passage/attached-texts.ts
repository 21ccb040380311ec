import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { query } from '../store/query.ts'
import type { Store } from '../store/store.ts'

const documentHashes = query<object, { id: string; sha256: string }>('document/hashes')

/** The texts of documents by their SHA-256: the service ships none, its owner may attach them. */
export type AttachedTexts = ReadonlyMap<string, string>

export const NO_TEXTS: AttachedTexts = new Map()

interface TextFile {
  file: string
  sha256: string
  text: string
}

/**
 * Reads the text files of a folder; `ACTA_SOURCES` names it. Links are followed; one that leads
 * nowhere, and a file that may not be read, are an error that names it.
 */
export async function readTextFiles(folder: string): Promise<TextFile[]> {
  const files: TextFile[] = []
  for (const file of (await readdir(folder)).sort()) {
    const path = join(folder, file)
    if (!(await stat(path)).isFile()) continue
    const bytes = await readFile(path)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    files.push({ file, sha256, text: bytes.toString('utf8') })
  }
  return files
}

/** Keeps the files that are a document's text, and names in the log those that are not. */
export async function attachTexts(
  files: readonly TextFile[],
  store: Store,
  log: Logger,
): Promise<AttachedTexts> {
  const documents = new Map(
    (await store.read(documentHashes, {})).map(({ id, sha256 }) => [sha256, id]),
  )
  const texts = new Map<string, string>()
  for (const { file, sha256, text } of files) {
    const document = documents.get(sha256)
    if (document === undefined) {
      log.warn(
        { file, sha256 },
        `${file} is no document's text: none has the SHA-256 ${sha256}. Offsets count in the very file that was coded.`,
      )
    } else {
      texts.set(sha256, text)
      log.info({ file, document }, `${file} is the text of ${document}.`)
    }
  }
  return texts
}
