import { beforeAll, describe, expect, it } from '@jest/globals'
import { CYPHER_FILES } from './files.ts'
import { BROKEN, KEPT } from './rule-examples.ts'
import { RULES } from './rules.ts'
import { filteredVariants, LISTS, type Variant } from './variants.ts'

/** Files that break a rule, and may. */
const EXCEPTIONS: Partial<Record<string, string[]>> = {
  // It asks whether there is any node at all, of whatever label.
  'store/any-node': ['P1'],
}

describe('the rules for both engines', () => {
  let variants: Variant[]

  beforeAll(async () => {
    variants = (await Promise.all(LISTS.map((list) => filteredVariants(list)))).flat()
  })

  describe.each(RULES)('$name', ({ name, find }) => {
    const [id = ''] = name.split(':')

    it('is kept by every file', () => {
      const findings = CYPHER_FILES.filter((file) => !EXCEPTIONS[file.name]?.includes(id)).map(
        (file) => ({ file: file.name, found: find(file.text) }),
      )
      expect(findings.filter(({ found }) => found.length > 0)).toEqual([])
    })

    it('is kept by what filters compile to', () => {
      const findings = variants.map(({ file, request, text }) => ({
        file,
        request,
        found: find(text),
      }))
      expect(findings.filter(({ found }) => found.length > 0)).toEqual([])
    })

    it.each(BROKEN[name] ?? ['no example'])('is broken by %j', (text) => {
      expect(find(text)).not.toEqual([])
    })

    it.each(KEPT[name] ?? ['no example'])('is kept by %j', (text) => {
      expect(find(text)).toEqual([])
    })
  })
})
