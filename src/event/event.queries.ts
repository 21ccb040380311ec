import { list } from '../list/list.ts'
import { eventListing } from './event.listing.ts'

export const eventList = list('event/list', eventListing.listing)
