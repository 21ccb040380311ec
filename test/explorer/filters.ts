import { expect, it } from '@jest/globals'
import { parsePartialDate } from '../../src/values/partial-date.ts'
import { HOLDING, joined, naiveEdges, relationships, relationTypes } from '../view/naive.ts'
import { expectAccessible, expectEdges, type Explorer, go } from './open.ts'

const holding = relationships.filter(({ modality }) => HOLDING.includes(modality))
const pressure = holding.filter(
  ({ relation }) => relationTypes.get(relation)?.family === 'PRESSURE',
)
const edgesOf = (facts: typeof holding) => joined(facts.flatMap(naiveEdges)).length

/** True for a date that shares at least one day with the years. */
function holdsIn(date: string | undefined, first: string, last: string) {
  const span = date === undefined ? null : parsePartialDate(date)
  return span !== null && span.min <= `${last}-12-31` && span.max >= `${first}-01-01`
}

export function testFilters(open: () => Explorer) {
  it.concurrent(
    'search suggests while one types, with typos and in Spanish, and takes the first by Enter',
    () =>
      open().show('?', async (page) => {
        const box = page.getByRole('combobox', { name: 'Search', exact: true })
        for (const [text, name] of [
          ['lima gruop', 'Lima Group'],
          ['acnur', 'Office of the United Nations High Commissioner for Refugees'],
        ] as const) {
          await box.fill(text)
          await page.locator('.suggestions li').first().filter({ hasText: name }).waitFor()
          await box.press('Enter')
          await page.getByRole('heading', { name, level: 2 }).waitFor()
        }
        // The arrows lead to suggestions that are out of sight at first.
        await page.setViewportSize({ width: 400, height: 500 })
        await box.fill('refugiados')
        const list = page.getByRole('listbox')
        await list.getByRole('option').nth(9).waitFor()
        await box.press('ArrowUp')
        const last = list.getByRole('option', { selected: true })
        await last.waitFor()
        const [outer, inner] = [await list.boundingBox(), await last.boundingBox()]
        expect(inner?.y).toBeGreaterThan(outer?.y ?? Infinity)
        expect((inner?.y ?? 0) + (inner?.height ?? 0)).toBeLessThanOrEqual(
          (outer?.y ?? 0) + (outer?.height ?? 0) + 1,
        )
        await expectAccessible(page, ['.search'])
        await box.fill('xyzzyqwertz')
        await page.getByText('Nothing found.').waitFor()
        await box.fill('')
      }),
    60_000,
  )

  it.concurrent(
    'search takes by Enter what was written, however late the answer, unless one goes on',
    () =>
      open().show('?', async (page) => {
        const box = page.getByRole('combobox', { name: 'Search', exact: true })
        const first = page.locator('.suggestions li').first()
        const selected = () => new URL(page.url()).searchParams.get('selected')
        let answer: () => void = () => undefined
        const hold = () => {
          const held = new Promise<void>((done) => (answer = done))
          return page.route('**/graphql', (route) => held.then(() => route.continue()))
        }
        await box.fill('lima group')
        await first.filter({ hasText: 'Lima Group' }).waitFor()
        await hold()
        await box.fill('oea')
        await box.press('Enter')
        expect(selected()).toBeNull()
        answer()
        const name = 'Organization of American States'
        await page.getByRole('heading', { name, level: 2 }).waitFor()
        const chosen = selected()

        // Another text, and another place, are no longer what Enter was for.
        await page.unrouteAll()
        await hold()
        await box.fill('provea')
        await box.press('Enter')
        await box.fill('acnur')
        answer()
        await first.filter({ hasText: 'Refugees' }).waitFor()
        await page.unrouteAll()
        await hold()
        await box.fill('curaçao')
        await box.press('Enter')
        await box.blur()
        answer()
        await box.focus()
        await first.filter({ hasText: 'Curaçao' }).waitFor()
        expect(selected()).toBe(chosen)
        await box.fill('')
      }),
    60_000,
  )

  it.concurrent(
    'filters narrow the picture, and say beside each choice what it would show',
    () =>
      open().show('?', async (page) => {
        await expectEdges(page, edgesOf(holding))
        const filters = page.getByRole('complementary', { name: 'Filters' })
        const choice = filters.locator('label', { hasText: 'Pressure and opposition' })
        await choice.locator('.count', { hasText: String(edgesOf(pressure)) }).waitFor()
        await choice.click()
        await expectEdges(page, edgesOf(pressure))
        expect(new URL(page.url()).searchParams.get('families')).toBe('PRESSURE')
        await filters.getByRole('button', { name: 'Reset' }).click()
        await expectEdges(page, edgesOf(holding))
      }),
    60_000,
  )

  it.concurrent(
    'filters tell how many wishes are hidden, and show them',
    () =>
      open().show('?', async (page) => {
        const wishes = relationships.filter(({ modality }) => modality === 'RECOMMENDED')
        expect(wishes).toHaveLength(48)
        const note = page.locator('p', { hasText: '48 recommended-only facts hidden' })
        await note.getByRole('button', { name: 'show' }).click()
        await expectEdges(page, edgesOf([...holding, ...wishes]))
        await page.locator('.legend').getByText('only wished for or supposed').waitFor()
        await page.getByRole('button', { name: 'hide them' }).click()
        await expectEdges(page, edgesOf(holding))
      }),
    60_000,
  )

  it.concurrent(
    'filters follow the brush of the timeline',
    () =>
      open().show('?', async (page) => {
        const bar = (year: string) => page.getByRole('button', { name: new RegExp(`^${year}:`) })
        const from = await bar('2017').boundingBox()
        const to = await bar('2018').boundingBox()
        if (!from || !to) throw new Error('The bars are not there.')
        await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
        await page.mouse.down()
        await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 4 })
        await page.mouse.up()
        await page.getByText('Only 2017/2018:').waitFor()
        await expectEdges(
          page,
          edgesOf(holding.filter(({ date }) => holdsIn(date, '2017', '2018'))),
        )
        expect(new URL(page.url()).searchParams.get('date')).toBe('2017/2018')

        // The same by the keyboard: one bar, then the brush stretched.
        await bar('2018').focus()
        await page.keyboard.press('Enter')
        await page.getByText('Only 2018:').waitFor()
        await page.getByRole('button', { name: 'all dates' }).click()
        await expectEdges(page, edgesOf(holding))
      }),
    60_000,
  )

  it.concurrent(
    'filters count in the timeline what is shown around a thing',
    () =>
      open().show('?of=actor:provea', async (page) => {
        // By hand: the report on the government is of 2017, all else that has a date of the statement.
        await page.getByRole('button', { name: '2017: 1 fact', exact: true }).waitFor()
        const bars = await page.locator('.bars').getByRole('button').allInnerTexts()
        expect(bars).toEqual(['2017', '2018', '2019'])
        // What counts mean around a thing is said there, and nowhere else.
        await page.getByText('a choice may leave less').waitFor()
        await go(page, '?')
        await page.getByText('a choice may leave less').waitFor({ state: 'detached' })
      }),
    60_000,
  )

  it.concurrent(
    'filters that match nothing say what to do; wrong ones are named',
    () =>
      open().show('?minDegree=9999', async (page) => {
        await page.getByText('Nothing in the graph fits this filter.').waitFor()
        await go(page, '?families=NONSENSE')
        const alert = page.locator('.stage').getByRole('alert')
        await alert.getByText('NONSENSE').first().waitFor()
        await alert.getByRole('button', { name: 'Reset' }).click()
        await expectEdges(page, edgesOf(holding))
      }),
    60_000,
  )
}
