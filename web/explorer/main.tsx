import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { keepFilesFromOpening } from './document/file-drop.ts'
import { STANCES } from './graph/palette.ts'
import './styles/base.css'
import './styles/layout.css'
import './styles/controls.css'
import './styles/forms.css'
import './styles/marks.css'
import './styles/search.css'
import './styles/menu.css'
import './styles/graph.css'
import './styles/timeline.css'
import './styles/table.css'
import './styles/facts.css'
import './styles/panels.css'
import './styles/reader.css'
import './styles/stance.css'
import './styles/cards.css'
import './styles/narrow.css'
import './styles/print.css'

// Stances have one color wherever they are said or drawn.
for (const [stance, tone] of Object.entries(STANCES)) {
  const { style } = document.documentElement
  style.setProperty(`--${stance.toLowerCase()}-light`, tone.light)
  style.setProperty(`--${stance.toLowerCase()}-dark`, tone.dark)
}

keepFilesFromOpening()

const container = document.getElementById('explorer')
if (!container) throw new Error('The page has no #explorer to draw in.')
createRoot(container).render(<App />)
