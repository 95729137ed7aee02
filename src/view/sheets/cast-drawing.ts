/**
 * The model sheet of the cast: for everybody eight moods, six poses and two silhouettes, and one of every pose, hand and
 * thing; drawn as one picture. `#/sheets?cast` shows it, `#/sheets?cast=ada,jax` those two, `#/sheets?cast=poses:iris` all
 * poses of one.
 */
import {
  castDefs,
  drawFigure,
  drawHead,
  drawObserver,
  type FigureSpec,
  HAND_NAMES,
  MOOD_NAMES,
  type MoodName,
  POSE_NAMES,
  type PoseName,
  PROP_NAMES,
  type PropName,
  WHO_NAMES,
  type Who,
} from '../cast'

export interface Sheet {
  readonly width: number
  readonly height: number
  readonly svg: string
}

const EIGHT: readonly MoodName[] = ['calm', 'glad', 'worried', 'shock', 'angry', 'smug', 'resolve', 'sad']
const TURNS = [0, 0.35, -0.3, 0.1, 0.28, 0.5, -0.42, 0.25] as const
const TILTS = [0, -0.08, 0.06, 0, 0.05, -0.1, 0, 0.1] as const

interface Act {
  readonly pose: PoseName
  readonly mood: MoodName
  readonly prop?: PropName
  readonly wear?: string
}
const act = (pose: PoseName, mood: MoodName, prop?: PropName, wear?: string): Act => ({ pose, mood, prop, wear })

const GANG_ACTS: readonly Act[] = [
  act('throw', 'glee', 'sack'),
  act('heave', 'strain', 'crate'),
  act('carry', 'glee', 'sack'),
  act('run', 'worried'),
  act('crossed', 'angry'),
  act('cower', 'shock'),
]
const ACTS: Partial<Record<Who, readonly Act[]>> = {
  ada: [
    act('stand', 'calm'),
    act('point', 'resolve'),
    act('type', 'worried'),
    act('run', 'worried', undefined, 'batch'),
    act('brace', 'strain', undefined, 'stream'),
    act('asleep', 'asleep'),
  ],
  jax: [
    act('hold', 'smug', 'mug'),
    act('shrug', 'calm'),
    act('crouch', 'puzzled', 'torch'),
    act('leap', 'glad', undefined, 'stream'),
    act('sit', 'sad', 'mugTin', 'batch'),
    act('cheer', 'glad'),
  ],
  iris: [
    act('present', 'calm'),
    act('pointUp', 'calm'),
    act('lean', 'smug', undefined, 'batch'),
    act('conduct', 'glad', 'pen', 'stream'),
    act('listen', 'resolve'),
    act('walk', 'calm', undefined, 'stream'),
  ],
  erick: [
    act('jazz', 'glad'),
    act('point', 'glee'),
    act('command', 'shout'),
    act('salute', 'smug'),
    act('cheer', 'laugh'),
    act('run', 'shock'),
  ],
  pat: [
    act('crossed', 'angry'),
    act('sip', 'sip', 'mugEda'),
    act('think', 'puzzled'),
    act('read', 'bliss', 'paper'),
    act('kneel', 'sad'),
    act('perch', 'calm', undefined, 'stream'),
  ],
  'pat-infected': [
    act('command', 'shout'),
    act('crossed', 'angry'),
    act('hold', 'smug', 'keys'),
    act('heave', 'strain'),
    act('kneel', 'sad'),
    act('jazz', 'glee'),
  ],
  script: GANG_ACTS,
  bates: [...GANG_ACTS.slice(0, 5), act('read', 'tears', 'paper', 'stream')],
  murphy: [
    act('tug', 'glee'),
    act('peek', 'calm'),
    act('run', 'laugh'),
    act('climb', 'resolve'),
    act('heave', 'strain', 'crate'),
    act('stand', 'smug'),
  ],
  al: [
    act('hold', 'flat', 'clipboard'),
    act('present', 'flat', 'box'),
    act('salute', 'calm'),
    act('run', 'strain'),
    act('stand', 'asleep', 'clipboard'),
    act('crossed', 'flat'),
  ],
  fraud: [
    act('peek', 'smug', 'lens'),
    act('read', 'puzzled', 'paper'),
    act('point', 'resolve'),
    act('walk', 'calm'),
    act('crouch', 'puzzled', 'lens'),
    act('hips', 'smug'),
  ],
}
const OTHER_ACTS: readonly Act[] = [
  act('stand', 'calm'),
  act('wave', 'glad'),
  act('hold', 'worried', 'phone'),
  act('present', 'certain', 'shoe'),
  act('hips', 'flat'),
  act('cower', 'shock'),
]
const INK = '#16130F'
const LINE = { head: 112, pose: 156, height: 300 } as const

const label = (text: string, x: number, y: number, size = 11): string =>
  `<text x="${x}" y="${y}" font-family="Atkinson Hyperlegible, sans-serif" font-weight="700" font-size="${size}" fill="${INK}">${text}</text>`
const frame = (x: number, y: number, width: number, height: number, fill: string): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" stroke="${INK}" stroke-width="3"/>`

const GROUNDS = ['#D6F1EC', '#FFE6CC', '#D5EBFA', '#E6E6EA', '#E5DDF0', '#F0D2C0'] as const

/** A figure with its feet, or what it sits on, on the ground. */
function stand(spec: FigureSpec, groundY: number): string {
  const first = drawFigure({ ...spec, y: 0 })
  return drawFigure({ ...spec, y: Math.round(groundY - first.box.y - first.box.height) }).svg
}

function drawRow(who: Who, index: number, top: number): string {
  const ground = GROUNDS[index % GROUNDS.length]
  const heads = EIGHT.map((mood, i) => {
    const [x, y] = [20 + (i % 4) * LINE.head, top + Math.floor(i / 4) * 134]
    const head = drawHead({ who, mood, x: x + 53, y: y + 72, r: 33, yaw: TURNS[i], roll: TILTS[i] })
    return frame(x, y, LINE.head - 6, 130, ground) + head.svg + label(mood, x + 6, y + 123)
  })
  const left = 20 + LINE.head * 4 + 6
  const acts = ACTS[who] ?? (index > 10 ? OTHER_ACTS : GANG_ACTS)
  const place = (i: number): number => left + LINE.pose * (i + 0.5)
  const poses = acts.map((one, i) => {
    const x = place(i) - (['point', 'brace', 'peek', 'crouch', 'type', 'asleep', 'read'].includes(one.pose) ? 24 : 6)
    return stand({ who, ...one, x, y: 0, r: 31 }, top + 246) + label(one.pose, place(i) - 24, top + 260)
  })
  const right = left + LINE.pose * 6 + 10
  const black = acts
    .slice(0, 2)
    .map((one, i) => stand({ who, ...one, style: 'silhouette', x: right + 80 + i * 150, y: 0, r: 28 }, top + 244))
  return [
    label(who.toUpperCase(), 22, top - 6, 18),
    ...heads,
    frame(left, top, LINE.pose * 6, 264, ground),
    ...poses,
    frame(right, top, 310, 264, '#FFFFFF'),
    ...black,
  ].join('')
}

function drawGrid(
  count: number,
  cell: readonly [number, number],
  columns: number,
  draw: (i: number, x: number, y: number) => string,
): Sheet {
  const [width, height] = cell
  let svg = ''
  for (let i = 0; i < count; i++) {
    const [x, y] = [20 + (i % columns) * width, 20 + Math.floor(i / columns) * height]
    svg += frame(x, y, width, height, GROUNDS[i % 2 === 0 ? 0 : 2]) + draw(i, x, y)
  }
  return { width: 40 + columns * width, height: 40 + Math.ceil(count / columns) * height, svg }
}

function drawPoses(who: Who): Sheet {
  return drawGrid(POSE_NAMES.length, [220, 280], 8, (i, x, y) => {
    const pose = POSE_NAMES[i]
    return stand({ who, pose, mood: 'calm', x: x + 98, y: 0, r: 33 }, y + 256) + label(pose, x + 8, y + 273)
  })
}

function drawThings(): Sheet {
  const cells = [
    ...PROP_NAMES.map((prop) => ({ name: prop, spec: { prop, pose: 'hold', mood: 'calm' } as const })),
    ...HAND_NAMES.map((hand) => ({ name: hand, spec: { handRight: hand, pose: 'hold', mood: 'calm' } as const })),
    ...MOOD_NAMES.map((mood) => ({ name: mood, spec: { mood, pose: 'stand' } as const })),
  ]
  return drawGrid(cells.length, [170, 150], 10, (i, x, y) => {
    const { name, spec } = cells[i]
    const who = WHO_NAMES[i % 4]
    return `<svg x="${x}" y="${y}" width="170" height="150">${drawFigure({ who, ...spec, x: 66, y: 172, r: 34 }).svg}</svg>${label(name, x + 6, y + 143)}`
  })
}

function drawObservers(): Sheet {
  const all = (['ghost', 'inked', 'dark'] as const).flatMap((style) =>
    (['watch', 'wave', 'down', 'hold'] as const).map((arms) => ({ style, arms })),
  )
  return drawGrid(all.length + 4, [240, 330], 8, (i, x, y) => {
    const { style, arms } = all[i] ?? { style: 'inked', arms: 'hold' }
    const progress = i < all.length ? undefined : (i - all.length + 1) / 5
    const [left, right] = [y + 70, y + 52]
    const rod = `<path d="M${x + 8} ${left + 6}L${x + 232} ${right - 6}" stroke="${INK}" stroke-width="20"/><path d="M${x + 8} ${left + 6}L${x + 232} ${right - 6}" stroke="#FFC933" stroke-width="13"/>`
    const mood = arms === 'hold' ? 'strain' : arms === 'watch' ? 'shock' : 'glad'
    const art = drawObserver({ x: x + 118, y: y + 226, size: 140, mood, style, arms, progress, rod: [left, right] })
    const night = frame(x, y, 240, 330, '#1B2150')
    return night + art.back + (arms === 'hold' ? rod : '') + art.front
  })
}

function drawCast(people: readonly Who[]): Sheet {
  const rows = people.map((who, i) => drawRow(who, WHO_NAMES.indexOf(who), 40 + i * LINE.height))
  return {
    width: 20 + LINE.head * 4 + LINE.pose * 6 + 346,
    height: 30 + people.length * LINE.height,
    svg: rows.join(''),
  }
}

const isWho = (name: string): name is Who => (WHO_NAMES as readonly string[]).includes(name)

/** What is asked by the address: names of people, `poses:NAME`, `things` or `observers`; everybody when nothing is. */
export function drawSheet(asked: string): Sheet {
  const [kind, name = 'ada'] = asked.split(':')
  const draw = (): Sheet => {
    if (kind === 'poses') return drawPoses(isWho(name) ? name : 'ada')
    if (kind === 'things') return drawThings()
    if (kind === 'observers') return drawObservers()
    const people = asked.split(',').filter(isWho)
    return drawCast(people.length === 0 ? WHO_NAMES : people)
  }
  const sheet = draw()
  const { width, height } = sheet
  return {
    ...sheet,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${castDefs()}</defs><rect width="${width}" height="${height}" fill="#FFF8E7"/>${sheet.svg}</svg>`,
  }
}
