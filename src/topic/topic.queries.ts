import { list } from '../list/list.ts'
import { topicListing } from './topic.listing.ts'

export const topicList = list('topic/list', topicListing.listing)
export const narrowerTopics = list('topic/narrower', topicListing.listing)
