/** Everything of the scene that is seen for a moment only: the heaps, the crown on its way, the rod in the water; and the watch. */
import type { SceneWords } from '../../../content/scene'
import type { FrameSource } from '../records-canvas'
import type { SceneModel } from '../use-scene'
import { FallenRod } from './fallen-rod'
import { Heaps } from './heaps'
import { RollingCrown } from './rolling-crown'
import { Troubles } from './troubles'
import { NoPulse } from './watch'

interface VigilProps {
  readonly model: SceneModel
  readonly frames: FrameSource
  readonly words: SceneWords
}

export function Vigil({ model, frames, words }: VigilProps) {
  return (
    <>
      <NoPulse model={model} words={words} />
      <Heaps model={model} frames={frames} words={words} />
      <Troubles model={model} frames={frames} />
      <RollingCrown model={model} frames={frames} />
      <FallenRod model={model} frames={frames} />
    </>
  )
}
