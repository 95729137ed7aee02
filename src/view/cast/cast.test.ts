import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  castDefs,
  drawFigure,
  drawHead,
  drawObserver,
  type FigureArt,
  type FigureSpec,
  MOOD_NAMES,
  MOODS,
  moodOf,
  OBSERVER_COLOURS,
  POSE_NAMES,
  PROP_NAMES,
  WHO_NAMES,
  type Who,
} from '.'

const FIGURE_BYTES = 25_000
const HEAD_BYTES = 8_000
const AT = { x: 300, y: 400, r: 40 } as const
const figure = (spec: Partial<FigureSpec> & Pick<FigureSpec, 'who'>): FigureArt =>
  drawFigure({ pose: 'stand', mood: 'calm', ...AT, ...spec })

/** Where the pen has been, read from the path data: the test's own reading, which knows nothing of the rig's boxes. */
function walkPath(d: string): [number, number][] {
  const points: [number, number][] = []
  let [x, y] = [0, 0]
  for (const [, letter, text] of d.matchAll(/([Mlqcsaz])([^Mlqcsaz]*)/g)) {
    const numbers = [...text.matchAll(/-?\d+(?:\.\d+)?/g)].map(([value]) => Number(value))
    const size = { M: 2, l: 2, q: 4, c: 6, s: 4, a: 7, z: 0 }[letter] ?? 0
    for (let i = 0; size > 0 && i + size <= numbers.length; i += size) {
      const [dx, dy] = numbers.slice(i + size - 2, i + size)
      ;[x, y] = letter === 'M' ? [dx, dy] : [x + dx, y + dy]
      points.push([x, y])
    }
    if (size > 0 && numbers.length % size > 0) throw new Error(`Not a path: ${letter}${text}`)
  }
  return points
}

/** Every point of a drawing, in units of the page. */
function pointsOf(svg: string, { x, y, r }: { x: number; y: number; r: number } = AT): [number, number][] {
  return [...svg.matchAll(/ d="([^"]+)"/g)]
    .flatMap(([, d]) => walkPath(d))
    .map(([px, py]) => [x + (px * r) / 100, y + (py * r) / 100])
}

function expectSound(art: FigureArt, name: string): void {
  expect(art.svg, name).not.toMatch(/NaN|undefined|Infinity|null/)
  const { x, y, width, height } = art.box
  const isInside = ([px, py]: readonly [number, number]): boolean =>
    px >= x && py >= y && px <= x + width && py <= y + height
  for (const point of [art.mouth, ...art.hands, [art.head.x, art.head.y] as const])
    expect(isInside(point), name).toBe(true)
  expect(pointsOf(art.svg).every(isInside), `${name} stays in its box`).toBe(true)
}

describe('a figure', () => {
  it('is drawn for everybody in every pose: whole numbers, in its box, in its weight', () => {
    for (const who of WHO_NAMES)
      POSE_NAMES.forEach((pose, i) => {
        const art = figure({ who, pose, mood: MOOD_NAMES[i % MOOD_NAMES.length], flip: i % 2 === 0, rim: '#8FE9FF' })
        expectSound(art, `${who} ${pose}`)
        expect(art.svg.length, `${who} ${pose}`).toBeLessThan(FIGURE_BYTES)
      })
  })

  it('is drawn in every mood, whichever the pose', () => {
    for (const mood of MOOD_NAMES)
      for (const pose of POSE_NAMES.filter((_, i) => i % 4 === 0))
        expectSound(figure({ who: 'iris', mood, pose }), `${mood} ${pose}`)
  })

  it('holds every thing, in clothes of every place, in every light and style', () => {
    for (const prop of PROP_NAMES)
      for (const wear of ['office', 'batch', 'stream'])
        for (const light of ['day', 'dusk', 'night'] as const) {
          const art = figure({ who: 'jax', pose: 'hold', prop, wear, light })
          expectSound(art, `${prop} ${wear} ${light}`)
          expect(art.svg).not.toBe(figure({ who: 'jax', pose: 'hold', wear, light }).svg)
        }
    for (const style of ['ghost', 'silhouette'] as const)
      for (const who of WHO_NAMES) {
        const art = figure({ who, style })
        expectSound(art, `${who} ${style}`)
        expect(art.svg).not.toContain('url(')
      }
  })

  it('is the same text each time, and no two specs are the same picture', () => {
    const draw = () =>
      ['ada', 'murphy', 'job'].flatMap((who) => POSE_NAMES.map((pose) => figure({ who: who as Who, pose }).svg))
    const all = [...draw(), ...WHO_NAMES.map((who) => figure({ who, x: 301 }).svg)]
    expect(draw()).toEqual(all.slice(0, draw().length))
    expect(new Set(all).size).toBe(all.length)
  })

  it('reads no clock and draws no random number', () => {
    const folder = 'src/view/cast'
    for (const file of readdirSync(folder).filter((name) => /(?<!\.test)\.ts$/.test(name)))
      expect(readFileSync(join(folder, file), 'utf8'), file).not.toMatch(
        /Math\.random|\bDate\b|performance\.|document\.|window\./,
      )
  })

  it('reaches with the hand that is told where, and leaves the other where the pose has it', () => {
    const target = [AT.x + 70, AT.y - 110] as const
    const free = figure({ who: 'ada' })
    const told = figure({ who: 'ada', armRight: target })
    expect(Math.hypot(told.hands[1][0] - target[0], told.hands[1][1] - target[1])).toBeLessThan(AT.r * 0.5)
    expect(told.hands[0]).toEqual(free.hands[0])
  })

  it('mirrors its anchors when it turns round', () => {
    for (const pose of POSE_NAMES) {
      const [right, left] = [figure({ who: 'jax', pose }), figure({ who: 'jax', pose, flip: true })]
      const pairs = [
        [right.head.x, left.head.x],
        [right.hands[0][0], left.hands[1][0]],
        [right.hands[1][0], left.hands[0][0]],
      ]
      for (const [one, other] of pairs) expect(other - AT.x, pose).toBeCloseTo(AT.x - one, 1)
    }
  })

  it('grows with its radius, and does not weigh more for it', () => {
    const small = figure({ who: 'pat', r: 36 })
    const large = figure({ who: 'pat', r: 54 })
    expect(large.box.height / small.box.height).toBeCloseTo(1.5, 1)
    expect(Math.abs(large.svg.length - small.svg.length)).toBeLessThan(600)
  })

  it('has no legs in a bust', () => {
    expect(figure({ who: 'ada', crop: 'bust' }).box.height).toBeLessThan(figure({ who: 'ada' }).box.height * 0.75)
  })
})

describe('a head', () => {
  it('is drawn for everybody in every mood, in its weight', () => {
    for (const who of WHO_NAMES)
      for (const mood of MOOD_NAMES) {
        const art = drawHead({ who, mood, ...AT, yaw: 0.3, pitch: -0.1, roll: 0.1 })
        expectSound(art, `${who} ${mood}`)
        expect(art.svg.length, `${who} ${mood}`).toBeLessThan(HEAD_BYTES)
      }
  })

  it('has another face in each mood', () => {
    const faces = Object.keys(MOODS).map(
      (mood) => drawHead({ who: 'ada', mood: mood as keyof typeof MOODS, ...AT }).svg,
    )
    expect(new Set(faces).size).toBe(faces.length)
    expect(moodOf('grin')).toBe(MOODS.glad)
  })

  it('looks where it is told', () => {
    const look = (gaze: readonly [number, number]) => drawHead({ who: 'jax', mood: 'calm', ...AT, gaze }).svg
    expect(look([0.8, 0])).not.toBe(look([-0.8, 0]))
  })
})

/** How far the outline reaches in each of 24 directions from the middle of the head. */
function describeOutline(who: Who): readonly number[] {
  const art = drawHead({ who, mood: 'calm', ...AT, style: 'silhouette' })
  const reach = new Array<number>(24).fill(0)
  for (const [x, y] of pointsOf(art.svg)) {
    const angle = Math.atan2(y - AT.y, x - AT.x) + Math.PI
    const sector = Math.min(23, Math.floor((angle / (2 * Math.PI)) * 24))
    reach[sector] = Math.max(reach[sector], Math.hypot(x - AT.x, y - AT.y) / AT.r)
  }
  return reach
}

describe('in black', () => {
  it('no two of the main cast have the same outline of the head', () => {
    const main: readonly Who[] = ['ada', 'jax', 'iris', 'erick', 'pat', 'script', 'up', 'murphy', 'al', 'mrs-quorum']
    const outlines = main.map(describeOutline)
    main.forEach((who, i) => {
      for (let j = 0; j < i; j++) {
        const apart = Math.max(...outlines[i].map((reach, k) => Math.abs(reach - outlines[j][k])))
        expect(apart, `${who} and ${main[j]}`).toBeGreaterThan(0.2)
      }
    })
  })

  it('glasses and teeth stay white', () => {
    const white = (who: Who, mood: 'calm' | 'glad') =>
      drawHead({ who, mood, ...AT, style: 'silhouette' }).svg.includes('#FFF8E7')
    expect(white('iris', 'calm')).toBe(true)
    expect(white('erick', 'glad')).toBe(true)
    expect(white('jax', 'glad')).toBe(false)
  })
})

describe('ids', () => {
  const idsOf = (svg: string): string[] => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  const referencesOf = (svg: string): string[] => [...svg.matchAll(/(?:href="|url\()#([^")]+)/g)].map(([, id]) => id)

  it('begin with the prefix, and all that is referred to is there', () => {
    for (const who of WHO_NAMES) {
      const { svg } = figure({ who, prefix: 'page7', rim: '#FFFFFF' })
      const known = [...idsOf(svg), ...idsOf(castDefs('page7'))]
      expect(known.every((id) => id.startsWith('page7-'))).toBe(true)
      for (const id of referencesOf(svg)) expect(known).toContain(id)
    }
  })

  it('are never those of another figure, and each is there once', () => {
    const all = WHO_NAMES.flatMap((who) => [figure({ who }), figure({ who, x: 301 }), figure({ who, mood: 'glad' })])
    const ids = all.flatMap(({ svg }) => idsOf(svg))
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('an observer', () => {
  const ask = { x: 300, y: 400, size: 120, mood: 'strain', arms: 'hold', rod: [290, 280] } as const

  it('is drawn in every style, with every gesture, half inked, and stays in its box', () => {
    for (const style of ['ghost', 'inked', 'dark'] as const)
      for (const arms of ['watch', 'hold', 'wave', 'down'] as const)
        for (const progress of [undefined, 0, 0.4, 1]) {
          const art = drawObserver({ ...ask, style, arms, progress })
          expect(art.svg).not.toMatch(/NaN|undefined|Infinity/)
          expect(art.svg.length).toBeLessThan(FIGURE_BYTES)
          expect(art.svg).toBe(art.back + art.front)
          for (const [x, y] of [art.mouth, ...art.hands]) {
            expect(x).toBeGreaterThan(art.box.x)
            expect(x).toBeLessThan(art.box.x + art.box.width)
            expect(y).toBeGreaterThan(art.box.y)
            expect(y).toBeLessThan(art.box.y + art.box.height)
          }
        }
  })

  it('has its hands at the rod, on a slope, too', () => {
    const { hands } = drawObserver({ ...ask, style: 'inked' })
    expect(hands[0][1] - hands[1][1]).toBeCloseTo(10, 0)
    expect(Math.abs(hands[0][1] - 290)).toBeLessThan(ask.size * 0.15)
  })

  it('is cyan when it is inked, dashed before, and both while the ink comes', () => {
    const svg = (progress: number) => drawObserver({ ...ask, style: 'inked', progress }).svg
    const [ghost, half, inked] = [svg(0), svg(0.5), svg(1)]
    expect(ghost).toContain('stroke-dasharray')
    expect(ghost).not.toContain(OBSERVER_COLOURS.body)
    expect(inked).not.toContain('stroke-dasharray')
    expect(inked).toContain(OBSERVER_COLOURS.body)
    expect(half).toContain('stroke-dasharray')
    expect(half).toContain(OBSERVER_COLOURS.body)
  })
})
