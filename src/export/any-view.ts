import type { Context } from '../context.ts'
import { openStance } from '../stance/open-stance.ts'
import { isStanceQuery, queryToStance } from '../stance/stance-query-string.ts'
import { checkCut, type StanceViewRequest } from '../stance/stance-view-request.ts'
import { openWindow } from '../stance/slice-stance.ts'
import { toView } from '../stance/stance-network-view.ts'
import { queryToView } from '../view/query-string.ts'
import { openView, type ViewRequest } from '../view/view-request.ts'
import type { View } from '../view/view.ts'

/** A part of the graph, or a stance network. */
export type AnyViewRequest = ViewRequest | StanceViewRequest

/** What a query string asks for, and in which languages. Throws BAD_INPUT. */
export function queryToAnyView(query: string): {
  request: AnyViewRequest
  lang: string[] | undefined
} {
  return isStanceQuery(query) ? queryToStance(query) : queryToView(query)
}

/** Throws BAD_INPUT or NOT_FOUND, naming the input; then reads nothing. */
export async function openAnyView(
  context: Context,
  request: AnyViewRequest,
  options: Parameters<typeof openView>[2] = {},
): Promise<() => Promise<View>> {
  if (request.kind !== 'stance') return openView(context, request, options)
  checkCut(request)
  const read = await openStance(context, request.input)
  return async () => toView(await openWindow(await read(), request), request)
}
