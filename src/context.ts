import { type AttachedTexts, NO_TEXTS } from './passage/attached-texts.ts'
import type { Lanes } from './store/lane.ts'
import { createLoad, type Load } from './store/load.ts'
import type { Store } from './store/store.ts'
import { parseAcceptLanguage } from './values/language.ts'

/** What every resolver is given, made anew for each request. */
export interface Context {
  store: Store
  load: Load
  /** Another {@link load}, which remembers nothing yet: for what is read in portions and let go. */
  newLoad: () => Load
  /** The languages of the request's `Accept-Language`, the most wanted first. */
  languages: readonly string[]
  requestId: string
  /** The documents' own texts, as far as they were attached. */
  texts: AttachedTexts
  /** Where the service is reached, without a slash at the end: `https://acta.example`. */
  publicUrl: string
}

/** Where a service listens that was told nothing else. */
const DEFAULT_URL = 'http://127.0.0.1:4000'

/** What the request itself brings to its context. */
export interface RequestDetails {
  acceptLanguage?: string | undefined
  requestId?: string
  texts?: AttachedTexts
  publicUrl?: string
}

export function createContext(
  store: Store,
  lanes: Lanes,
  {
    acceptLanguage,
    requestId = 'none',
    texts = NO_TEXTS,
    publicUrl = DEFAULT_URL,
  }: RequestDetails = {},
): Context {
  return {
    store,
    load: createLoad(lanes),
    newLoad: () => createLoad(lanes),
    languages: parseAcceptLanguage(acceptLanguage),
    requestId,
    texts,
    publicUrl,
  }
}
