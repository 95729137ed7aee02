/** Whether the person asked the system for more contrast or for colours of their own. */
import { useSyncExternalStore } from 'react'

const QUERIES = ['(forced-colors: active)', '(prefers-contrast: more)']

function subscribe(onChange: () => void): () => void {
  const lists = QUERIES.map((query) => window.matchMedia(query))
  for (const list of lists) list.addEventListener('change', onChange)
  return () => {
    for (const list of lists) list.removeEventListener('change', onChange)
  }
}

const read = () => QUERIES.some((query) => window.matchMedia(query).matches)

export function useContrast(): boolean {
  return useSyncExternalStore(subscribe, read, () => false)
}
