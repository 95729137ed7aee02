/** Which pages there are and which one is shown, for bars, links and pages that must know whether the address is theirs. */
import { createContext, useContext } from 'react'

export interface PageLink {
  readonly id: string
  /** Its address on this page, e.g. `#/worlds`. */
  readonly path: string
  readonly label: string
}

export interface PageMap {
  readonly pages: readonly PageLink[]
  /** Id of the page that is shown; null when the address names none that exists. */
  readonly current: string | null
}

/** A whole run in the fragment: it belongs to whoever opens it, not to a path. */
export const SHARED_LINK = /^#s=/

const PageContext = createContext<PageMap>({ pages: [], current: null })

export const PageProvider = PageContext.Provider

export function usePages(): PageMap {
  return useContext(PageContext)
}
