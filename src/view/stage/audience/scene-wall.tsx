/**
 * The cluster's picture on the wall: set for a smaller box and enlarged as a whole, so that its names are read from the
 * back row. The one thing a reader would get wrong: it is not set smaller than a wide picture needs.
 */
import { type CSSProperties, useState } from 'react'
import { useStore } from 'zustand'
import { sceneWords } from '../../../content/scene'
import type { SimClient } from '../../../state'
import { LiveScene } from '../../scene'

/** The smallest letter of a scene, pixels, and how large it must be at least, in hundredths of the height. */
const SMALLEST_PX = 11.3
const SMALLEST_SHARE = 0.022
/** Narrower than this a scene is set as on a phone. */
const WIDE_PX = 862
/** Of the height: what the tiles cover at the foot, and the head line at the top. */
const FOOT = 0.225
const HEAD = 0.08

interface SceneWallProps {
  readonly client: SimClient
  readonly size: { readonly width: number; readonly height: number }
}

const nothing = (): void => {}
const noMenu = (): null => null

export function SceneWall({ client, size }: SceneWallProps) {
  const [isStill] = useState(() => window.matchMedia('(prefers-reduced-motion: reduce)').matches)
  const structure = useStore(client.store, (state) => state.structure)
  const focus = useStore(client.store, (state) => state.focus)
  const measures = useStore(client.store, (state) => state.measures)
  const vigil = useStore(client.store, (state) => state.vigil)
  const markers = useStore(client.store, (state) => state.markers)
  const timeUs = useStore(client.store, (state) => state.timeUs)
  const isPlaying = useStore(client.store, (state) => state.playing)
  if (structure === null || focus === null || measures === null) return null
  const wanted = (size.height * SMALLEST_SHARE) / SMALLEST_PX
  const scale = Math.max(0.4, Math.min(wanted, size.width / WIDE_PX))
  const [width, height] = [Math.round(size.width / scale), Math.round(size.height / scale)]
  const least = `${((size.height * SMALLEST_SHARE) / scale).toFixed(2)}px`
  const drawn = { width, height, transform: `scale(${scale})`, '--least': least } as CSSProperties
  return (
    <div className="wall-scene" inert>
      <div className="wall-drawn" style={drawn}>
        <LiveScene
          structure={structure}
          focus={focus}
          measures={measures}
          width={width}
          height={height}
          topInset={height * HEAD}
          bottomInset={height * FOOT}
          rightInset={0}
          words={sceneWords}
          selected={null}
          reducedMotion={isStill}
          isPlaying={isPlaying}
          frames={client}
          seen={client.seen}
          vigil={vigil}
          markers={markers}
          menu={noMenu}
          onRead={nothing}
          nowUs={timeUs}
          onSelect={nothing}
          onKillSite={null}
          onHealSite={null}
          onLinkToggle={null}
          onMinIsr={null}
        />
      </div>
    </div>
  )
}
