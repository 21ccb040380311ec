import { describe, expect, it } from '@jest/globals'
import { stanceMatrix } from '../../src/network/stance-network.ts'
import { attributesOf, readEntities } from '../../src/statements/entity-table.ts'
import { requestOf, tableOf } from '../network/statements.ts'

const ENTITIES = readEntities(`\uFEFFentity_id,variable,value,color,kind
1,actor,b,#FF9900,"party, left"
2,actor,a,#000000,
3,topic,a,#00CC00,tax

4,actor,unused,#FFFFFF,state
`)

describe('attributes', () => {
  it('are carried along with the labels of a network', () => {
    const { rowLabels } = stanceMatrix(tableOf('b t 1\na t 1\nc t 0'), requestOf())
    expect(rowLabels).toEqual(['a', 'b', 'c'])
    expect(attributesOf(ENTITIES, 'actor', rowLabels)).toEqual({
      color: ['#000000', '#FF9900', null],
      kind: [null, 'party, left', null],
    })
  })

  it('are those of one variable, and unknown where there are none of it', () => {
    expect(attributesOf(ENTITIES, 'topic', ['a'])).toEqual({ color: ['#00CC00'], kind: ['tax'] })
    expect(attributesOf(ENTITIES, 'document', ['a'])).toEqual({ color: [null], kind: [null] })
  })

  it('may stand between semicolons', () => {
    const entities = readEntities('variable;value;note\nactor;a;one, two', ';')
    expect(attributesOf(entities, 'actor', ['a'])).toEqual({ note: ['one, two'] })
  })

  it.each([
    ['an empty file', '', /the file must be a table with a header/],
    ['no column of values', 'variable,color\nactor,red', /line 1: the header must be with value/],
    [
      'a row that is too short',
      'variable,value,color\nactor,a',
      /line 2: the row must be 3 fields/,
    ],
    [
      'a value twice',
      'variable,value,color\nactor,a,red\nactor,a,blue',
      /line 3: the value must be unique, but got "a" twice for "actor"/,
    ],
    ['a quote that does not end', 'variable,value\n"actor,a', /the file must be CSV/],
  ])('are refused: %s', (_, csv, message) => {
    expect(() => readEntities(csv)).toThrow(message)
  })
})
