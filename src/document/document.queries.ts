import { list } from '../list/list.ts'
import { documentListing } from './document.listing.ts'

export const documentList = list('document/list', documentListing.listing)
