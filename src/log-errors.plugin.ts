import type { ApolloServerPlugin } from '@apollo/server'
import type { Logger } from 'pino'
import type { Context } from './context.ts'
import { isExpected } from './errors.ts'

/** Logs errors that callers do not see, with the request id that callers do see. */
export function createLogErrorsPlugin(log: Logger): ApolloServerPlugin<Context> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didEncounterErrors({ errors, contextValue: { requestId }, operationName }) {
          for (const error of errors) {
            if (isExpected(error)) continue
            error.extensions.requestId = requestId
            log.error(
              { err: error.originalError ?? error, requestId, operationName },
              error.message,
            )
          }
          return Promise.resolve()
        },
      }),
  }
}
