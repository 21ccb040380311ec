import { useEffect } from 'react'

/** How each thing that failed asks again. */
const failed = new Set<() => void>()

/**
 * Asks again for all that failed anywhere on the page: once the service is back, one button is
 * enough, wherever it is. `askAgain` must stay the same function between renders.
 */
export function useRetry(hasFailed: boolean, askAgain: () => void): () => void {
  useEffect(() => {
    if (!hasFailed) return
    failed.add(askAgain)
    return () => {
      failed.delete(askAgain)
    }
  }, [hasFailed, askAgain])
  return retryAll
}

function retryAll() {
  for (const askAgain of [...failed]) askAgain()
}
