import type { Query } from '../../src/store/query.ts'
import type { Store } from '../../src/store/store.ts'

/** A store whose reads do what a test says; nothing else of it may be used. */
export function storeThat(read: (statement: string) => unknown[]): Store {
  const refuse = () => Promise.reject(new Error('This store can only be read.'))
  return {
    read: <Params extends object, Result>({ name }: Query<Params, Result>) =>
      new Promise<Result[]>((resolve) => {
        resolve(read(name) as Result[])
      }),
    write: refuse,
    propose: refuse,
    warmUp: refuse,
    applySchema: refuse,
    settle: refuse,
    ping: refuse,
    info: () => Promise.resolve({ name: 'fake', version: '0' }),
    close: () => Promise.resolve(),
  }
}

/** A store that holds nothing, and that notes the statements it is asked. */
export function emptyStore() {
  const statements: string[] = []
  const store = storeThat((statement) => {
    statements.push(statement)
    return []
  })
  return { store, statements }
}
