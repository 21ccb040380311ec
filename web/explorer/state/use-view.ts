import { useCallback, useEffect, useReducer } from 'react'
import { fromSearch, toSearch } from './address.ts'
import { type Action, reduce, type State } from './reducer.ts'
import { type Language, LANGUAGES } from './view.ts'

/** The state of the page. The address follows it, and the browser's back and forward lead through it. */
export function useView(): State & { dispatch: (action: Action) => void } {
  const [state, dispatch] = useReducer(reduce, null, () => ({
    view: fromSearch(location.search, browserLanguage()),
    past: [],
    future: [],
  }))
  const search = toSearch(state.view)

  useEffect(() => {
    const present = location.search.replace(/^\?/, '')
    if (present === search) return
    // The first address is completed in place; each later view is a place to come back to.
    if (present === '' || toSearch(fromSearch(present, browserLanguage())) === search) {
      history.replaceState(null, '', `?${search}`)
    } else {
      history.pushState(null, '', `?${search}`)
    }
  }, [search])

  useEffect(() => {
    const visit = () => {
      dispatch({ type: 'visit', view: fromSearch(location.search, browserLanguage()) })
    }
    addEventListener('popstate', visit)
    return () => {
      removeEventListener('popstate', visit)
    }
  }, [])

  return { ...state, dispatch: useCallback(dispatch, [dispatch]) }
}

function browserLanguage(): Language {
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase())
  return LANGUAGES.find((lang) => lang === wanted.find((tag) => isLanguage(tag))) ?? 'en'
}

function isLanguage(tag: string): tag is Language {
  return (LANGUAGES as readonly string[]).includes(tag)
}
