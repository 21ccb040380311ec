import { list } from '../list/list.ts'
import { claimListing } from './claim.listing.ts'

export const claimList = list('claim/list', claimListing.listing)
export const claimsAssertedBy = list('claim/asserted-by', claimListing.listing)
export const claimsAbout = list('claim/about', claimListing.listing)
export const claimsByTopic = list('claim/by-topic', claimListing.listing)
