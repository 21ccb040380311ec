import { Node } from './node.type.ts'

/** Terms of vocabularies are kept like nodes, and are none. */
type NodeClass = new () => { id: string }

/** The class of each type of node, by the word that its ids begin with. */
const classes = new Map<string, NodeClass>()

/** Makes `prefix:` the ids of a class, so that rows of that type become its objects. */
export function NodeType(prefix: string): ClassDecorator {
  return (target) => {
    classes.set(prefix, target as unknown as NodeClass)
  }
}

/** The word that an id begins with: its type. */
export function typeOfId(id: string) {
  return id.slice(0, Math.max(0, id.indexOf(':')))
}

/** True where an id begins with the word of a type that the API answers with as a node. */
export function isNodeId(id: string) {
  const Class = classes.get(typeOfId(id))
  return Class !== undefined && Class.prototype instanceof Node
}

/** A row of any statement that returns nodes. */
export interface NodeRow {
  /** The node as it was written. */
  json: string
  /** Facts that touch it; null for what is no entity. */
  degree?: number | null
}

/** The object of a row, of the class that its id names. */
export function decodeNode(row: NodeRow): Node {
  const record = JSON.parse(row.json) as { id: string }
  const Class = classes.get(typeOfId(record.id))
  if (!Class) throw new Error(`No type of node has ids like ${record.id}.`)
  return Object.assign(new Class(), record, { degree: row.degree ?? null })
}
