import { withoutComments } from './files.ts'

// Rules of Cypher that both engines take and answer alike, as far as a text alone shows them. Each
// is a search for what breaks it: what it finds is quoted. They know no grammar, only the forms that
// the files of this project have; the linter and EXPLAIN know the rest.

export interface Rule {
  name: string
  why: string
  /** What breaks the rule, quoted. */
  find: (text: string) => string[]
}

/** Labels with the property that identifies their nodes, by the constraints of Neo4j. */
const CONSTRAINTS: readonly (readonly [string, string])[] = [
  ['Node', 'id'],
  ['Entity', 'id'],
  ['ActaStore', 'key'],
]

/** What fails on one of the engines when it is written without backticks as a name. */
const KEYWORDS =
  'IN|IS|AS|OR|AND|NOT|SET|WITH|MATCH|CREATE|DELETE|CASE|WHEN|UNION|NULL|TRUE|DISTINCT|OPTIONAL|REMOVE|MERGE|RETURN|WHERE|XOR|ELSE|THEN'

/** Words that end a pattern or a list of columns. */
const NEXT_CLAUSE =
  /\b(?:OPTIONAL MATCH|MATCH|MERGE|CREATE|ON CREATE|ON MATCH|WHERE|WITH|RETURN|SET|UNWIND|CALL|ORDER BY|LIMIT|SKIP|DETACH|DELETE|REMOVE|UNION)\b|[{}](?=\s*$)|^\s*\}/m

/** The text as rules read it: no comments, and strings emptied. */
function plain(text: string) {
  return withoutComments(text).replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, "''")
}

function quoteAll(text: string, pattern: RegExp) {
  return [...plain(text).matchAll(pattern)].map(([match]) => match.trim().replace(/\s+/g, ' '))
}

/** A rule that no match of a pattern may break. */
function never(name: string, why: string, pattern: RegExp): Rule {
  return { name, why, find: (text) => quoteAll(text, pattern) }
}

interface NodePattern {
  text: string
  variable: string
  labels: string[]
  /** What stands between its braces. */
  map: string
}

/** The nodes of all patterns, in their order. */
function nodePatterns(text: string): NodePattern[] {
  const code = plain(text)
  const found = new Map<number, string>()
  const note = (at: number, node: string) => found.set(at, node)
  // Whatever stands in parentheses beside an arrow is a node.
  for (const match of code.matchAll(/(\([^()]*\))\s*(?=<?-\s*[[>-])/g)) {
    note(match.index, match[1] ?? '')
  }
  for (const match of code.matchAll(/(?:\]|-)\s*->?\s*(\([^()]*\))/g)) {
    note(match.index + match[0].lastIndexOf('('), match[1] ?? '')
  }
  // And whatever does so in a pattern of one node.
  for (const match of code.matchAll(/\b(?:MATCH|MERGE|CREATE)\s+(?:\w+\s*=\s*)?(\([^()]*\))/g)) {
    note(match.index + match[0].lastIndexOf('('), match[1] ?? '')
  }
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([, node]) => {
      const [, variable = '', labels = '', map = ''] =
        /^\(\s*(\w*)\s*((?::[\w:|&!`]+)?)\s*(?:\{([^}]*)\})?\s*\)$/.exec(node) ?? []
      return { text: node, variable, labels: labels.split(':').filter(Boolean), map }
    })
}

/** The variables that patterns bind to nodes and relationships. */
function patternVariables(text: string) {
  const relationships = [...plain(text).matchAll(/-\[\s*(\w+)\s*(?::[\w|]+)?[^\]]*\]-/g)]
  return new Set([
    ...nodePatterns(text).map(({ variable }) => variable),
    ...relationships.map(([, variable = '']) => variable),
  ])
}

/** The columns of each clause of a kind, as they are written. */
function columnsOf(text: string, clause: 'RETURN' | 'WITH' | 'RETURN|WITH') {
  const code = plain(text)
  const begin = new RegExp(`(?<!STARTS |ENDS )\\b(?:${clause})\\b(?:\\s+DISTINCT\\b)?`, 'g')
  return [...code.matchAll(begin)].map((match) => {
    const rest = code.slice(match.index + match[0].length)
    const end = endOfColumns(rest)
    return { at: match.index, columns: splitColumns(rest.slice(0, end)) }
  })
}

function endOfColumns(text: string) {
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at)
    if ('([{'.includes(char)) depth += 1
    if (')]}'.includes(char)) depth -= 1
    if (depth < 0) return at
    if (depth > 0 || !/\s/.test(char)) continue
    if (new RegExp(`^\\s+(?:${NEXT_CLAUSE.source})`).test(text.slice(at))) return at
  }
  return text.length
}

function splitColumns(text: string) {
  const columns: string[] = []
  let depth = 0
  let column = ''
  for (const char of text) {
    if ('([{'.includes(char)) depth += 1
    if (')]}'.includes(char)) depth -= 1
    if (char === ',' && depth === 0) {
      columns.push(column)
      column = ''
    } else column += char
  }
  return [...columns, column].map((part) => part.trim().replace(/\s+/g, ' ')).filter(Boolean)
}

/** Variables that are bound somewhere before a place of the text; branches of a UNION share none. */
function boundBefore(text: string, at: number) {
  const whole = plain(text).slice(0, at)
  const union = whole.lastIndexOf('UNION')
  const outside = union < 0 ? '' : whole.slice(0, Math.max(0, whole.lastIndexOf('CALL', union)))
  const before = outside + whole.slice(Math.max(0, union))
  const aliases = [...before.matchAll(/\bAS\s+(\w+)/gi)].map(([, name = '']) => name)
  return new Set([...aliases, ...patternVariables(before)])
}

export const RULES: readonly Rule[] = [
  {
    name: 'P1: every node has a label, or is bound by a pattern that gives it one',
    why: 'Two expands in a row over nodes without labels fail or panic on the embedded engine.',
    find(text) {
      const labelled = new Set<string>()
      return nodePatterns(text).flatMap(({ text: node, variable, labels }) => {
        if (labels.length > 0) labelled.add(variable)
        return labels.length > 0 || labelled.has(variable) ? [] : [node]
      })
    },
  },
  {
    name: 'P6: no EXISTS, COUNT or pattern in the WHERE of an OPTIONAL MATCH',
    why: 'The outer row disappears on the embedded engine.',
    find(text) {
      const optional =
        /\bOPTIONAL MATCH\b(?:(?!\bWHERE\b|\bMATCH\b)[^])*\bWHERE\b((?:(?!\b(?:RETURN|WITH|UNWIND|MERGE|SET|CALL)\b)[^])*)/g
      return [...plain(text).matchAll(optional)].flatMap(([, condition = '']) =>
        /\bEXISTS\b|\bCOUNT\s*\{|\)\s*<?-\s*[[>-]/.test(condition) ? [condition.trim()] : [],
      )
    },
  },
  {
    name: 'P12: what is looked up by a key is looked up by the label that has its constraint',
    why: 'An index of Neo4j belongs to one label.',
    find: (text) =>
      nodePatterns(text).flatMap(({ text: node, labels, map }) => {
        const keys = [...map.matchAll(/(\w+)\s*:/g)].map(([, key = '']) => key)
        const isKnown = keys.every((key) =>
          CONSTRAINTS.some(([label, property]) => property === key && labels.includes(label)),
        )
        return isKnown ? [] : [node]
      }),
  },
  never(
    'V1: a list is appended to with `l + [x]`',
    'Appending a bare value removes the property on the embedded engine.',
    /\b(\w+\.\w+)\s*=\s*(?:coalesce\(\s*)?\1(?:\s*,\s*\[\]\s*\))?\s*\+\s*(?![[\d])[$\w'"]+/g,
  ),
  never(
    'V5: a sum is `coalesce(sum(x), 0)`',
    'The sum of nothing is null on the embedded engine.',
    /(?<!coalesce\(\s*)\bsum\s*\([^)]*\)/gi,
  ),
  never(
    'V8: no slice has a negative bound',
    'The embedded engine answers [] or the whole list.',
    /\[[^\]]*(?:-\s*\d+\s*\.\.|\.\.\s*-)[^\]]*\]/g,
  ),
  {
    name: 'V9: every column has an alias or is a plain value, and none is a node or an edge',
    why: 'Names of columns differ, and the embedded engine gives internal ids for some nodes.',
    find(text) {
      const elements = patternVariables(text)
      return columnsOf(text, 'RETURN').flatMap(({ columns }) =>
        columns.filter((column) => {
          if (/\bAS\s+`?\w+`?$/i.test(column)) {
            return elements.has(column.replace(/\s+AS\s+`?\w+`?$/i, ''))
          }
          return !/^\w+$/.test(column) || elements.has(column)
        }),
      )
    },
  },
  never(
    'V20: no keyword is a name without backticks, and no parameter is a number',
    'The embedded engine does not parse them; Neo4j does.',
    new RegExp(
      [
        `(?<=[[(]\\s*\\w*\\s*):\\s*(?:\\w+\\|)*(?:${KEYWORDS})\\b`,
        `\\b\\w+\\.(?:${KEYWORDS})\\b`,
        `\\bAS\\s+(?:${KEYWORDS})\\b`,
        `\\$(?:${KEYWORDS})\\b`,
        `\\$\\d`,
        `[{,]\\s*(?:${KEYWORDS})\\s*:`,
      ].join('|'),
      'gi',
    ),
  ),
  {
    name: 'V23: no alias has the name of a variable that is bound already',
    why: 'In ORDER BY the two engines then mean different things by it.',
    find: (text) =>
      columnsOf(text, 'RETURN|WITH').flatMap(({ at, columns }) => {
        const bound = boundBefore(text, at)
        return columns.filter((column) => {
          const [, expression = '', alias = ''] = /^(.*?)\s+AS\s+(\w+)$/i.exec(column) ?? []
          return bound.has(alias) && expression !== alias
        })
      }),
  },
  never(
    'P5: no OPTIONAL MATCH inside a CALL',
    'The embedded engine then scans once for each row.',
    /\bCALL\s*\([^)]*\)\s*\{\s*OPTIONAL MATCH/g,
  ),
  never('P5: a CALL says which variables it takes', 'Neo4j deprecates it without.', /\bCALL\s*\{/g),
  never(
    'P7: labels of a pattern are joined by `:` alone',
    'The embedded engine takes no other way.',
    /\(\s*\w*\s*:\w*(?:[|&!%][\w:]*)+\s*[{)]/g,
  ),
  never(
    'P8: the type of an edge is compared by `type(r)`',
    '`WHERE r:TYPE` is never true on the embedded engine.',
    /\bWHERE\s+(?:NOT\s+)?r\w*:\w+/g,
  ),
  never(
    'P9: a path of several steps has an upper bound',
    'It would walk the whole graph.',
    /\[[^\]]*\*(?!\s*\d*\s*\.\.\s*\d|\s*\d+\s*\])[^\]]*\]/g,
  ),
  never(
    'V4: dates are text',
    'Their functions differ between the engines.',
    /\b(?:date|datetime|localdatetime|time|duration)(?:\.\w+)?\s*\(/gi,
  ),
  never(
    'V18: LIMIT and SKIP are a number or a parameter',
    'No engine-neutral expression.',
    /\b(?:LIMIT|SKIP)\s+(?!\$\w+\s*(?:$|\}|\n)|\d+\s*(?:$|\}|\n))\S+/gm,
  ),
  never(
    'V21: one statement, without hints, versions or `*`',
    'The embedded engine takes none of them, or names columns otherwise.',
    /\bRETURN\s+\*|\bUSING\s+(?:INDEX|SCAN|JOIN)\b|^\s*CYPHER\b|;\s*\S|\uFEFF/gim,
  ),
]
