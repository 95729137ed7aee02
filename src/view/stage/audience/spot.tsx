/** A light on one place of the picture, and dusk on the rest; in shares of the picture, so that it is the same place in each window. */
import type { CSSProperties } from 'react'
import type { Spotlight } from '../../../protocol'

export function Spot({ spotlight: { x, y } }: { readonly spotlight: Spotlight }) {
  const place = { '--spot-x': `${(x * 100).toFixed(1)}%`, '--spot-y': `${(y * 100).toFixed(1)}%` } as CSSProperties
  return <div className="spot" style={place} data-spot />
}
