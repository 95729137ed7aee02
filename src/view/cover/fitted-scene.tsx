/** The cluster's picture in whatever box it is given. */
import { useLayoutEffect, useRef, useState } from 'react'
import { sceneWords } from '../../content/scene'
import type { SimClient } from '../../state'
import { SceneStage, type SceneSubject, useScene } from '../scene'

interface FittedProps {
  readonly client: SimClient
  readonly subject: SceneSubject
  readonly isStill: boolean
}

export function FittedScene({ client, subject, isStill }: FittedProps) {
  const box = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState<{ readonly width: number; readonly height: number } | null>(null)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element
      if (width > 40 && height > 40) setSize({ width, height })
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <div className="window-box" ref={box}>
      {size === null ? null : <Stage client={client} subject={subject} isStill={isStill} {...size} />}
    </div>
  )
}

interface StageProps extends FittedProps {
  readonly width: number
  readonly height: number
}

function Stage({ client, subject, isStill, width, height }: StageProps) {
  const model = useScene(subject, { width, height, topInset: 0, bottomInset: 6, rightInset: 0 }, isStill)
  return <SceneStage model={model} frames={client} words={sceneWords} />
}
