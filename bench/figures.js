/** What came of one run: how many answers in how many milliseconds, and how long each took. */
export function createRun() {
  return { latencies: [], milliseconds: 0, failures: 0 }
}

/** Adds the second run to the first, as if they had been one. */
export function addRun(run, { latencies, milliseconds, failures }) {
  for (const latency of latencies) run.latencies.push(latency)
  run.milliseconds += milliseconds
  run.failures += failures
}

/** Answers a second, and the times that 50, 95 and 99 of 100 answers did not exceed. */
export function summarize({ latencies, milliseconds, failures }) {
  const sorted = Float64Array.from(latencies).sort()
  return {
    perSecond: milliseconds === 0 ? 0 : (latencies.length / milliseconds) * 1000,
    p50: percentile(sorted, 50),
    p95: percentile(sorted, 95),
    p99: percentile(sorted, 99),
    failures,
  }
}

export function median(values) {
  return percentile(Float64Array.from(values).sort(), 50)
}

/** The smallest value that at least `percent` of the sorted values do not exceed. */
export function percentile(sorted, percent) {
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0
}
