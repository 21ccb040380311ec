import { list } from '../list/list.ts'
import { relationshipListing } from './relationship.listing.ts'

export const relationshipList = list('relationship/list', relationshipListing.listing)
export const relationshipsByEntity = list('relationship/by-entity', relationshipListing.listing)
