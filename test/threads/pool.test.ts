import { describe, expect, it } from '@jest/globals'
import { measureGraph, partitionGraph } from '../../src/measures/calculate.ts'
import { measureBy } from '../../src/measures/metrics.js'
import { type PoolOptions, ThreadPool } from '../../src/threads/pool.ts'

const module = new URL('tasks.js', import.meta.url).href
const task = (name: string, argument?: unknown) => ({ module, name, argument })
const pool = (options: PoolOptions = {}) => new ThreadPool({ size: 1, idleTime: 50, ...options })

describe('a pool of threads', () => {
  it('gives what tasks give, more of them than it has threads', async () => {
    const threads = pool({ size: 2 })
    const results = await Promise.all([1, 2, 3, 4, 5].map((n) => threads.run(task('double', n))))
    expect(results).toEqual([2, 4, 6, 8, 10])
  })

  it('gives the error of a task, and goes on', async () => {
    const threads = pool()
    await expect(threads.run(task('fail', 'too far'))).rejects.toThrow('too far')
    await expect(threads.run(task('nothing'))).rejects.toThrow('has no nothing')
    expect(await threads.run(task('double', 4))).toBe(8)
  })

  it('gives up what takes too long, and goes on', async () => {
    const threads = pool({ timeLimit: 200 })
    const late = threads.run(task('spin'))
    const next = threads.run(task('double', 1))
    await expect(late).rejects.toMatchObject({ extensions: { code: 'TIMEOUT' } })
    expect(await next).toBe(2)
  })

  it('says so where a thread dies, and goes on', async () => {
    const threads = pool()
    await expect(threads.run(task('exit', 3))).rejects.toThrow('exit code 3')
    expect(await threads.run(task('double', 2))).toBe(4)
  })

  it('gives up what is cancelled, whether it runs, waits or has not begun', async () => {
    const threads = pool()
    const running = new AbortController()
    const waiting = new AbortController()
    const first = threads.run(task('spin'), { signal: running.signal })
    const second = threads.run(task('double', 1), { signal: waiting.signal })
    const third = threads.run(task('double', 3))
    waiting.abort(new Error('No longer wanted.'))
    await expect(second).rejects.toThrow('No longer wanted.')
    running.abort(new Error('Enough.'))
    await expect(first).rejects.toThrow('Enough.')
    expect(await third).toBe(6)
    await expect(
      threads.run(task('double', 1), { signal: AbortSignal.abort(new Error('Never.')) }),
    ).rejects.toThrow('Never.')
  })

  it('refuses tasks when too many wait', async () => {
    const threads = pool({ maxWaiting: 1 })
    const runs = [50, 1].map((time) => threads.run(task('wait', time)))
    await expect(threads.run(task('wait', 1))).rejects.toMatchObject({
      extensions: { code: 'UNAVAILABLE' },
    })
    expect(await Promise.all(runs)).toEqual([50, 1])
    expect(await threads.run(task('wait', 2))).toBe(2)
  })

  it('starts a thread anew where the last one ended of idleness', async () => {
    const threads = pool({ idleTime: 1 })
    const first = await threads.run(task('thread'))
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(await threads.run(task('thread'))).not.toBe(first)
  })

  it('keeps one thread ready once it was warmed up, whatever that was to load', async () => {
    const threads = pool({ size: 2, idleTime: 1 })
    threads.warmUp([module, new URL('nothing.js', import.meta.url).href])
    const both = await Promise.all([1, 2].map(() => threads.run(task('thread'))))
    expect(new Set(both).size).toBe(2)
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(both).toContain(await threads.run(task('thread')))
    await expect(threads.run(task('fail', 'dead'))).rejects.toThrow('dead')
    expect(both).toContain(await threads.run(task('thread')))
  })

  it('measures large views as the service itself does', async () => {
    const nodes = Array.from({ length: 600 }, (_, at) => `actor:${String(at).padStart(3, '0')}`)
    const edges = nodes.flatMap((source, at) =>
      [1, 7, 31].map((step) => ({
        source,
        target: nodes[(at * 3 + step) % nodes.length] ?? '',
        weight: 1 + (at % 3),
        directed: at % 2 === 0,
      })),
    )
    const asked = { graph: { nodes, edges }, directed: true, weighted: true }
    for (const measure of ['betweenness', 'closeness', 'eigenvector', 'pageRank'] as const) {
      expect(await measureGraph({ ...asked, measure })).toEqual(measureBy({ ...asked, measure }))
    }
    const parts = { ...asked, resolution: 1, seed: 3 }
    expect(await partitionGraph(parts)).toEqual(await partitionGraph(parts))
  })
})
