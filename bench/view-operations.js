// Search and views: what is measured, and the milliseconds that 95 of 100 answers are to take at most
// for one caller on an idle machine with two processors.

const SEARCH = `query ($text: String!, $types: [EntityOrFactType!]) {
  search(text: $text, types: $types, first: 10) {
    edges { match { value lang kind how } node { id } }
  }
}`

const NEIGHBORHOOD = `query ($id: ID!) {
  neighborhood(of: [$id], depth: 2, maxNodes: 500) { nodes { id } edges { id weight } }
}`

const PATHS = `query ($from: ID!, $to: ID!) {
  paths(from: $from, to: $to, maxLength: 6) {
    paths { hops { edge { id facts { id evidence { passage { line } } } } } }
  }
}`

const inActors = (text) => ({ text, types: ['ACTOR'] })
const idsOf = ({ actors }) => actors.map(({ node }) => node.id)

export const VIEW_OPERATIONS = [
  {
    name: 'search for a name',
    limit: 20,
    query: SEARCH,
    variables: ({ actors }) => actors.map(({ node }, index) => inActors(asTyped(node.name, index))),
  },
  {
    name: 'search actors for a common word',
    limit: 20,
    query: SEARCH,
    variables: ({ commonWords }) => commonWords.map(inActors),
  },
  {
    name: 'search all for a word',
    limit: 50,
    query: SEARCH,
    variables: ({ words }) => words.map((text) => ({ text })),
  },
  {
    name: 'search all for two common words',
    limit: 50,
    query: SEARCH,
    variables: ({ commonWords }) =>
      pairs(commonWords).map(({ from, to }) => ({ text: `${from} ${to}` })),
  },
  {
    name: 'neighborhood of an actor',
    limit: 60,
    query: NEIGHBORHOOD,
    variables: (samples) => idsOf(samples).map((id) => ({ id })),
  },
  {
    name: 'neighborhood of the most connected',
    limit: 60,
    query: NEIGHBORHOOD,
    variables: ({ hub }) => [{ id: hub }],
  },
  {
    name: 'paths between two actors',
    limit: 150,
    query: PATHS,
    variables: (samples) => pairs(idsOf(samples)),
  },
  {
    name: 'paths from the most connected',
    limit: 150,
    query: PATHS,
    variables: (samples) =>
      idsOf(samples)
        .filter((id) => id !== samples.hub)
        .map((to) => ({ from: samples.hub, to })),
  },
  {
    name: 'network of 2,000 nodes',
    query: '{ network(maxNodes: 2000) { nodes { id } edges { id weight } } }',
    variables: () => [{}],
  },
]

/** The first with the last, and so on. */
function pairs(items) {
  const half = Math.floor(items.length / 2)
  return items.slice(0, half).map((from, at) => ({ from, to: items[items.length - 1 - at] }))
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
