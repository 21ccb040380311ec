import { useGraphiQL } from '@graphiql/react'
import { useEffect } from 'react'

/** The strip of tabs scrolls, without a bar, once there are more than fit. */
export function scrollToActiveTab() {
  const tab = document.querySelector('.graphiql-tab-active')
  tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

/** Keeps the active tab in sight, whoever activated it; draws nothing. */
export function ActiveTab() {
  const { activeTabIndex, count, title } = useGraphiQL(({ activeTabIndex, tabs }) => ({
    activeTabIndex,
    count: tabs.length,
    // A longer title may push its own tab out of sight.
    title: tabs[activeTabIndex]?.title,
  }))
  useEffect(scrollToActiveTab, [activeTabIndex, count, title])
  return null
}
