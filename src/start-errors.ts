import { BundleError } from './bundle/bundle-error.ts'
import { ConfigError } from './config.ts'
import { ForeignDataError } from './graph/prepare.ts'
import { StoreFolderError, StoreLockedError, StoreUnavailableError } from './store/store.ts'

const SENTENCES = [
  BundleError,
  ConfigError,
  ForeignDataError,
  StoreFolderError,
  StoreLockedError,
  StoreUnavailableError,
]

/**
 * What stops a start: in a sentence where the owner of the machine can mend it; anything else is
 * undefined, and is to be shown with its origin.
 */
export function sentenceFor(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const { message } = error
  if (SENTENCES.some((type) => error instanceof type)) return message

  const { code, syscall } = error as { code?: unknown; syscall?: unknown }
  if (code === 'EADDRINUSE') {
    return `The address is in use (${message}): choose another port with PORT, or stop what listens there.`
  }
  if (code === 'EACCES' && syscall === 'listen') {
    return `PORT may not be used by this user (${message}): choose one above 1023.`
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return `HOST names no address of this machine (${message}).`
  }
  if (typeof code === 'string' && code.startsWith('Neo.ClientError.Security')) {
    return `Neo4j refused NEO4J_USER and NEO4J_PASSWORD (${message}).`
  }
  return undefined
}
