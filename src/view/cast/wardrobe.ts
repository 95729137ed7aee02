/** Clothes and builds. Clothes change with the place: the office, Batchland's dust, Streamscape's light. */
export type Sleeve = 'long' | 'short' | 'none'

export interface Clothes {
  readonly top: string
  readonly topShade: string
  readonly trousers: string
  readonly trousersShade: string
  readonly shoe: string
  readonly sleeve?: Sleeve
  /** What shows between the halves of an open jacket. */
  readonly inner?: string
  readonly innerShade?: string
  /** An open jacket or coat, and how far its tails hang: 1 the hips, 2 the knees. */
  readonly coat?: number
  readonly flare?: number
  readonly torn?: boolean
  readonly lapel?: string
  readonly trim?: string
  readonly cuff?: string
  readonly hem?: string
  readonly collar?: 'roll' | 'shirt' | 'scarf' | 'high'
  readonly collarColour?: string
  /** A row of buttons and a pocket. */
  readonly buttons?: boolean
  readonly belt?: string
  readonly isRope?: boolean
  readonly boot?: string
  readonly vest?: string
  readonly vestShade?: string
  readonly tie?: string
  readonly bib?: string
  readonly bibShade?: string
  readonly patches?: readonly (readonly [across: number, down: number, colour: string])[]
  readonly kneePatch?: string
  /** A lit line along the seams. */
  readonly seam?: string
  readonly wires?: boolean
  readonly vNeck?: boolean
  readonly wrap?: string
  readonly shoulderPad?: string
  readonly goggles?: boolean
  readonly tag?: string
  readonly apron?: string
  /** A skirt instead of trousers, and how far it hangs: 1 the hips, 2 the knees. */
  readonly skirt?: number
  /** Two rows of buttons, as on a uniform. */
  readonly buttonRow?: string
  /** Receipts pinned all over a coat. */
  readonly receipts?: boolean
}

export interface Build {
  /** Half widths in head radii. */
  readonly shoulders: number
  readonly waist: number
  readonly hips: number
  /** Thickness of arms and legs, size of the hands. */
  readonly arms?: number
  readonly legs?: number
  readonly hands?: number
  /** Size of the head, 1 = the figure's r. */
  readonly head?: number
  /** Length of trunk and limbs: 1 a grown person, about half for a child. */
  readonly stature?: number
}

/** Below this stature somebody is a child. */
export const CHILD = 0.75

export type Place = 'office' | 'batch' | 'stream'

const ADA: Clothes = {
  top: '#16A39A',
  topShade: '#0A565E',
  trousers: '#3B2F55',
  trousersShade: '#1B1433',
  shoe: '#F4F1EA',
  hem: '#0E7F7B',
  cuff: '#0E7F7B',
  collar: 'roll',
  collarColour: '#3CC4B8',
}
const JAX: Clothes = {
  top: '#FF7A1A',
  topShade: '#A83A12',
  trousers: '#2E3A4F',
  trousersShade: '#141B2E',
  shoe: '#F4F1EA',
  sleeve: 'short',
  collar: 'shirt',
  collarColour: '#FFA45C',
  buttons: true,
  belt: '#5A3218',
}
const IRIS: Clothes = {
  top: '#A9DDF5',
  topShade: '#4E86C6',
  inner: '#F4F7FF',
  innerShade: '#B9C3D6',
  trousers: '#22305F',
  trousersShade: '#0C1436',
  trim: '#FF7A1A',
  cuff: '#FF7A1A',
  shoe: '#FF7A1A',
  coat: 1.42,
  flare: 0.3,
  lapel: '#FF7A1A',
}
const ERICK: Clothes = {
  top: '#8C93A0',
  topShade: '#4A5164',
  inner: '#F4F1EA',
  innerShade: '#B9B2AC',
  trousers: '#4A5164',
  trousersShade: '#242938',
  shoe: '#5A3218',
  coat: 1.26,
  flare: 0.16,
  lapel: '#6A7180',
  tie: '#5B4A8C',
}
const PAT: Clothes = {
  top: '#8B7FA8',
  topShade: '#4B3A6B',
  trousers: '#3A3350',
  trousersShade: '#1B1630',
  shoe: '#3A2B2B',
  collar: 'shirt',
  collarColour: '#F1ECE0',
  vest: '#5C4E7E',
  vestShade: '#332650',
  tie: '#C98A2B',
}
const PAT_INFECTED: Clothes = {
  top: '#4B3A6B',
  topShade: '#1F1238',
  inner: '#2A1C48',
  innerShade: '#150A2A',
  trousers: '#2E2150',
  trousersShade: '#120A26',
  shoe: '#241634',
  boot: '#241634',
  coat: 2.15,
  flare: 0.4,
  torn: true,
  lapel: '#6E4FA0',
  collar: 'high',
  collarColour: '#6E4FA0',
  cuff: '#8A3AA8',
  belt: '#B4492D',
  wires: true,
}
const GANG: Clothes = {
  top: '#8A3A26',
  topShade: '#43160F',
  trousers: '#55456F',
  trousersShade: '#271B40',
  shoe: '#2C211F',
  sleeve: 'none',
  wrap: '#D9C7A0',
  boot: '#3B2A26',
  belt: '#C98A2B',
  vNeck: true,
}
const DUST = { trousers: '#5A4632', trousersShade: '#2A1D18', shoe: '#4A3022', boot: '#6B4428' } as const

/** What somebody wears; a place that is missing is as the office. */
export interface Wardrobe {
  readonly office: Clothes
  readonly batch?: Clothes
  readonly stream?: Clothes
}

const gangMember = (tag: string, pad?: string): Wardrobe => ({
  office: { ...GANG, tag, ...(pad === undefined ? {} : { shoulderPad: pad }) },
})

export const MAIN_WARDROBES = {
  ada: {
    office: ADA,
    batch: {
      ...ADA,
      ...DUST,
      top: '#1F8F86',
      topShade: '#0A4A50',
      belt: '#D9B36A',
      isRope: true,
      collar: 'scarf',
      collarColour: '#C98A2B',
      patches: [
        [-0.42, 0.62, '#C98A2B'],
        [0.36, 0.86, '#7C4A6B'],
      ],
      hem: '#156A68',
      goggles: true,
    },
    stream: {
      ...ADA,
      top: '#128F8C',
      topShade: '#064048',
      trousers: '#1D2350',
      trousersShade: '#0A0E2C',
      shoe: '#CFF7FF',
      boot: '#0FB5B0',
      seam: '#8FFFF0',
      belt: '#22C7E8',
    },
  },
  jax: {
    office: JAX,
    batch: {
      ...JAX,
      ...DUST,
      top: '#D9641E',
      topShade: '#7A2C10',
      trousers: '#6E5A3E',
      bib: '#6E5A3E',
      bibShade: '#372A22',
      boot: '#5E3B22',
      patches: [[0.34, 0.78, '#B4492D']],
      kneePatch: '#B4492D',
      belt: undefined,
      buttons: false,
    },
    stream: {
      ...JAX,
      top: '#F26A12',
      topShade: '#8A2E10',
      trousers: '#1F2A52',
      trousersShade: '#0B1030',
      shoe: '#FFE3C2',
      boot: '#FF8A2B',
      seam: '#FFE9A8',
      buttons: false,
      belt: '#22C7E8',
      collarColour: '#FFB06B',
    },
  },
  iris: {
    office: IRIS,
    batch: {
      ...IRIS,
      top: '#93B9CF',
      topShade: '#44648E',
      inner: '#E8DCC0',
      trousers: '#3A3350',
      trousersShade: '#1B1630',
      coat: 1.75,
      collar: 'scarf',
      collarColour: '#FF7A1A',
      lapel: undefined,
      boot: '#5A4632',
      shoe: '#4A3022',
      patches: [[0.62, 0.8, '#C98A2B']],
    },
    stream: {
      ...IRIS,
      top: '#9ED8FF',
      topShade: '#2F62B8',
      inner: '#DDF6FF',
      trousers: '#16235A',
      trousersShade: '#080F34',
      coat: 1.62,
      seam: '#FFFFFF',
      boot: '#6FB8F5',
    },
  },
  erick: { office: ERICK },
  pat: {
    office: PAT,
    // Afterwards: a plain jumper.
    stream: {
      ...PAT,
      top: '#8E8A96',
      topShade: '#55505E',
      vest: undefined,
      tie: undefined,
      hem: '#77727F',
      cuff: '#77727F',
    },
  },
  'pat-infected': { office: PAT_INFECTED },
  script: gangMember('SCRIPT'),
  bates: {
    office: gangMember('BATES').office,
    // The only one who stays, in a cardigan.
    stream: {
      ...GANG,
      sleeve: 'long',
      top: '#B9A27A',
      topShade: '#6E5A3E',
      wrap: undefined,
      buttons: true,
      vNeck: false,
      boot: undefined,
    },
  },
  up: gangMember('UP'),
  job: gangMember('JOB', '#6B6472'),
  file: gangMember('FILE'),
} as const satisfies Record<string, Wardrobe>

const BRUISER: Build = { shoulders: 1.22, waist: 0.7, hips: 0.68, arms: 1.22, hands: 1.24, legs: 1.05 }

export const MAIN_BUILDS = {
  ada: { shoulders: 0.9, waist: 0.6, hips: 0.72 },
  jax: { shoulders: 0.98, waist: 0.74, hips: 0.68 },
  iris: { shoulders: 0.92, waist: 0.6, hips: 0.7, arms: 0.94 },
  erick: { shoulders: 1.3, waist: 0.84, hips: 0.74, arms: 1.12, hands: 1.36 },
  pat: { shoulders: 1.08, waist: 0.98, hips: 0.86, arms: 1.1, hands: 1.16 },
  'pat-infected': { shoulders: 1.12, waist: 0.9, hips: 0.84, arms: 1.1, hands: 1.2 },
  script: BRUISER,
  bates: { ...BRUISER, shoulders: 1.14, waist: 0.84, hips: 0.78 },
  up: { ...BRUISER, shoulders: 1.06, waist: 0.6, hips: 0.6, arms: 1.06 },
  job: { ...BRUISER, shoulders: 1.36, waist: 0.84, arms: 1.34, hands: 1.34 },
  file: BRUISER,
} as const satisfies Record<string, Build>
