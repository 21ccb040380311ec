import { createRequire } from 'node:module'
import { renderAsync } from '@resvg/resvg-js'
import type { ExportView } from './model.ts'
import { writeSvg } from './svg.ts'
import { FONT } from './svg-text.ts'

const require = createRequire(import.meta.url)

// System fonts are off: the same view gives the same picture on every machine. Characters that
// the font lacks (emoji, most scripts of Asia) are drawn as boxes.
const FONT_FILES = [
  '400Regular/SourceSans3_400Regular.ttf',
  '600SemiBold/SourceSans3_600SemiBold.ttf',
].map((file) => require.resolve(`@expo-google-fonts/source-sans-3/${file}`))

/** Two pixels a unit of the picture, for screens of today. */
const SCALE = 2

/** The picture in pixels, drawn beside the main thread. */
export async function* writePng(view: ExportView): AsyncGenerator<Buffer> {
  const parts: string[] = []
  for await (const part of writeSvg(view)) parts.push(part)
  const image = await renderAsync(parts.join(''), {
    fitTo: { mode: 'zoom', value: SCALE },
    font: { fontFiles: FONT_FILES, loadSystemFonts: false, defaultFontFamily: FONT },
  })
  yield image.asPng()
}
