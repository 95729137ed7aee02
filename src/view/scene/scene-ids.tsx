/**
 * Names of gradients and clips, apart for each scene. An id belongs to the whole document: with the same ids twice, the
 * second scene of a page is painted and clipped with the parts of the first.
 */
import { createContext, type ReactNode, useCallback, useContext, useId } from 'react'

const Prefix = createContext('sc')

/** Around everything of one scene, its `SceneDefs` included. */
export function SceneIds({ children }: { readonly children: ReactNode }) {
  return <Prefix value={useId()}>{children}</Prefix>
}

/** The id of a definition in this scene. */
export function useSceneId(): (name: string) => string {
  const prefix = useContext(Prefix)
  return useCallback((name) => `${prefix}-${name}`, [prefix])
}

/** A reference to a definition in this scene, as `fill` and `clip-path` take it. */
export function usePaint(): (name: string) => string {
  const prefix = useContext(Prefix)
  return useCallback((name) => `url(#${prefix}-${name})`, [prefix])
}
