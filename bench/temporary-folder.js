import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder that goes away with this process, however that ends. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'acta-bench-'))
  process.on('exit', () => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}
