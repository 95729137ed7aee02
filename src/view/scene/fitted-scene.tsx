/** The cluster's picture in whatever box it is given, e.g. a panel of the comic. */
import { useLayoutEffect, useRef, useState } from 'react'
import { sceneWords } from '../../content/scene'
import type { FrameSource } from './records-canvas'
import { SceneStage } from './scene-stage'
import { type SceneSubject, useScene } from './use-scene'

interface FittedSceneProps {
  readonly frames: FrameSource
  readonly subject: SceneSubject
  readonly isStill: boolean
}

/** Smaller than this there is nothing to see, pixels. */
const LEAST = 40

export function FittedScene(props: FittedSceneProps) {
  const box = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState<{ readonly width: number; readonly height: number } | null>(null)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element
      if (width <= LEAST || height <= LEAST) return
      setSize((was) => (was?.width === width && was.height === height ? was : { width, height }))
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [])
  return (
    <div className="fitted-scene" ref={box}>
      {size === null ? null : <Stage {...props} {...size} />}
    </div>
  )
}

interface StageProps extends FittedSceneProps {
  readonly width: number
  readonly height: number
}

function Stage({ frames, subject, isStill, width, height }: StageProps) {
  const model = useScene(subject, { width, height, topInset: 0, bottomInset: 8, rightInset: 0 }, isStill)
  return <SceneStage model={model} frames={frames} words={sceneWords} />
}
