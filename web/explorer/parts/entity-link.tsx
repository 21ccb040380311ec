import { ViewLink } from './view-link.tsx'

/** The name of a thing: chooses it, and shows its details. */
export function EntityLink({ id, name }: { id: string; name: string }) {
  return <ViewLink change={{ selected: id, panel: 'details' }}>{name}</ViewLink>
}

export function EntityList({ of }: { of: readonly { id: string; name: string }[] }) {
  return of.map(({ id, name }, index) => (
    <span key={id}>
      {index > 0 && ', '}
      <EntityLink id={id} name={name} />
    </span>
  ))
}
