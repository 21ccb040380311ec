import { readFile } from 'node:fs/promises'
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import type { Manifest } from './bundle.ts'
import type { ItemKey, ItemOf } from './files.ts'
import { quote } from './wording.ts'

/** The compiled schemas of `schema/bundle/`. */
export type Validators = { [K in ItemKey]: ValidateFunction<ItemOf<K>> } & {
  manifest: ValidateFunction<Manifest>
}

/** What a schema finds: the field and what is wrong with it. */
export interface Finding {
  field: string | null
  message: string
}

const SCHEMAS = new URL('../../schema/bundle/', import.meta.url)

/** Reads and compiles the schemas. */
export async function loadValidators(): Promise<Validators> {
  const ajv = new Ajv2020({ allErrors: true, verbose: true, strict: true, strictRequired: false })
  ajv.addSchema(await readSchema('common'))
  const compile = async <T>(name: string) => ajv.compile<T>(await readSchema(name))
  return {
    manifest: await compile('bundle'),
    documents: await compile('document'),
    topics: await compile('topic'),
    actors: await compile('actor'),
    events: await compile('event'),
    instruments: await compile('instrument'),
    relationTypes: await compile('relation-type'),
    vocabularies: await compile('vocabulary'),
    relationships: await compile('relationship'),
    positions: await compile('position'),
    claims: await compile('claim'),
    recommendations: await compile('recommendation'),
  }
}

async function readSchema(name: string) {
  return JSON.parse(await readFile(new URL(`${name}.schema.json`, SCHEMAS), 'utf8')) as object
}

/** What a schema found, in words that say what is allowed. */
export function toFindings(errors: readonly ErrorObject[] | null | undefined): Finding[] {
  return (errors ?? []).map((error) => ({ field: toField(error), message: toMessage(error) }))
}

/** `/evidence/0/start` as `evidence[0].start`, with the property that is missing or too many. */
function toField({ instancePath, params }: ErrorObject) {
  const path = instancePath.split('/').slice(1)
  const { missingProperty, additionalProperty } = params as Record<string, unknown>
  for (const property of [missingProperty, additionalProperty]) {
    if (typeof property === 'string') path.push(property)
  }
  if (path.length === 0) return null
  return path
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step, at) => (/^\d+$/.test(step) ? `[${step}]` : at === 0 ? step : `.${step}`))
    .join('')
}

function toMessage({ keyword, params, data, parentSchema, message }: ErrorObject): string {
  const { allowedValues, allowedValue } = params as Record<string, unknown>
  const { title, properties } = (parentSchema ?? {}) as Record<string, unknown>
  switch (keyword) {
    case 'required':
      return 'is missing, and must be there'
    case 'additionalProperties':
      return `is no field here; allowed are ${Object.keys(properties ?? {}).join(', ')}`
    case 'enum':
      return `${quote(data)} is none of ${(allowedValues as unknown[]).join(', ')}`
    case 'const':
      return `${quote(data)} must be ${quote(allowedValue)}`
    case 'type':
      return `${quote(data)} ${String(message)}`
    default: {
      const rule = typeof title === 'string' ? `must be ${title}` : (message ?? 'is not allowed')
      return `${quote(data)} ${rule}`
    }
  }
}
