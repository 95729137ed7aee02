/**
 * What the two windows of a show say to each other over a BroadcastChannel. The presenter's window says the whole state of
 * the show each time; a window of the audience asks for it, and reports how it stands.
 *
 * The one thing a reader would get wrong: a channel belongs to the origin, so whatever comes over it may be from another
 * page, or from a window that still runs an older version. Nothing is believed that was not read here, and the run itself
 * is read as strictly as a link, because it is one (`packed`).
 */

export const STAGE_CHANNEL = 'streamscape.stage'
export const STAGE_VERSION = 2
const FORMAT = 'streamscape-stage'

/** A tile that fills the screen. */
export const TILE_NAMES = ['writes', 'lost', 'stood-still', 'in-sync', 'acknowledged'] as const
export type TileName = (typeof TILE_NAMES)[number]

/** A board: the rate of the last half minute, the log of each replica, what `kafka-topics --describe` prints. */
export const BOARD_NAMES = ['rate', 'log', 'describe'] as const
export type BoardName = (typeof BOARD_NAMES)[number]

/** What a moment can show alone. */
export const INSTRUMENT_NAMES = [...TILE_NAMES, ...BOARD_NAMES] as const
export type InstrumentName = (typeof INSTRUMENT_NAMES)[number]

/** What a moment shows: the cluster, one tile, the two worlds of a company, or a panel of the comic. */
export const MOMENT_VIEWS = ['scene', 'instrument', 'worlds', 'panel'] as const
export type MomentView = (typeof MOMENT_VIEWS)[number]

/** What of a moment is for everybody. Notes are not here, so that they cannot leak. */
export interface ShownMoment {
  /** Of all moments, from 0. */
  readonly index: number
  readonly count: number
  readonly title: string
  /** On the wall; empty for none. */
  readonly caption: string
  readonly view: MomentView
  /** Name of the instrument or number of the panel; empty for what needs none. */
  readonly of: string
}

export interface ShownPoll {
  readonly question: string
  readonly choices: readonly string[]
  /** Hands, by choice. */
  readonly hands: readonly number[]
}

/** In shares of the picture. */
export interface Spotlight {
  readonly x: number
  readonly y: number
}

export interface ShowLook {
  /** The screen is black. */
  readonly isDark: boolean
  readonly spotlight: Spotlight | null
  readonly zoom: { readonly x: number; readonly y: number; readonly k: number }
  readonly poll: ShownPoll | null
  /** The address that the code on stage leads to; empty for none. */
  readonly link: string
}

export interface RoomSettings {
  readonly isContrast: boolean
  readonly isLarge: boolean
  readonly hasPointer: boolean
  readonly hasSafeArea: boolean
  readonly shape: 'fill' | '16:9' | '4:3'
}

export const PLAIN_ROOM: RoomSettings = {
  isContrast: false,
  isLarge: false,
  hasPointer: true,
  hasSafeArea: false,
  shape: 'fill',
}

/** Where the run stands and how it moves. */
export interface ShownClock {
  readonly timeUs: number
  readonly isPlaying: boolean
  readonly speed: number
  /** So long it goes on without another word, milliseconds of the wall; then it waits. */
  readonly untoldMs: number
}

/** A fingerprint of the run at a moment, when so many commands had been issued. */
export interface RunCheck {
  readonly timeUs: number
  readonly digest: string
  readonly commands: number
}

export interface ShownRun {
  readonly kind: 'cluster' | 'company'
  /** Scenario and commands, as in a share link. */
  readonly packed: string
  /** Rises when another run is shown, so that the same one from its beginning is another. */
  readonly round: number
  readonly topic: string
  readonly partition: number
}

export interface ShowState {
  /** Of this show, and of no other. */
  readonly show: string
  /** Rises with each state that is said. */
  readonly sequence: number
  readonly title: string
  readonly moment: ShownMoment
  /** Null before the first run stands. */
  readonly run: ShownRun | null
  readonly clock: ShownClock
  readonly check: RunCheck | null
  readonly look: ShowLook
  readonly room: RoomSettings
}

/** How a window of the audience stands. */
export interface AudienceReport {
  readonly show: string
  readonly window: string
  readonly timeUs: number
  /** Of the last moment at which both were compared; empty before. */
  readonly digest: string
  /** How often it was not the same, and was built again. */
  readonly repairs: number
  readonly isCatchingUp: boolean
}

export type StageMessage =
  | { readonly type: 'state'; readonly state: ShowState }
  /** A window has opened and knows nothing. */
  | { readonly type: 'hello'; readonly window: string }
  | { readonly type: 'report'; readonly report: AudienceReport }
  | { readonly type: 'bye'; readonly window: string }

export type ReadStageMessage =
  | { readonly ok: true; readonly message: StageMessage }
  /** `version` when it is from such a show as ours, of another version of the page. */
  | { readonly ok: false; readonly version: number | null }

export function writeStageMessage(message: StageMessage): unknown {
  return { format: FORMAT, version: STAGE_VERSION, ...message }
}

export function readStageMessage(value: unknown): ReadStageMessage {
  if (!isRecord(value) || value['format'] !== FORMAT) return { ok: false, version: null }
  if (value['version'] !== STAGE_VERSION)
    return { ok: false, version: typeof value['version'] === 'number' ? value['version'] : null }
  return isMessage(value) ? { ok: true, message: value as unknown as StageMessage } : { ok: false, version: null }
}

type Fields = Readonly<Record<string, unknown>>
type Judge = (value: unknown) => boolean

const TEXT_MOST = 2_000_000

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const isText: Judge = (value) => typeof value === 'string' && value.length <= TEXT_MOST
const isNumber: Judge = (value) => typeof value === 'number' && Number.isFinite(value)
const isCount: Judge = (value) => isNumber(value) && Number.isInteger(value) && (value as number) >= 0
const isFlag: Judge = (value) => typeof value === 'boolean'
const isListOf =
  (judge: Judge, most: number): Judge =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(judge)
const isOneOf =
  (...choices: readonly unknown[]): Judge =>
  (value) =>
    choices.includes(value)
const nullOr =
  (judge: Judge): Judge =>
  (value) =>
    value === null || judge(value)
const isLike =
  (fields: Readonly<Record<string, Judge>>): Judge =>
  (value) =>
    isRecord(value) && Object.entries(fields).every(([key, judge]) => judge(value[key]))

const isPlace = { x: isNumber, y: isNumber }
const isState = isLike({
  show: isText,
  sequence: isCount,
  title: isText,
  moment: isLike({
    index: isCount,
    count: isCount,
    title: isText,
    caption: isText,
    view: isOneOf(...MOMENT_VIEWS),
    of: isText,
  }),
  run: nullOr(
    isLike({
      kind: isOneOf('cluster', 'company'),
      packed: isText,
      round: isCount,
      topic: isText,
      partition: isCount,
    }),
  ),
  clock: isLike({ timeUs: isCount, isPlaying: isFlag, speed: isNumber, untoldMs: isNumber }),
  check: nullOr(isLike({ timeUs: isCount, digest: isText, commands: isCount })),
  look: isLike({
    isDark: isFlag,
    spotlight: nullOr(isLike(isPlace)),
    zoom: isLike({ ...isPlace, k: isNumber }),
    poll: nullOr(isLike({ question: isText, choices: isListOf(isText, 8), hands: isListOf(isCount, 8) })),
    link: isText,
  }),
  room: isLike({
    isContrast: isFlag,
    isLarge: isFlag,
    hasPointer: isFlag,
    hasSafeArea: isFlag,
    shape: isOneOf('fill', '16:9', '4:3'),
  }),
})
const isReport = isLike({
  show: isText,
  window: isText,
  timeUs: isCount,
  digest: isText,
  repairs: isCount,
  isCatchingUp: isFlag,
})

function isMessage(value: Fields): boolean {
  switch (value['type']) {
    case 'state':
      return isState(value['state'])
    case 'report':
      return isReport(value['report'])
    case 'hello':
    case 'bye':
      return isText(value['window'])
    default:
      return false
  }
}
