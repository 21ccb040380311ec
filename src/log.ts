import { type Logger, pino } from 'pino'
import { build as buildPretty } from 'pino-pretty'
import type { LogLevel } from './config.ts'

/** What secrets may be called: never written to a log. */
const REDACTED = ['password', '*.password', 'req.headers.authorization', 'req.headers.cookie']

/** One JSON object a line; on a terminal, lines that a person reads. */
export function createLog(level: LogLevel): Logger {
  const options = { level, redact: REDACTED }
  if (!process.stdout.isTTY) return pino(options)
  return pino(options, buildPretty({ ignore: 'pid,hostname', translateTime: 'HH:MM:ss' }))
}
