import { badInput } from '../errors.ts'
import { checkRequest } from '../network/check-request.ts'
import type { Qualifier, StanceRequest } from '../network/options.ts'
import { OnBehalfOf } from '../position/position.type.ts'
import { EARLIEST, LATEST, PARTIAL_DATE_FORMS, parsePartialDate } from '../values/partial-date.ts'
import { checkRange } from '../view/checked-filter.ts'
import { asCallerError } from './caller-error.ts'
import { AmbivalentStances, CollectiveAuthors } from './position-options.ts'
import type { StanceNetworkInput } from './stance-network.input.ts'
import { StanceRows } from './stance-options.ts'

const MAX_MINIMUM = 1_000_000
const DAY = 86_400_000

/** What the mathematics is asked for. Throws BAD_INPUT, naming the input, for what does not fit. */
export function toRequest(input: StanceNetworkInput): StanceRequest {
  const { minActorStatements, minTopicStatements, collectives } = input
  checkRange('minActorStatements', minActorStatements, 1, MAX_MINIMUM)
  checkRange('minTopicStatements', minTopicStatements, 1, MAX_MINIMUM)
  if (collectives === CollectiveAuthors.MEMBERS && onBehalfOf(input) === OnBehalfOf.EXCLUDE) {
    throw badInput('collectives', collectives, 'KEEP or LEAVE_OUT where onBehalfOf is EXCLUDE')
  }
  const isOfActors = input.rows === StanceRows.ACTORS
  const request: StanceRequest = {
    mode: input.mode,
    variable1: isOfActors ? 'actor' : 'topic',
    variable2: isOfActors ? 'topic' : 'actor',
    qualifier: qualifierOf(input),
    aggregation: input.aggregation,
    normalization: input.normalization,
    filter: periodOf(input),
    duplicates: input.duplicates,
    documentColumn: 'document',
    minimum: isOfActors
      ? { variable1: minActorStatements, variable2: minTopicStatements }
      : { variable1: minTopicStatements, variable2: minActorStatements },
    isolates: input.isolates,
    compatibility: input.compatibility,
  }
  asCallerError(() => {
    checkRequest(request)
  })
  return request
}

/** What the network excludes or its filter. */
export function onBehalfOf({ onBehalfOf: own, filter }: StanceNetworkInput): OnBehalfOf {
  return own === OnBehalfOf.EXCLUDE ? own : (filter?.onBehalfOf ?? own)
}

/** Opposing, ambivalent and supporting on the whole scale, whatever of it occurs. */
export const STANCE_SCALE: Qualifier = {
  type: 'INTEGER',
  column: 'stance',
  scale: { min: -1, max: 1 },
}

/** The same three without order. */
const STANCE_CATEGORIES: Qualifier = {
  type: 'TEXT',
  column: 'stance',
  categories: ['-1', '0', '1'],
}

function qualifierOf({ ambivalent }: StanceNetworkInput): Qualifier {
  return ambivalent === AmbivalentStances.APART ? STANCE_CATEGORIES : STANCE_SCALE
}

/** An open end bounds nothing: windows of time go no farther than the statements. */
function periodOf({ period }: StanceNetworkInput) {
  if (period === null || period === undefined) return {}
  const span = parsePartialDate(period)
  if (!span) throw badInput('period', period, `a partial date: ${PARTIAL_DATE_FORMS}`)
  return {
    from: span.min === EARLIEST ? null : Date.parse(span.min),
    to: span.max === LATEST ? null : Date.parse(span.max) + DAY - 1,
  }
}
