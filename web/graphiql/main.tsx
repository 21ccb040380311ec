// First, since Monaco asks for its workers as soon as it loads.
import 'graphiql/setup-workers/vite'
import { explorerPlugin } from '@graphiql/plugin-explorer'
import { createGraphiQLFetcher } from '@graphiql/toolkit'
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql'
import { createRoot } from 'react-dom/client'
import { ActiveTab } from './active-tab.tsx'
import { EXAMPLES_PLUGIN } from './examples-plugin.tsx'
import { examples } from './examples.ts'
import { operationFrom } from './from-address.ts'
import { LineWrapping } from './line-wrapping.tsx'
import 'graphiql/style.css'
import '@graphiql/plugin-explorer/style.css'
import './page.css'

const OPENING_TABS = 4

// GraphQL 16 has no @defer, and a fetcher that offers it asks for multipart answers.
const fetcher = createGraphiQLFetcher({ url: '/graphql', enableIncrementalDelivery: false })

const plugins = [HISTORY_PLUGIN, explorerPlugin(), EXAMPLES_PLUGIN]

const brought = operationFrom(location.hash)

// GraphiQL keeps the tabs of a visit for the next one; examples are for those who have none yet. An
// operation that the address brings opens in a tab of its own.
const tabs =
  brought || localStorage.getItem('graphiql:tabState') ? [] : examples.slice(0, OPENING_TABS)
const opening = brought
  ? {
      initialQuery: brought.query,
      initialVariables: brought.variables ?? '',
      initialHeaders: brought.headers ?? '',
    }
  : tabs[0] && {
      defaultTabs: tabs,
      // Of the first tab GraphiQL shows the query only.
      initialVariables: tabs[0].variables ?? '',
      visiblePlugin: EXAMPLES_PLUGIN,
    }

const container = document.getElementById('graphiql')
if (!container) throw new Error('The page has no #graphiql to draw in.')
createRoot(container).render(
  // Headers hold bearer tokens: they stay out of localStorage.
  <GraphiQL
    fetcher={fetcher}
    plugins={plugins}
    shouldPersistHeaders={false}
    defaultEditorToolsVisibility
    {...opening}
  >
    <GraphiQL.Logo>Acta</GraphiQL.Logo>
    <LineWrapping />
    <ActiveTab />
  </GraphiQL>,
)
