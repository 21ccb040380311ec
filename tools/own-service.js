// A service for the makers of pictures: on a free port, with a store of its own that it leaves behind
// nowhere. Needs `npm run build`.

import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../', import.meta.url))

/** Starts it; gives its address once it listens, and how to end it. */
export async function startService() {
  const folder = mkdtempSync(join(tmpdir(), 'acta-pictures-'))
  const service = spawn('node', ['dist/main.js'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', ACTA_DATA: folder, NEO4J_URI: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => service.once('exit', resolve))
  const stop = async () => {
    service.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true })
  }
  for await (const line of createInterface({ input: service.stdout })) {
    const address = /"msg":"Acta answers at (\S+)\/graphql/.exec(line)?.[1]
    if (address) return { address, stop }
  }
  await stop()
  throw new Error('The service ended before it listened; its messages stand above.')
}
