/**
 * The wide picture of a cluster in a small strip: drawn at the size at which its places fit, and made smaller as a whole.
 * Its words are not: they are laid over it at their own size. For who cannot see, the strip says in text what it shows.
 */
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { sceneWords } from '../../../content/scene'
import { type FrameSource, type SceneModel, SceneStage, type SceneSubject, useScene } from '../../scene'
import { useMedia } from '../use-page'

/** Narrower than this a scene is set as on a phone, pixels. */
const WIDE_PX = 880
/** Nothing to see below this. */
const LEAST_PX = 40

interface ScaledSceneProps {
  readonly frames: FrameSource
  readonly subject: SceneSubject
  /** What lies over its upper edge, pixels on the screen. */
  readonly topInset: number
  /** Over the picture; `scale` is how much smaller it is than its places say. */
  readonly children: (model: SceneModel, scale: number) => ReactNode
}

interface Size {
  readonly width: number
  readonly height: number
}

export function ScaledScene(props: ScaledSceneProps) {
  const box = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState<Size | null>(null)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element
      if (width > LEAST_PX && height > LEAST_PX)
        setSize((was) => (was?.width === width && was.height === height ? was : { width, height }))
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [])
  return (
    <div className="sky-scene" ref={box} inert>
      {size === null ? null : <Drawn {...props} size={size} />}
    </div>
  )
}

function Drawn({ frames, subject, topInset, size, children }: ScaledSceneProps & { readonly size: Size }) {
  const isStill = useMedia('(prefers-reduced-motion: reduce)')
  const scale = Math.min(1, size.width / WIDE_PX)
  const [width, height] = [Math.round(size.width / scale), Math.round(size.height / scale)]
  const model = useScene(subject, { width, height, topInset: topInset / scale, bottomInset: 0, rightInset: 0 }, isStill)
  return (
    <>
      <div className="sky-drawn" style={{ width, height, transform: `scale(${scale})` }}>
        <SceneStage model={model} frames={frames} words={sceneWords} />
      </div>
      {children(model, scale)}
    </>
  )
}
