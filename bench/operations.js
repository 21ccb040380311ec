// What is measured. Each operation is asked with many variables in turn: ten callers who all ask
// the same thing at once would share one statement, which says little of a service in use.

/** The operation of which the number of statements is asserted in the tests. */
const EVIDENCE = `
  nodes {
    name
    positions { nodes { stance topic { name } evidence { passage { line document { title } } } } }
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
]

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
    commonWords: mostFrequentWords(claims.nodes.map(({ text }) => text)),
  }
}

/** Of those that are no mere function words. */
function mostFrequentWords(texts) {
  const counts = new Map()
  for (const word of texts.flatMap((text) => text.match(/\p{L}{6,}/gu) ?? [])) {
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a)).slice(0, 10)
}

function longestWord(text) {
  return text
    .split(/\P{L}+/u)
    .reduce((longest, word) => (word.length > longest.length ? word : longest))
}
