/** From a panel's staging and what its run has told to what is drawn: people with their faces, who speaks, what is kept free. */
import { useMemo } from 'react'
import type { Panel } from '../../story/script-types'
import { drawFigure, drawObserver, type FigureArt } from '../cast'
import type { Speaker } from './balloon-shape'
import { join, reachOf } from './handle'
import type { Surroundings } from './place-words'
import {
  isDrawn,
  type PanelStaging,
  type Person,
  type Point,
  type Rect,
  type SfxStaging,
  type Sign,
  type TitleStaging,
} from './staging'
import type { Spoken } from './words'

export interface Drawn {
  readonly key: string
  readonly names: readonly string[]
  readonly art: FigureArt
}

/** The people as the run makes them: the last face that an event of the run asks for. */
export function usePeople(all: readonly Person[], panel: Panel, told: ReadonlySet<string>): readonly Drawn[] {
  const faces = panel.live?.faces ?? []
  const people = all.filter((person) => isDrawn(person, told))
  const moods = people.map((person) => {
    const name = person.as ?? person.who
    return faces.filter(({ who, event }) => who === name && told.has(event)).at(-1)?.mood ?? person.mood
  })
  const key = `${people.map((person) => all.indexOf(person)).join()} ${moods.join()}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` says who is there, and all moods.
  return useMemo(
    () =>
      people.map((person, i): Drawn => {
        const { until: _, from: __, ...spec } = person
        const mooded = { ...spec, mood: moods[i] } as Person
        const names = person.as === undefined ? [person.who] : [person.as, person.who]
        return {
          key: `${i} ${names[0]}`,
          names,
          art: mooded.who === 'observer' ? drawObserver(mooded) : drawFigure(mooded),
        }
      }),
    [all, key],
  )
}

export function findSpeaker(people: readonly Drawn[], line: Extract<Spoken, { kind: 'balloon' }>, box: Rect): Speaker {
  // Of two of a kind the one that is called so: a leader is an observer's drawing, and no observer.
  const called =
    people.find(({ names }) => names[0] === line.who) ?? people.find(({ names }) => names.includes(line.who))
  const found = line.manner.isOff ? undefined : called
  if (found !== undefined) return { mouth: [found.art.mouth[0], found.art.mouth[1]], head: found.art.head }
  // Who is not in the picture speaks from beyond its edge.
  return { mouth: [box.x + box.width / 2, box.y + box.height / 2], head: null }
}

export function surround(staging: PanelStaging, people: readonly Drawn[], lines: Panel['lines']): Surroundings {
  const reach = reachOf(staging.handle)
  return {
    frame: staging.words ?? staging.frame,
    keepFree: [
      ...people.map(({ art }) => faceOf(art)),
      ...(staging.live === undefined ? [] : [staging.live]),
      ...(staging.summary === undefined ? [] : [staging.summary]),
      ...(staging.keepFree ?? []),
      ...(reach === null ? [] : [reach]),
      ...(staging.title === undefined ? [] : [boxOfTitle(staging.title)]),
    ],
    better: people.map(({ art }) => art.box),
    written: [
      ...(staging.signs ?? []).map(boxOfSign),
      ...(staging.sfx === undefined ? [] : lines.flatMap(boxesOfSound(staging.sfx))),
    ],
  }
}

/** About: letters of the signs' face are half as wide as high, with a plate around them. */
function boxOfSign({ x, y, size, text }: Sign): Rect {
  const width = (text.length * 0.5 + 0.8) * size
  const height = size * 1.5
  return { x: x - width / 2, y: y - height / 2, width, height }
}

/** A sound lies over words. As three boxes in its slant: one around all of it would keep its corners free, too. */
function boxesOfSound({ x, y, size, turn }: SfxStaging): (line: Panel['lines'][number]) => readonly Rect[] {
  return (line) => {
    if (line.kind !== 'sfx') return []
    const third = (line.text.length * 0.46 * size) / 3
    const rise = Math.tan((turn * Math.PI) / 180)
    return [-1, 0, 1].map((at) => ({
      x: x + (at - 0.5) * third,
      y: y + at * third * rise - size * 0.55,
      width: third,
      height: size * 1.1,
    }))
  }
}

/** With the chapter's number over it. */
function boxOfTitle({ x, y, size, width, lines }: TitleStaging): Rect {
  const height = size * lines + 34
  return { x: x - width / 2, y: y - height / 2, width, height }
}

/** What a phone shows of a panel's drawing: its point, and whatever the reader's hand needs. */
export function cropForPhone(staging: PanelStaging, box: Rect, people: readonly Drawn[]): Rect {
  const crop = staging.phone ?? cropToPeople(box, people)
  const reach = reachOf(staging.handle)
  if (reach === null) return crop
  const wanted = grow(reach, HAND_ROOM)
  const x = Math.max(box.x, wanted.x)
  const y = Math.max(box.y, wanted.y)
  return join(crop, {
    x,
    y,
    width: Math.min(box.x + box.width, wanted.x + wanted.width) - x,
    height: Math.min(box.y + box.height, wanted.y + wanted.height) - y,
  })
}

/** Around a handle, page units. */
const HAND_ROOM = 18

/** On a phone the drawing is cut to the people, and is never much taller than wide. */
export function cropToPeople(box: Rect, people: readonly Drawn[]): Rect {
  const heads = people.map(({ art }) => art.head)
  if (heads.length === 0) return { ...box, height: Math.min(box.height, box.width * 0.9) }
  const left = Math.max(box.x, Math.min(...heads.map(({ x, r }) => x - r * 2.4)))
  const right = Math.min(box.x + box.width, Math.max(...heads.map(({ x, r }) => x + r * 2.4)))
  const top = Math.max(box.y, Math.min(...heads.map(({ y, r }) => y - r * 2.2)))
  const low = Math.min(box.y + box.height, Math.max(...heads.map(({ y, r }) => y + r * 3)))
  const width = Math.min(box.width, Math.max(right - left, (low - top) * 1.05))
  const height = Math.min(box.y + box.height - top, Math.max(low - top, width * 0.52))
  const x = Math.min(box.x + box.width - width, Math.max(box.x, (left + right) / 2 - width / 2))
  return { x, y: top, width, height }
}

export function faceOf({ head }: FigureArt): Rect {
  const r = head.r * 0.92
  return { x: head.x - r, y: head.y - r, width: 2 * r, height: 2 * r }
}

export function grow({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by }
}

export function clipOf(frame: readonly Point[], crop: Rect, scale: number): string {
  return `polygon(${frame.map(([x, y]) => `${(x - crop.x) * scale}px ${(y - crop.y) * scale}px`).join(', ')})`
}
