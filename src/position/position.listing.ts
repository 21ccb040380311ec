import { defineListing } from '../list/define-listing.ts'
import { eachOf } from '../list/list.ts'
import { PositionFilter } from './position.filter.ts'
import { Position } from './position.type.ts'
import { HeldBy } from './position.type.ts'

/** How lists of positions are filtered, sorted and counted. */
export const positionListing = defineListing({
  name: 'Position',
  plural: 'positions',
  node: () => Position,
  filter: PositionFilter,
  isFact: true,
  orders: {
    DOCUMENT: {
      sortKey: 'documentKey',
      description: 'By document, and there in the order of the text.',
    },
    ID: { sortKey: 'id', description: 'By id.' },
    DATE: {
      sortKey: { ASC: 'dateKeyAscending', DESC: 'dateKeyDescending' },
      description: 'By first day; things without a date come last either way.',
    },
  },
  defaultOrder: 'DOCUMENT',
  groups: {
    STANCE: { expression: '[n.stance]', label: { enum: 'Stance' }, description: 'By stance.' },
    TOPIC: { expression: '[n.topicId]', label: 'node', description: 'By topic.' },
    ACTOR: { expression: '[n.actorId]', label: 'node', description: 'By the actor that holds it.' },
    MODALITY: {
      expression: '[n.modality]',
      label: { enum: 'Modality' },
      description: 'By modality.',
    },
    DOCUMENT: { expression: eachOf('n.documentIds'), label: 'node', description: 'By document.' },
  },
  edgeFields: {
    heldBy: {
      type: () => HeldBy,
      description:
        'How the actor that the list belongs to comes to the position; null in lists of no one actor.',
    },
  },
})
