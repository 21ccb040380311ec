import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import './styles/base.css'
import './styles/layout.css'
import './styles/parts.css'
import './styles/panels.css'

const container = document.getElementById('explorer')
if (!container) throw new Error('The page has no #explorer to draw in.')
createRoot(container).render(<App />)
