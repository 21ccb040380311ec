import { list } from '../list/list.ts'
import { passageListing } from './passage.listing.ts'

export const passagesByDocument = list('passage/by-document', passageListing.listing)
export const passagesMentioning = list('passage/mentioning', passageListing.listing)
