import type { FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'

/** Gives routes what resolvers are given. */
export type ContextOf = (request: FastifyRequest) => Context
