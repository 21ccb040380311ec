import { createContext, useContext } from 'react'
import type { VocabularyQuery } from '../api/operations.ts'
import type { Picture } from '../graph/picture.ts'
import type { View } from './view.ts'

/** What every part of the page may read and change. */
export interface App {
  view: View
  change: (change: Partial<View>) => void
  /** What is drawn, without what was taken out. */
  picture: Picture
  vocabulary: VocabularyQuery | null
}

export const AppContext = createContext<App | null>(null)

export function useApp(): App {
  const app = useContext(AppContext)
  if (!app) throw new Error('useApp is for parts of the page only.')
  return app
}
