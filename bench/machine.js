import {
  arch,
  availableParallelism,
  cpus,
  freemem,
  loadavg,
  platform,
  release,
  totalmem,
} from 'node:os'

/** What the figures were measured on, one line each. */
export function describeMachine() {
  return [
    `CPU      ${cpus()[0]?.model.trim() ?? 'unknown'}, ${String(availableParallelism())} cores`,
    `Memory   ${gigabytes(totalmem())}, ${gigabytes(freemem())} of it free`,
    `System   ${platform()} ${release()}, ${arch()}`,
    `Node     ${process.version}`,
    `Load     ${describeLoad()}`,
    `Date     ${new Date().toISOString().slice(0, 10)}`,
  ].join('\n')
}

/** How busy the machine is: above the number of cores, only ratios mean something. */
export function describeLoad() {
  const averages = loadavg().map((average) => average.toFixed(2))
  return `${averages.join(', ')} (average of the last 1, 5 and 15 minutes)`
}

function gigabytes(bytes) {
  return `${(bytes / 1024 ** 3).toFixed(1)} GB`
}
