/** Whether the window is as narrow as a phone's: for pictures that are laid out and not only scaled. */
import { useSyncExternalStore } from 'react'
import { MEDIA } from './media'

const phone = typeof window.matchMedia === 'function' ? window.matchMedia(MEDIA.phone) : null

function subscribe(tell: () => void): () => void {
  phone?.addEventListener('change', tell)
  return () => phone?.removeEventListener('change', tell)
}

export function useIsPhone(): boolean {
  return useSyncExternalStore(subscribe, () => phone?.matches === true)
}
