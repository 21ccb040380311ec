import { list } from '../list/list.ts'
import { factListing } from './fact.listing.ts'

export const factsByDocument = list('fact/by-document', factListing.listing)
