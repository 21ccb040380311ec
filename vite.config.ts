import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite'

const OUT = join(import.meta.dirname, 'dist/pages')

/** Each is `web/<name>/index.html`; with all its files it lands in `dist/pages/<name>`. */
const PAGES = ['explorer', 'graphiql']

function buildPage(name: string): EnvironmentOptions {
  return {
    consumer: 'client',
    build: {
      outDir: OUT,
      // Emptied once for all pages, below.
      emptyOutDir: false,
      assetsDir: `${name}/assets`,
      // The explorer's policy forbids data URLs; small files are files, too.
      assetsInlineLimit: name === 'explorer' ? 0 : 4096,
      rolldownOptions: {
        input: join(import.meta.dirname, 'web', name, 'index.html'),
        // Some packages mark their modules 'use client', which means nothing here; on a busy machine
        // a plugin that took long is no news either.
        checks: { moduleLevelDirective: false, pluginTimings: false },
      },
      // Monaco is one big chunk, which the browser keeps.
      chunkSizeWarningLimit: 5000,
    },
  }
}

/** Writes `.br` and `.gz` beside each text, so that no request waits for a compressor. */
function precompress(): Plugin {
  const brotli = promisify(brotliCompress)
  const params = { [constants.BROTLI_PARAM_QUALITY]: 10 }
  return {
    name: 'precompress',
    async writeBundle(_options, bundle) {
      const texts = Object.values(bundle).filter(({ fileName }) =>
        /\.(html|js|css|svg)$/.test(fileName),
      )
      await Promise.all(
        texts.map(async (file) => {
          const text = Buffer.from(file.type === 'chunk' ? file.code : file.source)
          const path = join(OUT, file.fileName)
          await writeFile(`${path}.br`, await brotli(text, { params }))
          await writeFile(`${path}.gz`, await promisify(gzip)(text, { level: 9 }))
        }),
      )
    },
  }
}

export default defineConfig({
  root: join(import.meta.dirname, 'web'),
  // Relative: `../<name>/assets/`, from any path one level deep and from `/`.
  base: './',
  // Monaco's workers import modules.
  worker: { format: 'es' },
  plugins: [precompress()],
  environments: Object.fromEntries(PAGES.map((name) => [name, buildPage(name)])),
  builder: {
    async buildApp(builder) {
      await rm(OUT, { recursive: true, force: true })
      for (const name of PAGES) {
        const page = builder.environments[name]
        if (page) await builder.build(page)
      }
    },
  },
})
