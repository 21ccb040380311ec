import { useGraphiQL } from '@graphiql/react'
import { useEffect } from 'react'

/** Wraps long lines where operations are written, as GraphiQL itself does in responses; draws nothing. */
export function LineWrapping() {
  const { queryEditor, variableEditor } = useGraphiQL((state) => ({
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
  }))
  useEffect(() => {
    for (const editor of [queryEditor, variableEditor]) editor?.updateOptions({ wordWrap: 'on' })
  }, [queryEditor, variableEditor])
  return null
}
