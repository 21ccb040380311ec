/** What became of a file that somebody dropped. */
export type ReadResult =
  | { outcome: 'read'; sha256: string; text: string }
  | { outcome: 'empty' }
  /** A folder, or a file that is gone or locked. */
  | { outcome: 'unreadable' }
  /** The browser computes no sha256 on a page that came over plain HTTP from elsewhere. */
  | { outcome: 'insecure' }

/** Reads a file and its sha256. Nothing leaves the browser. */
export async function readFile(file: Blob): Promise<ReadResult> {
  if (!isSecureContext) return { outcome: 'insecure' }
  const bytes = await file.arrayBuffer().catch(() => null)
  if (!bytes) return { outcome: 'unreadable' }
  if (bytes.byteLength === 0) return { outcome: 'empty' }
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
  // Offsets count from the first character, so a byte order mark is one.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  return { outcome: 'read', sha256, text }
}
