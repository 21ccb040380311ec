import { useEffect, useState } from 'react'

/** A file that nothing takes must not replace the page: browsers open what is dropped beside. */
export function keepFilesFromOpening() {
  const refuse = (event: DragEvent) => {
    claim(event, 'none')
  }
  addEventListener('dragover', refuse)
  addEventListener('drop', refuse)
}

/** Takes a file that is dropped anywhere on the page; tells whether one is held over it. */
export function useFileDrop(onFile: (file: File) => void): boolean {
  const [isOver, setIsOver] = useState(false)
  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    const over = (event: DragEvent) => {
      if (claim(event, 'copy')) setIsOver(true)
    }
    const leave = ({ relatedTarget }: DragEvent) => {
      // From one part of the page to another it is still over the page.
      if (relatedTarget === null) setIsOver(false)
    }
    const drop = (event: DragEvent) => {
      setIsOver(false)
      const file = claim(event, 'copy')?.files[0]
      if (file) onFile(file)
    }
    addEventListener('dragover', over, { signal })
    addEventListener('dragleave', leave, { signal })
    addEventListener('drop', drop, { signal })
    return () => {
      controller.abort()
    }
  }, [onFile])
  return isOver
}

/** What is dragged, where it is files; the browser leaves them to the page then. */
function claim(event: DragEvent, effect: 'copy' | 'none'): DataTransfer | null {
  const { dataTransfer } = event
  if (!dataTransfer?.types.includes('Files')) return null
  event.preventDefault()
  dataTransfer.dropEffect = effect
  return dataTransfer
}
