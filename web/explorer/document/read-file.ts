/** What became of a file that somebody dropped. */
export type ReadResult =
  | { outcome: 'match'; text: string }
  /** It is another text. */
  | { outcome: 'other'; sha256: string }
  /** The browser computes no sha256 on a page that came over plain HTTP from elsewhere. */
  | { outcome: 'insecure' }

/** Reads a file and compares its sha256. Nothing leaves the browser. */
export async function readFile(file: Blob, sha256: string): Promise<ReadResult> {
  if (!isSecureContext) return { outcome: 'insecure' }
  const bytes = await file.arrayBuffer()
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const found = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
  if (found !== sha256) return { outcome: 'other', sha256: found }
  // Offsets count from the first character, so a byte order mark is one.
  return { outcome: 'match', text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) }
}
