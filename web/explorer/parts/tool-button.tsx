import { Icon, type IconName } from './icon.tsx'

interface ToolButtonProps {
  icon: IconName
  /** What it does, for those who point at it or hear of it. */
  title: string
  disabled?: boolean
  onClick: () => void
}

/** A button with a picture alone. */
export function ToolButton({ icon, title, disabled = false, onClick }: ToolButtonProps) {
  return (
    <button type="button" className="tool" title={title} disabled={disabled} onClick={onClick}>
      <Icon name={icon} label={title} />
    </button>
  )
}
