/** The stream of the bridge, as long as the page is looked at. */
import { useEffect, useState } from 'react'
import { LIVE_STREAM, readLiveMessage } from '../../protocol/live'
import { hear, NOTHING_YET, type Watch } from './watch'

/** The browser connects again by itself; where it gives up, so often. */
const AGAIN_MS = 5_000

export function useWatch(key: string): Watch {
  const [watch, setWatch] = useState<Watch>(NOTHING_YET)
  useEffect(() => {
    if (key === '') return
    let again = 0
    let source: EventSource | null = null
    const open = (): void => {
      source = new EventSource(`./${LIVE_STREAM}?key=${encodeURIComponent(key)}`)
      source.onmessage = ({ data }) => {
        const message = readLiveMessage(String(data))
        if (message !== null) setWatch((old) => hear(old, message, Date.now()))
      }
      source.onerror = () => {
        const isRefused = source?.readyState === EventSource.CLOSED
        setWatch((old) => ({ ...old, bridge: isRefused ? 'refuses' : 'lost' }))
        if (isRefused) again = window.setTimeout(open, AGAIN_MS)
      }
    }
    open()
    return () => {
      window.clearTimeout(again)
      source?.close()
    }
  }, [key])
  return watch
}
