import { useEffect, useState } from 'react'
import type { Theme } from '../graph/palette.ts'

const KEY = 'acta:theme'
const DARK = matchMedia('(prefers-color-scheme: dark)')

/** Light or dark: as the system has it, until somebody chooses. No part of the address: it is the reader's. */
export function useTheme(): [Theme, () => void] {
  const [chosen, setChosen] = useState<Theme | null>(() => readChoice())
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
  const theme = chosen ?? (isDark ? 'dark' : 'light')
  useEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])
  const toggle = () => {
    const other = theme === 'dark' ? 'light' : 'dark'
    localStorage.setItem(KEY, other)
    setChosen(other)
  }
  return [theme, toggle]
}

function readChoice(): Theme | null {
  const stored = localStorage.getItem(KEY)
  return stored === 'light' || stored === 'dark' ? stored : null
}
