import { useApp } from '../state/app.ts'
import { operationOf } from '../state/operation-of.ts'
import { withValues } from './with-values.ts'
import { useTexts } from '../texts/use-texts.ts'
import { CopyButton } from './copy-button.tsx'
import { Icon } from './icon.tsx'
import { gephiLite, tableAddress, TABLES } from './downloads.ts'
import { FormatList } from './format-list.tsx'
import { Menu } from './menu.tsx'
import { Answer } from './query-status.tsx'
import { type Addresses, useAddresses } from './use-addresses.ts'

/** The present view for other tools, and the operation behind it. */
export function DownloadMenu() {
  const t = useTexts()
  return (
    <Menu
      title={t('download')}
      label={
        <>
          <Icon name="download" /> <span className="tool-text">{t('download')}</span>
        </>
      }
    >
      {() => <Body />}
    </Menu>
  )
}

function Body() {
  const t = useTexts()
  const { view } = useApp()
  const addresses = useAddresses(view)
  return (
    <>
      <Answer query={addresses}>{(urls) => <Files urls={urls} />}</Answer>
      <h2>{t('downloadTables')}</h2>
      {view.of.length > 0 && <p className="hint">{t('tablesHint')}</p>}
      <ul className="tables">
        {TABLES.map(({ name, text }) => (
          <li key={name}>
            {t(text)}{' '}
            {(['csv', 'xlsx'] as const).map((ending) => (
              <a key={ending} href={tableAddress(name, ending, view)} download>
                {ending.toUpperCase()}
              </a>
            ))}
          </li>
        ))}
      </ul>
      <Operation />
    </>
  )
}

function Files({ urls }: { urls: Addresses }) {
  const t = useTexts()
  return (
    <>
      <h2>{t('downloadGraph')}</h2>
      <FormatList urls={urls} />
      <h2>{t('openElsewhere')}</h2>
      <p>
        <a href={gephiLite(urls.GEXF)} target="_blank" rel="noreferrer">
          {t('openGephiLite')}
        </a>
      </p>
      <p className="hint">{t('gephiLiteHint')}</p>
    </>
  )
}

function Operation() {
  const t = useTexts()
  const { view } = useApp()
  const { text, variables, panel } = operationOf(view)
  const given = new URLSearchParams({
    query: text,
    variables: JSON.stringify(variables, null, 2),
    lang: view.lang,
  })
  return (
    <>
      <h2>
        GraphQL
        {panel && `: ${t(panel)}`}
      </h2>
      <p>
        <a href={`/graphiql/#${given.toString()}`} target="_blank" rel="noreferrer">
          {t('openGraphiql')}
        </a>{' '}
        <CopyButton className="entity-link" text={() => withValues(text, variables, view.lang)}>
          {t('copyQuery')}
        </CopyButton>
      </p>
    </>
  )
}
