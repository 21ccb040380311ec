import { readExample } from './example.ts'

const files = import.meta.glob<string>('../../schema/examples/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** The operations of `schema/examples`, in the order of their file names. */
export const examples = Object.entries(files)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([, text]) => readExample(text))
