// Makes the pictures of docs/stance-networks.md: `node tools/stance-pictures.js`, after
// `npm run build`. They are exports of the running program, at the addresses that the guide names.

import { mkdirSync, writeFileSync } from 'node:fs'
import { startService } from './own-service.js'

const IMAGES = new URL('../docs/images/', import.meta.url)

/** Each picture by its file, and the address it is found at. */
const STANCE_PICTURES = {
  'stance-included.svg': '/export/svg?mode=ONE_MODE&camps=2&lang=en',
  'stance-own.svg': '/export/svg?mode=ONE_MODE&onBehalfOf=EXCLUDE&camps=2&lang=en',
}

/** Pictures say where they come from: for all others that is where a service is without settings. */
const USUAL = 'http://localhost:4000'

const { address, stop } = await startService()
try {
  mkdirSync(IMAGES, { recursive: true })
  for (const [file, path] of Object.entries(STANCE_PICTURES)) {
    const response = await fetch(address + path)
    const picture = await response.text()
    if (!response.ok) throw new Error(`${path} answered ${String(response.status)}: ${picture}`)
    writeFileSync(new URL(file, IMAGES), picture.replaceAll(address, USUAL))
    console.log(`docs/images/${file}: ${(picture.length / 1000).toFixed(0)} kB`)
  }
} finally {
  await stop()
}
