// What is measured. Each operation is asked with many variables in turn: ten callers who all ask
// the same thing at once would share one statement, which says little of a service in use.

/** The operation of which the number of statements is asserted in the tests. */
const EVIDENCE = `
  nodes {
    name
    positions { nodes { stance topic { name } evidence { passage { line document { title } } } } }
  }`

const SEARCH = `query ($text: String!, $types: [EntityOrFactType!]) {
  search(text: $text, types: $types, first: 10) {
    edges { match { value lang kind how } node { id } }
  }
}`

export const OPERATIONS = [
  {
    // What HTTP and GraphQL cost by themselves: no statement, no row.
    name: 'nothing',
    query: '{ __typename }',
    variables: () => [{}],
  },
  {
    name: 'point lookup',
    query: 'query ($id: ID!) { actor(id: $id) { id name kind status degree } }',
    variables: ({ actors }) => actors.map(({ node }) => ({ id: node.id })),
  },
  {
    name: 'filtered page',
    query: `query ($contains: String!) {
      claims(filter: {kind: {eq: FIGURE}, text: {contains: $contains}}) { nodes { id text } }
    }`,
    variables: ({ words }) => words.map((contains) => ({ contains })),
  },
  {
    name: 'page filtered by a relation',
    query: `query ($topic: ID!) {
      positions(filter: {stance: {eq: SUPPORTS}, topic: {some: {id: {eq: $topic}}}}) {
        nodes { id text stance }
      }
    }`,
    variables: ({ topics }) => topics.map((topic) => ({ topic })),
  },
  {
    name: 'deep page',
    query: 'query ($after: String!) { positions(after: $after) { nodes { id text stance } } }',
    variables: ({ deep }) => deep.map((after) => ({ after })),
  },
  {
    name: 'nested list',
    query: `query ($after: String!) {
      actors(first: 25, after: $after) {
        nodes { name positions(first: 5) { nodes { stance topic { name } } } }
      }
    }`,
    variables: ({ actors }) => actors.map(({ cursor }) => ({ after: cursor })),
  },
  {
    name: '50 actors to evidence',
    query: `{ actors(first: 50) {${EVIDENCE}} }`,
    variables: () => [{}],
  },
  {
    name: 'the same, from any actor on',
    query: `query ($after: String!) { actors(first: 50, after: $after) {${EVIDENCE}} }`,
    variables: ({ actors }) => actors.map(({ cursor }) => ({ after: cursor })),
  },
  {
    name: 'counts of one topic',
    query: `query ($topic: ID!) {
      topic(id: $topic) { name positions(first: 0) { totalCount groups(by: STANCE) { key count } } }
    }`,
    variables: ({ topics }) => topics.map((topic) => ({ topic })),
  },
  {
    name: 'counts of all positions',
    query: `query ($stance: Stance!) {
      positions(first: 0, filter: {stance: {eq: $stance}}) { groups(by: TOPIC) { key count } }
    }`,
    variables: () => ['SUPPORTS', 'OPPOSES', 'AMBIVALENT'].map((stance) => ({ stance })),
  },
  {
    name: 'search for a name',
    query: SEARCH,
    variables: ({ actors }) =>
      actors.map(({ node }, index) => ({ text: asTyped(node.name, index), types: ['ACTOR'] })),
  },
  {
    name: 'search for a word',
    query: SEARCH,
    variables: ({ words }) => words.map((text) => ({ text })),
  },
  {
    name: 'neighborhood, two steps',
    query: `query ($id: ID!) {
      neighborhood(of: [$id], depth: 2, maxNodes: 500) { nodes { id } edges { id weight } }
    }`,
    variables: ({ actors, hub }) =>
      [hub, ...actors.map(({ node }) => node.id)].map((id) => ({ id })),
  },
  {
    name: 'paths between two actors',
    query: `query ($from: ID!, $to: ID!) {
      paths(from: $from, to: $to, maxLength: 6) {
        paths { hops { edge { id facts { id evidence { passage { line } } } } } }
      }
    }`,
    variables: ({ actors }) => pairs(actors.map(({ node }) => node.id)),
  },
  {
    name: 'paths from the most connected',
    query: `query ($from: ID!, $to: ID!) {
      paths(from: $from, to: $to, maxLength: 6) { paths { hops { edge { id } } } }
    }`,
    variables: ({ actors, hub }) =>
      actors.filter(({ node }) => node.id !== hub).map(({ node }) => ({ from: hub, to: node.id })),
  },
  {
    name: 'network of 2,000 nodes',
    query: '{ network(maxNodes: 2000) { nodes { id } edges { id weight } } }',
    variables: () => [{}],
  },
]

/** The first with the last, and so on. */
function pairs(ids) {
  const half = Math.floor(ids.length / 2)
  return ids.slice(0, half).map((from, at) => ({ from, to: ids[ids.length - 1 - at] }))
}

/** A name as people type it: whole, in part, or with two letters swapped. */
function asTyped(name, index) {
  const words = name.split(' ')
  const last = words.at(-1)
  if (index % 3 === 0) return name
  if (index % 3 === 1) return `${words[0].slice(0, 4)} ${last}`
  const swapped = words[0].replace(/^(..)(.)(.)/u, '$1$3$2')
  return [swapped, ...words.slice(1)].join(' ')
}

const SAMPLES = `{
  actors(first: 100) { edges { cursor node { id name } } }
  mostConnected: actors(first: 1, orderBy: {field: DEGREE, direction: DESC}) { nodes { id } }
  topics(first: 50, orderBy: {field: POSITION_COUNT, direction: DESC}) { nodes { id } }
  positions(last: 90) { edges { cursor } }
  claims(first: 50, filter: {kind: {eq: FIGURE}}) { nodes { text(lang: "en") } }
}`

/** What the variables are made of, read from the graph itself. `ask` answers one operation. */
export async function takeSamples(ask) {
  const { actors, mostConnected, topics, positions, claims } = await ask({ query: SAMPLES })
  return {
    actors: actors.edges,
    hub: mostConnected.nodes[0].id,
    topics: topics.nodes.map(({ id }) => id),
    // What follows the first of the last 90 still fills a page.
    deep: positions.edges.slice(0, 50).map(({ cursor }) => cursor),
    words: claims.nodes.map(({ text }) => longestWord(text)),
  }
}

function longestWord(text) {
  return text
    .split(/\P{L}+/u)
    .reduce((longest, word) => (word.length > longest.length ? word : longest))
}
