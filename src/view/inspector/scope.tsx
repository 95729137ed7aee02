/** What every part of the inspector may ask: how a site is called, and to look at something else. */
import { createContext, type ReactNode, useContext } from 'react'
import type { Structure } from '../../protocol'
import type { InspectorTarget } from './target'

export interface InspectorScope {
  readonly structure: Structure
  readonly nameOf: (site: string) => string
  readonly go: (target: InspectorTarget) => void
}

const Scope = createContext<InspectorScope | null>(null)

export function ScopeProvider({ scope, children }: { readonly scope: InspectorScope; readonly children: ReactNode }) {
  return <Scope value={scope}>{children}</Scope>
}

export function useScope(): InspectorScope {
  const scope = useContext(Scope)
  if (scope === null) throw new Error('useScope is for parts of the inspector')
  return scope
}
