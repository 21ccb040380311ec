import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from '@graphiql/react'
import { scrollToActiveTab } from './active-tab.tsx'
import type { Example } from './example.ts'
import { examples } from './examples.ts'

function ExamplesIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5">
      <path d="M6 3h12v18l-6-4-6 4z" strokeLinejoin="round" />
    </svg>
  )
}

function Examples() {
  const actions = useGraphiQLActions()
  const { queryEditor, variableEditor, tabs, activeTabIndex } = useGraphiQL((state) => ({
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
    tabs: state.tabs,
    activeTabIndex: state.activeTabIndex,
  }))

  /** Goes to the tab that shows the example unchanged; opens one where there is none. */
  function open(example: Example) {
    const { name, query, variables } = example
    const index = tabs.findIndex(
      (tab) => tab.query === query && (tab.variables ?? '') === (variables ?? ''),
    )
    if (index === activeTabIndex) {
      scrollToActiveTab()
      return
    }
    // The editors report a change a moment later, too late for someone who runs or leaves the tab at once.
    if (index >= 0) {
      actions.changeTab(index)
      actions.setOperationName(name)
      return
    }
    actions.addTab()
    actions.updateActiveTabValues({ query, variables })
    actions.setOperationName(name)
    queryEditor?.setValue(query)
    variableEditor?.setValue(variables ?? '')
  }

  return (
    <section className="examples" aria-label="Examples">
      <h2>Examples</h2>
      <p>Each opens in a tab of its own.</p>
      <ol>
        {examples.map((example) => (
          <li key={example.title}>
            <button
              type="button"
              disabled={!queryEditor}
              onClick={() => {
                open(example)
              }}
            >
              {example.title}
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Lists all examples, also for those whose tabs are long theirs: opening tabs show on a first visit only. */
export const EXAMPLES_PLUGIN: GraphiQLPlugin = {
  title: 'Examples',
  icon: ExamplesIcon,
  content: Examples,
}
