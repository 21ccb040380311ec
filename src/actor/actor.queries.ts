import { list } from '../list/list.ts'
import { actorListing } from './actor.listing.ts'

export const actorList = list('actor/list', actorListing.listing)
export const participantList = list('actor/participating', actorListing.listing)
export const memberList = list('actor/members', actorListing.listing)
export const memberOfList = list('actor/member-of', actorListing.listing)
