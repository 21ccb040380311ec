import { type SmallBundle, smallBundle } from '../bundle/small-bundle.ts'

// Graphs whose measures are known from textbooks, side by side in one bundle: each is the edges of
// one relation. What leads to Ada and Bob belongs to the bundle itself.

/** From, to; the relation says whether they have a direction. */
const GRAPHS: Record<string, { symmetric: boolean; edges: [string, string][] }> = {
  // One middle, three leaves.
  STAR: {
    symmetric: false,
    edges: [
      ['s-leaf-1', 's-middle'],
      ['s-middle', 's-leaf-2'],
      ['s-leaf-3', 's-middle'],
    ],
  },
  // a - b - c - d, the first of its edges twice, and b to itself.
  LINE: {
    symmetric: true,
    edges: [
      ['l-a', 'l-b'],
      ['l-b', 'l-a'],
      ['l-b', 'l-c'],
      ['l-c', 'l-d'],
      ['l-b', 'l-b'],
    ],
  },
  // a -> b -> c.
  ARROW: {
    symmetric: false,
    edges: [
      ['r-a', 'r-b'],
      ['r-b', 'r-c'],
    ],
  },
  // Two triangles, and one edge between them.
  TRIANGLES: {
    symmetric: false,
    edges: [
      ['t-1', 't-2'],
      ['t-2', 't-3'],
      ['t-3', 't-1'],
      ['t-3', 't-4'],
      ['t-4', 't-5'],
      ['t-5', 't-6'],
      ['t-6', 't-4'],
    ],
  },
  // A star of so many leaves that a thread measures it.
  BIG_STAR: {
    symmetric: false,
    edges: Array.from({ length: 501 }, (_, leaf) => [`b-${String(leaf)}`, 'b-middle']),
  },
}

export function bundleOfGraphs(): SmallBundle {
  const small = smallBundle()
  const [ada] = small['actors.jsonl']
  const [knows] = small['relation-types.jsonl']
  const [known] = small['relationships.jsonl']
  const ids = new Set(Object.values(GRAPHS).flatMap(({ edges }) => edges.flat()))
  return {
    ...small,
    'actors.jsonl': [
      ...small['actors.jsonl'],
      ...[...ids].map((id) => ({ ...ada, id: `actor:${id}` })),
    ],
    'relation-types.jsonl': [
      ...small['relation-types.jsonl'],
      ...Object.entries(GRAPHS).map(([code, { symmetric }]) => ({
        ...knows,
        id: `relation-type:${code}`,
        code,
        symmetric,
      })),
    ],
    'relationships.jsonl': [
      ...small['relationships.jsonl'],
      ...Object.entries(GRAPHS).flatMap(([relation, { edges }]) =>
        edges.map(([from, to]) => ({
          ...known,
          id: `relationship:${from}--${to}`,
          from: `actor:${from}`,
          to: `actor:${to}`,
          relation,
        })),
      ),
    ],
  }
}
