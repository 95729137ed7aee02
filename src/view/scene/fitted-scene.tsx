/** The cluster's picture in whatever box it is given, e.g. a panel of the comic. */
import { useLayoutEffect, useRef, useState } from 'react'
import { sceneWords } from '../../content/scene'
import type { FrameSource } from './records-canvas'
import { SceneStage } from './scene-stage'
import { type SceneModel, type SceneSubject, useScene } from './use-scene'

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
  return <SceneStage model={model} frames={frames} words={sceneWords} over={<Names {...model} />} />
}

/** Towers that stand closer are named by their site alone, pixels. */
const LEAST_APART = 19
/** Letters, pixels. */
const LEAST_FONT = 11
const MOST_FONT = 15

/** Whose number it is and where it stands: what captions speak of. Nothing to press, as in the playground. */
function Names({ layout, structure, towers }: SceneModel) {
  const stateOf = new Map(towers.map(({ broker, state, lit }) => [broker, lit ? `state-${state}` : 'is-dark']))
  const sizeOf = (font: number): number => Math.max(LEAST_FONT, Math.min(MOST_FONT, font))
  const isNumbered = (site: string): boolean => {
    const [first, second] = layout.towers.filter((tower) => tower.site === site)
    return second === undefined || second.x - first.x >= LEAST_APART
  }
  return (
    <>
      {[...layout.sites, ...layout.huts].map((place) => {
        const at = 'sign' in place ? place.sign : place.label
        return (
          <span
            key={place.id}
            className="fitted-site"
            style={{
              left: at.x + at.width / 2,
              top: at.y + at.height / 2,
              fontSize: sizeOf('signFont' in place ? place.signFont : 12 * place.scale),
            }}
          >
            {structure.sites.find(({ id }) => id === place.id)?.name}
          </span>
        )
      })}
      {layout.towers
        .filter(({ site }) => isNumbered(site))
        .map(({ broker, x, baseY, height, scale }) => (
          <span
            key={broker}
            className={`fitted-id ${stateOf.get(broker) ?? ''}`}
            style={{ left: x, top: baseY - height * 0.42, fontSize: sizeOf(18 * scale) }}
          >
            {broker}
          </span>
        ))}
    </>
  )
}
