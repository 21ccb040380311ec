import { FORMATS } from './downloads.ts'
import type { Addresses } from './use-addresses.ts'

/** A view as a file, in every format that it comes in. */
export function FormatList({ urls }: { urls: Addresses }) {
  return (
    <ul className="formats">
      {FORMATS.map(([format, name]) =>
        urls[format] === undefined ? null : (
          <li key={format}>
            <a href={urls[format]} download>
              {name}
            </a>
          </li>
        ),
      )}
    </ul>
  )
}
