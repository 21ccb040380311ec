import { useEffect, useState } from 'react'
import type { Theme } from '../graph/palette.ts'
import { THEMES } from './view.ts'

const KEY = 'acta:theme'
const DARK = matchMedia('(prefers-color-scheme: dark)')

/** Light or dark: as the address says, else as the reader last chose, else as the system has it. */
export function useTheme(asked: Theme | null): Theme {
  const [isDark, setIsDark] = useState(DARK.matches)
  useEffect(() => {
    const follow = () => {
      setIsDark(DARK.matches)
    }
    DARK.addEventListener('change', follow)
    return () => {
      DARK.removeEventListener('change', follow)
    }
  }, [])
  const theme = asked ?? readChoice() ?? (isDark ? 'dark' : 'light')
  useEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])
  return theme
}

/** Keeps what the reader chose for addresses that do not say. */
export function keepTheme(theme: Theme) {
  localStorage.setItem(KEY, theme)
}

function readChoice(): Theme | null {
  const stored = localStorage.getItem(KEY)
  return THEMES.find((theme) => theme === stored) ?? null
}
