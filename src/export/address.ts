import type { Context } from '../context.ts'
import { viewToQuery } from '../view/query-string.ts'
import { stanceToQuery } from '../stance/stance-query-string.ts'
import type { AnyViewRequest } from './any-view.ts'
import type { Format } from './formats.ts'

/** Where a view is found in a format, in the languages of the context, whoever asks for it. */
export function addressOf(
  { publicUrl, languages }: Pick<Context, 'publicUrl' | 'languages'>,
  { path }: Pick<Format, 'path'>,
  request: AnyViewRequest,
) {
  const query =
    request.kind === 'stance' ? stanceToQuery(request, languages) : viewToQuery(request, languages)
  return `${publicUrl}/export/${path}${query === '' ? '' : `?${query}`}`
}
