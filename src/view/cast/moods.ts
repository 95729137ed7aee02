/** What a face does, as a few numbers. Everything a script asks beyond the eight moods is one of them or stands beside them. */
export interface Mood {
  /** Slope of the brows: negative is worried, positive is angry. */
  readonly brow: number
  /** How far the brows are raised. */
  readonly lift: number
  /** How open the eyes are: 1 is wide awake, 0 shut. */
  readonly open: number
  /** Half width, curve (up is positive) and opening of the mouth. */
  readonly mouth: readonly [width: number, curve: number, opening: number]
  /** Where the eyes look when the picture does not say: right and down are positive. */
  readonly gaze: readonly [number, number]
  /** Size of the pupils. */
  readonly pupil: number
  /** 0 none, 1 the upper row, 2 both rows, 3 all of them, clenched. */
  readonly teeth?: 0 | 1 | 2 | 3
  /** Cheeks pushed up under the eyes. */
  readonly squint?: number
  readonly blush?: boolean
  readonly sweat?: boolean
  /** One corner of the mouth higher than the other. */
  readonly skew?: number
  /** How much higher one brow is. */
  readonly oneBrow?: number
  readonly tears?: boolean
  /** Cheeks full of air, coffee or pastry. */
  readonly cheeks?: boolean
}

const EIGHT = {
  calm: { brow: 0.02, lift: 0, open: 0.84, mouth: [0.34, 0.2, 0], gaze: [0, 0], pupil: 1 },
  glad: {
    brow: -0.1,
    lift: 0.08,
    open: 0.94,
    mouth: [0.46, 0.36, 0.46],
    gaze: [0, -0.05],
    pupil: 1.06,
    teeth: 1,
    blush: true,
    squint: 0.22,
  },
  worried: {
    brow: -0.44,
    lift: 0.06,
    open: 1,
    mouth: [0.3, -0.26, 0.12],
    gaze: [0.05, 0.1],
    pupil: 0.82,
    teeth: 1,
  },
  shock: {
    brow: -0.2,
    lift: 0.22,
    open: 1.24,
    mouth: [0.26, -0.05, 0.95],
    gaze: [0, 0],
    pupil: 0.5,
    teeth: 1,
    sweat: true,
  },
  angry: { brow: 0.5, lift: -0.09, open: 0.68, mouth: [0.44, -0.3, 0.4], gaze: [0, 0], pupil: 0.8, teeth: 2 },
  smug: {
    brow: 0.1,
    lift: 0.02,
    open: 0.5,
    mouth: [0.4, 0.28, 0],
    gaze: [0.2, 0],
    pupil: 1,
    skew: 0.16,
    oneBrow: 0.2,
  },
  resolve: { brow: 0.3, lift: -0.03, open: 0.78, mouth: [0.3, -0.05, 0], gaze: [0.1, -0.1], pupil: 0.95 },
  sad: { brow: -0.42, lift: 0.03, open: 0.58, mouth: [0.26, -0.36, 0], gaze: [0, 0.42], pupil: 0.95 },
} satisfies Record<string, Mood>

/** Not moods of a run, but faces that a script needs now and then. */
const OTHERS = {
  glee: {
    brow: 0.42,
    lift: -0.06,
    open: 0.76,
    mouth: [0.54, 0.42, 0.52],
    gaze: [0, 0.1],
    pupil: 0.72,
    teeth: 3,
    squint: 0.2,
  },
  shout: { brow: 0.4, lift: -0.04, open: 0.86, mouth: [0.4, 0.02, 1], gaze: [0, 0], pupil: 0.72, teeth: 1 },
  strain: {
    brow: 0.42,
    lift: -0.08,
    open: 0.4,
    mouth: [0.4, -0.1, 0.26],
    gaze: [0, 0.1],
    pupil: 0.9,
    teeth: 3,
    sweat: true,
    squint: 0.2,
  },
  /** Holds what is too heavy, and looks up at it. */
  haul: {
    brow: 0.5,
    lift: 0.04,
    open: 1.02,
    mouth: [0.5, -0.16, 0.34],
    gaze: [0.1, -0.62],
    pupil: 0.86,
    teeth: 3,
    sweat: true,
    squint: 0.16,
  },
  asleep: { brow: -0.06, lift: -0.02, open: 0, mouth: [0.18, -0.1, 0.14], gaze: [0, 0.5], pupil: 1 },
  laugh: {
    brow: -0.12,
    lift: 0.12,
    open: 0.1,
    mouth: [0.5, 0.4, 0.8],
    gaze: [0, 0],
    pupil: 1,
    teeth: 1,
    blush: true,
    squint: 0.4,
  },
  flat: { brow: 0.02, lift: -0.04, open: 0.5, mouth: [0.32, 0, 0], gaze: [0, 0.1], pupil: 0.95 },
  puzzled: {
    brow: -0.1,
    lift: 0.06,
    open: 0.9,
    mouth: [0.22, -0.16, 0],
    gaze: [0.3, -0.3],
    pupil: 0.9,
    skew: -0.1,
    oneBrow: 0.2,
  },
  tears: {
    brow: -0.46,
    lift: 0.06,
    open: 0.66,
    mouth: [0.32, -0.4, 0.3],
    gaze: [0, 0.2],
    pupil: 1.06,
    teeth: 1,
    tears: true,
  },
  bliss: {
    brow: -0.1,
    lift: 0.06,
    open: 0.04,
    mouth: [0.36, 0.36, 0],
    gaze: [0, 0],
    pupil: 1,
    blush: true,
    squint: 0.2,
  },
  sip: { brow: -0.06, lift: 0.08, open: 0.5, mouth: [0.14, 0, 0.1], gaze: [0, 0.3], pupil: 1, cheeks: true },
  whistle: { brow: -0.06, lift: 0.1, open: 0.9, mouth: [0.1, 0, 0.3], gaze: [0.2, -0.2], pupil: 0.9, cheeks: true },
} satisfies Record<string, Mood>

/** The words of the scripts, by the face that they mean. */
const ALIASES = {
  grin: 'glad',
  delighted: 'glad',
  friendly: 'glad',
  proud: 'smug',
  beaming: 'glee',
  kind: 'calm',
  nodding: 'calm',
  small: 'worried',
  hopeful: 'worried',
  embarrassed: 'worried',
  panting: 'strain',
  squeezed: 'strain',
  stunned: 'shock',
  thunder: 'shout',
  booming: 'shout',
  furious: 'angry',
  hurt: 'sad',
  tired: 'flat',
  dreamy: 'bliss',
  lost: 'puzzled',
  critic: 'smug',
  certain: 'smug',
} as const

export const MOODS: Readonly<Record<keyof typeof EIGHT | keyof typeof OTHERS, Mood>> = { ...EIGHT, ...OTHERS }
export type MoodName = keyof typeof MOODS | keyof typeof ALIASES

export const MOOD_NAMES = [...Object.keys(MOODS), ...Object.keys(ALIASES)] as readonly MoodName[]

export function moodOf(name: MoodName): Mood {
  return MOODS[name in MOODS ? (name as keyof typeof MOODS) : ALIASES[name as keyof typeof ALIASES]]
}
