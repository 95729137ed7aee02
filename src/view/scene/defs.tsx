/** Gradients that all drawings of a scene share, once in each scene. */
import { PAINTS } from '../kit/paints'
import { useSceneId } from './scene-ids'

type Stop = readonly [offset: number, color: string, opacity?: number]

const RADIAL: Readonly<Record<string, readonly Stop[]>> = {
  // Glows fade through orange, or yellow light turns grey over blue.
  'glow-yellow': [
    [0, '#FFE07A', 0.95],
    [0.32, '#FFAE1F', 0.5],
    [0.6, PAINTS.orange, 0.17],
    [1, '#FF6A10', 0],
  ],
  'glow-cyan': [
    [0, '#BFF6FF', 0.95],
    [0.3, '#3BD8F4', 0.46],
    [0.62, PAINTS.cyan, 0.14],
    [1, PAINTS.cyan, 0],
  ],
  'glow-violet': [
    [0, '#CFE6FF', 0.25],
    [1, '#8FA8FF', 0],
  ],
  hem: [
    [0, PAINTS.mint, 0.4],
    [1, PAINTS.mint, 0],
  ],
  'glow-orange': [
    [0, '#FFD9A8', 0.9],
    [0.3, PAINTS.orange, 0.46],
    [1, PAINTS.orange, 0],
  ],
}

const GLOBE: Readonly<Record<string, readonly Stop[]>> = {
  'globe-yellow': [
    [0, '#FFFDF0'],
    [0.55, PAINTS.yellowPale],
    [1, '#FFB91F'],
  ],
  'globe-cyan': [
    [0, '#F2FEFF'],
    [0.5, '#7DE9FA'],
    [1, '#19B4D6'],
  ],
}

const ACROSS: Readonly<Record<string, readonly Stop[]>> = {
  'tower-on': [
    [0, '#8795FA'],
    [0.35, '#5261D2'],
    [1, '#2A3290'],
  ],
  'tower-off': [
    [0, '#30366B'],
    [0.4, '#20254F'],
    [1, '#14173A'],
  ],
}

const DOWN: Readonly<Record<string, readonly Stop[]>> = {
  'deck-on': [
    [0, '#2F3C9C'],
    [1, '#5C70E0'],
  ],
  'deck-off': [
    [0, '#1a1e45'],
    [1, '#272c5a'],
  ],
  brass: [
    [0, '#FFE9A0'],
    [0.45, '#F0B02C'],
    [1, '#A8661A'],
  ],
  curtain: [
    [0, '#2E46B8'],
    [0.45, '#1FA7C9'],
    [1, PAINTS.mint],
  ],
  'curtain-dim': [
    [0, PAINTS.bruise],
    [1, '#2A2148'],
  ],
  'curtain-wet': [
    [0, '#7A66B4'],
    [1, '#40387e'],
  ],
  'beam-cyan': [
    [0, '#8FF3FF', 0.72],
    [0.5, '#4FE0F7', 0.55],
    [1, '#BDF6FF', 0.95],
  ],
  'beam-yellow': [
    [0, PAINTS.yellowPale, 0.8],
    [0.5, '#FFD75A', 0.68],
    [1, '#FFF3C0', 0.98],
  ],
  'beam-lost': [
    [0, '#4FE0F7', 0],
    [1, '#BDF6FF', 0.9],
  ],
  arm: [
    [0, '#FFB872', 0.75],
    [1, PAINTS.orange, 0.85],
  ],
  sfx: [
    [0, PAINTS.yellow],
    [1, '#FF6A10'],
  ],
}

const stops = (list: readonly Stop[]) =>
  list.map(([offset, color, opacity]) => (
    <stop key={offset} offset={offset} stopColor={color} stopOpacity={opacity ?? 1} />
  ))

export function SceneDefs() {
  const idOf = useSceneId()
  return (
    <svg className="scene-defs" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {Object.entries(RADIAL).map(([id, list]) => (
          <radialGradient key={id} id={idOf(id)}>
            {stops(list)}
          </radialGradient>
        ))}
        {Object.entries(GLOBE).map(([id, list]) => (
          <radialGradient key={id} id={idOf(id)} cx=".42" cy=".4">
            {stops(list)}
          </radialGradient>
        ))}
        {Object.entries(ACROSS).map(([id, list]) => (
          <linearGradient key={id} id={idOf(id)}>
            {stops(list)}
          </linearGradient>
        ))}
        {Object.entries(DOWN).map(([id, list]) => (
          <linearGradient key={id} id={idOf(id)} x2="0" y2="1">
            {stops(list)}
          </linearGradient>
        ))}
      </defs>
    </svg>
  )
}
