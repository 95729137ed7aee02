/**
 * The pictures of the cast that pages show beside their controls: busts and two people on the decks, each with three faces.
 * They are drawn by the rig when the page is built and are files of their own, so that no page waits for the rig.
 */
import {
  castDefs,
  drawFigure,
  type FigureSpec,
  type MoodName,
  type PoseName,
  type PropName,
} from '../src/view/cast/index.ts'
import { drawCover } from './cover-art.ts'
import { drawMap } from './map-art.ts'

const FACES = ['calm', 'glad', 'worried'] as const
type Face = (typeof FACES)[number]

interface Posed {
  readonly pose: PoseName
  readonly mood?: MoodName
  readonly prop?: PropName
}

interface Portrait {
  readonly who: FigureSpec['who']
  readonly poses: Readonly<Record<Face, Posed>>
  readonly wear?: string
  readonly flip?: boolean
  /** What is seen: from the middle of the head, in head radii. */
  readonly frame: readonly [left: number, top: number, width: number, height: number]
}

/** Page units of a head radius; lines and dots of a bust are made for this size. */
const RADIUS = 60
const BUST = [-2.2, -1.75, 4.4, 5.3] as const
const TALL_BUST = [-2.3, -2.25, 4.6, 5.5] as const
const WHOLE = [-2.2, -2.3, 4.7, 9.1] as const
const WIDE = [-3.1, -2.7, 6.2, 9.5] as const
/** Room at the left for what the page puts into his hands. */
const WITH_LANTERN = [-5, -2.3, 7.2, 6.2] as const

const gang = (who: FigureSpec['who'], flip = false): Portrait => ({
  who,
  flip,
  poses: { calm: { pose: 'crossed' }, glad: { pose: 'carry', mood: 'glee', prop: 'sack' }, worried: { pose: 'shrug' } },
  frame: TALL_BUST,
})

const PORTRAITS: Readonly<Record<string, Portrait>> = {
  iris: {
    who: 'iris',
    poses: { calm: { pose: 'present' }, glad: { pose: 'pointUp' }, worried: { pose: 'think' } },
    frame: BUST,
  },
  ada: {
    who: 'ada',
    poses: { calm: { pose: 'hips' }, glad: { pose: 'jazz' }, worried: { pose: 'cower' } },
    frame: TALL_BUST,
  },
  jax: {
    who: 'jax',
    poses: { calm: { pose: 'hold', prop: 'mug' }, glad: { pose: 'cheer' }, worried: { pose: 'think' } },
    frame: BUST,
  },
  script: gang('script'),
  bates: gang('bates', true),
  up: gang('up'),
  job: gang('job', true),
  file: gang('file'),
  'ada-whole': {
    who: 'ada',
    wear: 'stream',
    poses: {
      calm: { pose: 'hips' },
      glad: { pose: 'pointUp', mood: 'resolve' },
      worried: { pose: 'cower', mood: 'shock' },
    },
    frame: WHOLE,
  },
  'jax-whole': {
    who: 'jax',
    wear: 'stream',
    poses: {
      calm: { pose: 'hold', prop: 'mug' },
      glad: { pose: 'sip', prop: 'mug', mood: 'puzzled' },
      worried: { pose: 'jazz', mood: 'worried' },
    },
    frame: WHOLE,
  },
  // Who stand by while a world is built: she directs, he has a lantern to put down.
  'ada-directs': {
    who: 'ada',
    wear: 'stream',
    poses: {
      calm: { pose: 'point', mood: 'resolve' },
      glad: { pose: 'cheer', mood: 'glee' },
      worried: { pose: 'reach', mood: 'shout' },
    },
    frame: WIDE,
  },
  'jax-waits': {
    who: 'jax',
    flip: true,
    poses: {
      calm: { pose: 'pull' },
      glad: { pose: 'cheer', mood: 'glee' },
      worried: { pose: 'pull', mood: 'strain' },
    },
    frame: WITH_LANTERN,
  },
}

/** Members of a consumer group in their boats: who they are is in the colour of the boat. */
const CREW = ['packer', 'technician', 'postman', 'catering', 'teen', 'greeter'] as const
const AFLOAT = [-2.9, -1.7, 6.2, 5.2] as const
const CREW_POSES = {
  /** Has partitions, and pulls. */
  pull: { pose: 'row' },
  /** Has none, or not yet. */
  wave: { pose: 'wave', mood: 'glee' },
  /** Does not read: its application is paused, or it has heard of nobody. */
  wait: { pose: 'shrug', mood: 'worried' },
} as const satisfies Readonly<Record<string, Posed>>

/** By name (number from 0, and pose): the file's text. */
export function drawCrew(): ReadonlyMap<string, string> {
  return new Map(
    CREW.flatMap((who, i) =>
      Object.entries(CREW_POSES).map(([name, { pose, ...more }]) => {
        const mood = 'mood' in more ? more.mood : 'calm'
        const art = drawFigure({ who, pose, mood, x: 0, y: 0, r: RADIUS, prefix: 'p' })
        return [`${i}-${name}`, frameArt(art, AFLOAT)] as const
      }),
    ),
  )
}

function drawPortrait({ who, poses, wear, flip, frame }: Portrait, face: Face): string {
  const { pose, mood = face, prop } = poses[face]
  const art = drawFigure({ who, pose, mood, x: 0, y: 0, r: RADIUS, wear, flip, prop, prefix: 'p' })
  return frameArt(art, frame)
}

function frameArt(art: ReturnType<typeof drawFigure>, frame: Portrait['frame']): string {
  const [left, top, width, height] = frame.map((value) => Math.round(value * RADIUS))
  const box = `${Math.round(art.head.x) + left} ${Math.round(art.head.y) + top} ${width} ${height}`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}"><defs>${castDefs('p')}</defs>${art.svg}</svg>`
}

/** By name (who and face): the file's text. */
export function drawPortraits(): ReadonlyMap<string, string> {
  const drawn = Object.entries(PORTRAITS).flatMap(([name, portrait]) =>
    FACES.map((face) => [`${name}-${face}`, drawPortrait(portrait, face)] as const),
  )
  return new Map([...drawn, ...drawCover(), ...drawMap()])
}
