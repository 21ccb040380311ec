import { execFile, spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import type { Store } from '../../src/store/store.ts'
import { runQuery } from '../support/api.ts'

const { TEST_PYTHON } = process.env
// `read-back.ts` says what is not checked without it, and that a gate must have it.
const itWithPython = TEST_PYTHON === undefined ? it.skip : it

const HAS_R = spawnSync('Rscript', ['-e', 'packageVersion("igraph")']).status === 0
if (!HAS_R) {
  if (process.env.CI !== undefined)
    throw new Error('There is no R with igraph: .ci/run installs it.')
  console.warn('There is no R with igraph: the recipes for R are not run.')
}
const itWithR = HAS_R ? it : it.skip

/** The recipes of the page in one language, as they are printed. */
async function recipesIn(language: string) {
  const page = await readFile(new URL('../../docs/exports.md', import.meta.url), 'utf8')
  return [...page.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'))].map(
    ([, recipe = '']) => recipe,
  )
}

/** The recipes of docs/exports.md, with a service to fetch from. */
export function testRecipes(service: () => { store: Store; origin: string }) {
  describe('the recipes of docs/exports.md', () => {
    async function run(program: string, option: string, recipe: string) {
      const code = recipe.replaceAll('http://127.0.0.1:4000', service().origin)
      // Whatever the tests are started in: names have accents.
      const env = { ...process.env, LC_ALL: 'C.UTF-8' }
      return (await promisify(execFile)(program, [option, code], { env })).stdout
    }

    it('have five lines at most', async () => {
      const recipes = [...(await recipesIn('python')), ...(await recipesIn('r'))]
      expect(recipes.length).toBe(3)
      for (const recipe of recipes)
        expect(recipe.split('\n').filter((line) => line.trim() !== '').length).toBeLessThanOrEqual(
          5,
        )
    })

    itWithPython(
      'count the figures of the claims with pandas',
      async () => {
        const [recipe = ''] = await recipesIn('python')
        // Three territories’ requests in 2018 (4847, 679, 78) are the largest of their unit.
        expect(await run(TEST_PYTHON ?? '', '-c', recipe)).toMatch(/asylum requests +\d+ +\d+/)
      },
      60_000,
    )

    itWithR(
      'count the stances on each topic with R',
      async () => {
        const [recipe = ''] = await recipesIn('r')
        const lines = (await run('Rscript', '-e', recipe)).split('\n').map((line) => line.trim())
        const { topics } = (await runQuery(
          service().store,
          `{ topics(first: 200) { nodes { name(lang: "es") positions { totalCount groups(by: STANCE) { key count } } } } }`,
        )) as {
          topics: {
            nodes: {
              name: string
              positions: { totalCount: number; groups: { key: string; count: number }[] }
            }[]
          }
        }
        const [most] = topics.nodes.toSorted(
          (a, b) => b.positions.totalCount - a.positions.totalCount,
        )
        const { groups } = most?.positions ?? { groups: [] }
        const counts = ['AMBIVALENT', 'OPPOSES', 'SUPPORTS'].map((stance) =>
          String(groups.find(({ key }) => key === stance)?.count ?? 0),
        )
        const line = lines.find((one) => one.startsWith(most?.name.slice(0, 40) ?? ' '))
        expect(line?.split(/\s+/).slice(-3)).toEqual(counts)
      },
      60_000,
    )

    itWithR(
      'find the most connected with igraph',
      async () => {
        const [, recipe = ''] = await recipesIn('r')
        const printed = await run('Rscript', '-e', recipe)
        // igraph counts an edge to itself twice.
        const { network } = (await runQuery(
          service().store,
          '{ network { nodes { degree node { ... on Entity { name(lang: "es") } } } edges { source target } } }',
        )) as {
          network: {
            nodes: { degree: number; node: { name: string } }[]
            edges: { source: string; target: string }[]
          }
        }
        expect(network.edges.filter(({ source, target }) => source === target)).toEqual([])
        const [most] = network.nodes.toSorted((a, b) => b.degree - a.degree)
        const lines = printed.trim().split('\n')
        expect(lines.length).toBe(11)
        expect(lines[1]).toMatch(
          new RegExp(`${most?.node.name.slice(0, 50) ?? '-'} +${String(most?.degree)}$`),
        )
      },
      60_000,
    )
  })
}
