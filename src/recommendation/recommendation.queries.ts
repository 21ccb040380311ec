import { list } from '../list/list.ts'
import { recommendationListing } from './recommendation.listing.ts'

export const recommendationList = list('recommendation/list', recommendationListing.listing)
export const recommendationsIssuedBy = list(
  'recommendation/issued-by',
  recommendationListing.listing,
)
export const recommendationsReceivedBy = list(
  'recommendation/received-by',
  recommendationListing.listing,
)
export const recommendationsTargeting = list(
  'recommendation/targeting',
  recommendationListing.listing,
)
export const recommendationsByTopic = list('recommendation/by-topic', recommendationListing.listing)
