import { ApolloServer } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled'
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled'
import type { Logger } from 'pino'
import type { Context } from './context.ts'
import { formatError } from './errors.ts'
import { limitsPlugin } from './limits/limits.plugin.ts'
import { createLogErrorsPlugin } from './log-errors.plugin.ts'
import { createSchema } from './schema.ts'

/** Tokens of an operation's text, and selections that its fragments may unfold to. */
const MAX_TOKENS = 10_000
const MAX_SELECTIONS = 10_000
const MAX_ERRORS = 5

/** The GraphQL server: schema, limits and error formatting, without any transport. */
export async function createServer(log: Logger) {
  const schema = await createSchema()
  return new ApolloServer<Context>({
    schema,
    formatError: (formatted, error) => formatError(formatted, error, schema),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    persistedQueries: false,
    maxRecursiveSelections: MAX_SELECTIONS,
    // The first few mistakes tell enough; to find all of thousands takes long.
    validationOptions: { maxErrors: MAX_ERRORS },
    executionOptions: { maxCoercionErrors: MAX_ERRORS },
    parseOptions: { maxTokens: MAX_TOKENS },
    stopOnTerminationSignals: false,
    logger: log.child({ part: 'apollo' }),
    plugins: [
      // Left on, it more than halves throughput, and nothing here sets cache hints.
      ApolloServerPluginCacheControlDisabled(),
      // The default page loads from elsewhere; GraphiQL is served here.
      ApolloServerPluginLandingPageDisabled(),
      createLogErrorsPlugin(log),
      limitsPlugin,
    ],
  })
}
