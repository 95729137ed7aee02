/** The address after the `#`, as it is now: what a page shows of it follows Back and Forward. */
import { useSyncExternalStore } from 'react'

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange)
  return () => window.removeEventListener('hashchange', onChange)
}

/** With the `#`; empty when there is none. */
export function useHash(): string {
  return useSyncExternalStore(subscribe, () => window.location.hash)
}
