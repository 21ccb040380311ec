import type { Context } from '../context.ts'
import { viewToQuery } from '../view/query-string.ts'
import type { ViewRequest } from '../view/view-request.ts'
import type { Format } from './formats.ts'

/** Where a view is found in a format, in the languages of the context, whoever asks for it. */
export function addressOf(
  { publicUrl, languages }: Pick<Context, 'publicUrl' | 'languages'>,
  { path }: Format,
  request: ViewRequest,
) {
  const query = viewToQuery(request, languages)
  return `${publicUrl}/export/${path}${query === '' ? '' : `?${query}`}`
}
