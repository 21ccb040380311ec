import type { ApolloServerPlugin } from '@apollo/server'
import { ApolloServerErrorCode } from '@apollo/server/errors'
import {
  type FragmentDefinitionNode,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql'
import type { Context } from '../context.ts'
import { checkAliases } from './aliases.ts'
import { checkCalculations } from './calculations.ts'
import { checkCost } from './cost.ts'
import { checkDepth } from './depth.ts'
import { checkInputValues } from './input-values.ts'

/**
 * What an operation may ask for, checked before anything is read. Validated documents are cached by
 * Apollo Server, so whatever depends on variables must be checked here, on each request.
 */
export const limitsPlugin: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation({ schema, document, operation, operationName, request }) {
        if (!operation) return Promise.resolve()
        const variables = request.variables ?? {}
        checkServed(schema, operation)
        checkInputValues(document, variables)
        checkAliases(document)
        checkDepth(operation, fragmentsOf(document.definitions))

        // Variables that do not fit are refused by name when the operation is executed.
        const { errors, coerced } = getVariableValues(
          schema,
          operation.variableDefinitions ?? [],
          variables,
          { maxErrors: 1 },
        )
        if (errors) return Promise.resolve()
        const asked = {
          schema,
          query: document,
          operationName: operationName ?? undefined,
          variables: coerced,
        }
        checkCost(asked)
        checkCalculations(asked)
        return Promise.resolve()
      },
    }),
}

/** Mutations and subscriptions are valid GraphQL, and nothing here answers them. */
function checkServed(schema: GraphQLSchema, { operation }: OperationDefinitionNode) {
  if (schema.getRootType(operation)) return
  throw new GraphQLError(`There is no ${operation} here: only queries are answered.`, {
    extensions: {
      code: ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
      http: { status: 400 },
    },
  })
}

function fragmentsOf(definitions: readonly { kind: Kind }[]) {
  const fragments = definitions.filter(
    (definition): definition is FragmentDefinitionNode =>
      definition.kind === Kind.FRAGMENT_DEFINITION,
  )
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]))
}
