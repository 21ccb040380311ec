import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql'
import { createSchema } from '../src/schema.ts'

const schema = await createSchema()
const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type))

describe('the schema', () => {
  it('is the committed schema/schema.graphql: npm run schema writes it anew', () => {
    const committed = readFileSync(new URL('../schema/schema.graphql', import.meta.url), 'utf8')
    expect(`${printSchema(lexicographicSortSchema(schema))}\n`).toBe(committed)
  })

  it('describes every type, field, argument and enum value', () => {
    const undescribed = types.flatMap((type) => {
      const missing = type.description ? [] : [type.name]
      if (isEnumType(type)) {
        for (const value of type.getValues()) {
          if (!value.description) missing.push(`${type.name}.${value.name}`)
        }
      }
      if (isObjectType(type) || isInterfaceType(type)) {
        for (const { name, args } of Object.values(type.getFields())) {
          for (const argument of args) {
            if (!argument.description) missing.push(`${type.name}.${name}(${argument.name})`)
          }
        }
      }
      const fields =
        isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
          ? Object.values<{ name: string; description?: string | null }>(type.getFields())
          : []
      for (const { name, description } of fields) {
        if (!description) missing.push(`${type.name}.${name}`)
      }
      return missing
    })
    const ofGraphql = ['Boolean', 'Float', 'ID', 'Int', 'String']
    expect(undescribed.filter((name) => !ofGraphql.includes(name))).toEqual([])
  })

  it('gives an example operation with every root field', () => {
    const fields = Object.values(schema.getQueryType()?.getFields() ?? {})
    expect(fields.filter(({ description }) => !description?.includes('Example: '))).toEqual([])
  })
})
