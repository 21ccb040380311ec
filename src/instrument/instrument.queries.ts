import { list } from '../list/list.ts'
import { instrumentListing } from './instrument.listing.ts'

export const instrumentList = list('instrument/list', instrumentListing.listing)
