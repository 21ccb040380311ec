// What each rule must find, and what comes close and is allowed: a check that cannot fail is none.

/** Texts that break each rule. */
export const BROKEN: Partial<Record<string, string[]>> = {
  'P1: every node has a label, or is bound by a pattern that gives it one': [
    'MATCH (n) RETURN n.id AS id',
    'MATCH (a:Actor)-[:R]->(b)-[:S]->(c:Topic) RETURN b.id AS id',
    'MATCH (a:Actor)-[:R]->() RETURN a.id AS id',
    'MATCH (a:Actor) MATCH (b)<-[:R]-(a) RETURN b.id AS id',
    'MATCH (a:Actor) WHERE EXISTS { MATCH (a)-[:R]->(b) } RETURN a.id AS id',
    'MATCH (a:Actor) WHERE (a)-->({id: $id}) RETURN a.id AS id',
    'MERGE (n {id: $id}) RETURN n.id AS id',
  ],
  'P6: no EXISTS, COUNT or pattern in the WHERE of an OPTIONAL MATCH': [
    'MATCH (a:A) OPTIONAL MATCH (a)-[:R]->(b:B) WHERE EXISTS { MATCH (b)-[:S]->(c:C) } RETURN a.id AS id',
    'OPTIONAL MATCH (a:A)\nWHERE COUNT { (a)-[:R]->(b:B) } > 1\nRETURN a.id AS id',
    'OPTIONAL MATCH (a:A) WHERE a.x = 1 AND (a)-[:R]->(:B) RETURN a.id AS id',
    'OPTIONAL MATCH (a:A) WHERE (a)<--(:B) RETURN a.id AS id',
  ],
  'P12: what is looked up by a key is looked up by the label that has its constraint': [
    'MATCH (a:Actor {id: $id}) RETURN a.name AS name',
    'MATCH (a {id: $id}) RETURN a.name AS name',
    'MATCH (a:Node {sha256: $hash}) RETURN a.id AS id',
    "MATCH (s:Store {key: 'store'}) RETURN s.x AS x",
    'MERGE (a:Actor {id: row.id})',
  ],
  'V1: a list is appended to with `l + [x]`': [
    'SET a.aliases = a.aliases + $alias',
    'SET a.aliases = a.aliases + row.alias',
    'SET a.aliases = coalesce(a.aliases, []) + "x"',
  ],
  'V5: a sum is `coalesce(sum(x), 0)`': [
    'MATCH (a:A) RETURN sum(a.x) AS total',
    'MATCH (a:A) RETURN 1 + SUM(a.x) AS total',
  ],
  'V8: no slice has a negative bound': [
    'RETURN l[-2..] AS last',
    'RETURN l[..-1] AS most',
    'RETURN l[0..-1] AS most',
  ],
  'V9: every column has an alias or is a plain value, and none is a node or an edge': [
    'MATCH (a:A) RETURN a.id',
    'MATCH (a:A) RETURN count(*)',
    'MATCH (a:A) RETURN a.id AS id, count(*) ORDER BY id',
    'MATCH (a:A) RETURN a',
    'MATCH (a:A) RETURN DISTINCT a AS actor',
    'MATCH (a:A)-[r:R]->(b:B) RETURN r',
    'MATCH (a:A) RETURN a {.id}',
    'UNWIND $ids AS id CALL (id) { MATCH (a:A) RETURN a.id LIMIT 1 } RETURN id',
  ],
  'V20: no keyword is a name without backticks, and no parameter is a number': [
    'MATCH (a:A)-[:IN]->(b:B) RETURN a.id AS id',
    'MATCH (a:Set) RETURN a.id AS id',
    'MATCH (a:A)-[r:FROM|IN]->(b:B) RETURN a.id AS id',
    'RETURN a.set AS x',
    'RETURN a.id AS match',
    'RETURN $not AS x',
    'RETURN $1 AS x',
    'RETURN {id: 1, case: 2} AS x',
  ],
  'V23: no alias has the name of a variable that is bound already': [
    'MATCH (a:A) RETURN a {.id} AS a ORDER BY a.name',
    'MATCH (a:A) RETURN a.id AS a',
    'UNWIND $ids AS id MATCH (a:A)-[:R]->(b:B) RETURN DISTINCT b.id AS id ORDER BY id',
    'MATCH (a:A)-[r:R]->(b:B) WITH b, type(r) AS r RETURN r',
    'UNWIND $ids AS id CALL () { RETURN 1 AS x UNION MATCH (b:B) RETURN b.id AS id } RETURN x',
  ],
  'P5: no OPTIONAL MATCH inside a CALL': [
    'MATCH (a:A) CALL (a) { OPTIONAL MATCH (a)-[:R]->(b:B) RETURN count(b) AS n } RETURN n',
  ],
  'P5: a CALL says which variables it takes': ['CALL { MATCH (a:A) RETURN a.id AS id } RETURN id'],
  'P7: labels of a pattern are joined by `:` alone': [
    'MATCH (n:A|B) RETURN n.id AS id',
    'MATCH (n:A&!B {id: $id}) RETURN n.id AS id',
  ],
  'P8: the type of an edge is compared by `type(r)`': [
    'MATCH (a:A)-[r]->(b:B) WHERE r:HOLDS RETURN a.id AS id',
  ],
  'P9: a path of several steps has an upper bound': [
    'MATCH (a:A)-[:R*]->(b:B) RETURN b.id AS id',
    'MATCH (a:A)-[r:R*2..]->(b:B) RETURN b.id AS id',
  ],
  'V4: dates are text': [
    "RETURN date('2018') AS day",
    'RETURN datetime() AS now',
    'RETURN date.truncate(x) AS x',
  ],
  'V18: LIMIT and SKIP are a number or a parameter': [
    'RETURN x LIMIT $page.first',
    'RETURN x LIMIT 1 + 1',
    'RETURN x SKIP toInteger($n)',
  ],
  'V21: one statement, without hints, versions or `*`': [
    'MATCH (a:A) RETURN *',
    'CYPHER 5 RETURN 1 AS x',
    'RETURN 1 AS x; RETURN 2 AS x',
    'MATCH (a:A) USING INDEX a:A(id) RETURN a.id AS id',
  ],
}

/** Texts that come close to breaking it, and do not. */
export const KEPT: Partial<Record<string, string[]>> = {
  'P1: every node has a label, or is bound by a pattern that gives it one': [
    'MATCH (a:A {id: $id})<-[r:R|S]-(b:B) RETURN count(*) AS n',
    'MATCH (a:A) MATCH (a)-[r]->(:B) WHERE (a.x = 1 OR a.y = 2) AND size(a.l) - (1) > 0 RETURN type(r) AS t',
    'MATCH (a:A) CALL (a) { MATCH (a)-[:R]->(b:B) RETURN b.id AS id } RETURN id',
    "RETURN '(a)-[:R]->(b)' AS text // MATCH (n)",
  ],
  'P6: no EXISTS, COUNT or pattern in the WHERE of an OPTIONAL MATCH': [
    'OPTIONAL MATCH (a:A) WHERE a.x = 1 RETURN EXISTS { MATCH (a)-[:R]->(b:B) } AS has',
    'MATCH (a:A) WHERE EXISTS { MATCH (a)-[:R]->(b:B) } RETURN a.id AS id',
  ],
  'P12: what is looked up by a key is looked up by the label that has its constraint': [
    'MATCH (a:Node {id: $id}) RETURN a.x AS x',
    'MATCH (a:Entity:Actor {id: row.id}) RETURN {id: a.id, x: 1} AS map',
    'MATCH (a:Actor) RETURN a.id AS id',
  ],
  'V1: a list is appended to with `l + [x]`': [
    'SET a.aliases = a.aliases + [$alias]',
    'SET a.aliases = coalesce(a.aliases, []) + [row.alias]',
    'SET n.count = n.count + 1',
  ],
  'V5: a sum is `coalesce(sum(x), 0)`': [
    'RETURN coalesce(sum(a.x), 0) AS total, a.checksum AS sum',
  ],
  'V8: no slice has a negative bound': [
    'RETURN l[-1] AS last, l[1..3] AS some, l[..$n] AS first',
    'MATCH (a:A)-[r:R*1..3]-(b:B) RETURN a.x AS x',
  ],
  'V9: every column has an alias or is a plain value, and none is a node or an edge': [
    'UNWIND $keys AS key MATCH (a:A) RETURN key, a {.id} AS value, count(*) AS n ORDER BY key',
    "MATCH (a:A) RETURN CASE a.x WHEN 'x' THEN 1 ELSE 2 END AS x, [i IN a.l | i + 1] AS l",
    'MATCH (a:A) WITH a, a.id AS id RETURN id',
  ],
  'V20: no keyword is a name without backticks, and no parameter is a number': [
    'MATCH (a:A)-[:IN_DOCUMENT]->(b:B) WHERE a.x IN $keys AND NOT a.set_up RETURN a.id AS id',
    'RETURN {x: NULL, y: TRUE, z: CASE WHEN true THEN 1 END} AS x',
    'MATCH (a:A)-[:`IN`]->(b:B) RETURN a.`set` AS x',
  ],
  'V23: no alias has the name of a variable that is bound already': [
    'MATCH (a:A) RETURN a {.id} AS value ORDER BY a.name',
    'UNWIND $keys AS key MATCH (a:A) WITH a, key AS key, a.id AS id RETURN key, id ORDER BY id',
    'CALL () { MATCH (a:A) RETURN a.id AS id UNION MATCH (b:B) RETURN b.id AS id } RETURN id',
  ],
  'P5: no OPTIONAL MATCH inside a CALL': [
    'OPTIONAL MATCH (a:A) CALL (a) { MATCH (a)-[:R]->(b:B) RETURN count(b) AS n } RETURN n',
  ],
  'P5: a CALL says which variables it takes': ['CALL () { RETURN 1 AS x } RETURN x'],
  'P7: labels of a pattern are joined by `:` alone': [
    'MATCH (n:A:B)-[r:R|S]->(m:C {id: $id}) RETURN n.id AS id',
  ],
  'P8: the type of an edge is compared by `type(r)`': [
    "MATCH (a:A)-[r:R]->(b:B) WHERE type(r) = 'R' RETURN {r: 1} AS map",
  ],
  'P9: a path of several steps has an upper bound': [
    'MATCH (a:A)-[:R*1..3]->(b:B) RETURN b.id AS id, count(*) AS n, [x IN l | x * 2] AS l',
  ],
  'V4: dates are text': ['RETURN n.date AS date, n.duration AS d'],
  'V18: LIMIT and SKIP are a number or a parameter': [
    'RETURN x LIMIT $limit',
    'CALL () { RETURN 1 AS x LIMIT 10\n} RETURN x SKIP 1 ',
    'WITH n ORDER BY cursor LIMIT $limit // page\nRETURN n.x AS x',
  ],
  'V21: one statement, without hints, versions or `*`': ['RETURN count(*) AS n;\n'],
}
