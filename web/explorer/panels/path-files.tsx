import { useState } from 'react'
import { PathAddressesDocument, type PathAddressesQueryVariables } from '../api/operations.ts'
import { useQuery } from '../api/use-query.ts'
import { FormatList } from '../parts/format-list.tsx'
import { Answer } from '../parts/query-status.tsx'
import { useLanguage, useTexts } from '../texts/use-texts.ts'

/** The paths that are listed, as one graph for other tools. */
export function PathFiles({ asked }: { asked: PathAddressesQueryVariables }) {
  const t = useTexts()
  const [isOpen, setIsOpen] = useState(false)
  const query = useQuery(PathAddressesDocument, isOpen ? asked : null, useLanguage())
  return (
    <details
      className="path-files"
      onToggle={({ currentTarget }) => {
        setIsOpen(currentTarget.open)
      }}
    >
      <summary>{t('pathsFiles')}</summary>
      {isOpen && (
        <Answer query={query}>{({ paths }) => <FormatList urls={paths.network} />}</Answer>
      )}
    </details>
  )
}
