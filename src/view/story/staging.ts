/**
 * How a page of the story looks, as data beside its script: frames, what stands behind the people, the people, and what is
 * before them. All places are page units: a page is 1000 wide. Drawings are strings of SVG in these units, made once when
 * a page is first looked at, and shown as pictures: nothing of them is drawn again in a frame.
 */
import type { FigureSpec, ObserverSpec } from '../cast'
import type { Handle } from './handle'

export type Point = readonly [x: number, y: number]

export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface PageStaging {
  /** Of the paper, page units. */
  readonly height: number
  /** Colour or gradient of what is between the panels. */
  readonly paper: string
  /** Between the panels, e.g. the coffee that runs down a gutter. */
  readonly behind?: () => string
  /** By the panel's id. */
  readonly panels: Readonly<Record<string, PanelStaging>>
}

export interface PanelStaging {
  /** Corners of the frame, clockwise from the top left; gutters may slant. */
  readonly frame: readonly Point[]
  /** Far and middle plane. */
  readonly ground: () => string
  /** From far to near; whoever speaks in the panel and is not `off-frame` is one of them. */
  readonly people: readonly Person[]
  /** Before the people. */
  readonly front?: () => string
  /** Over the frame, for what breaks it. */
  readonly breakout?: () => string
  /** What the run puts there or takes away, over what always is in its plane. */
  readonly passing?: readonly PassingPart[]
  /** In the last panel of a chapter: where “What you saw” stands. */
  readonly summary?: Rect
  /** Where the living part is; the frame cuts it. */
  readonly live?: Rect
  /** Where words may stand, with corners as a frame's; needed where the frame is not convex. The frame when left out. */
  readonly words?: readonly Point[]
  /** What words must not cover, beside faces and the living part. */
  readonly keepFree?: readonly Rect[]
  readonly sfx?: SfxStaging
  /** Where the reader's hand does what there is to do; of each panel with a deed. */
  readonly handle?: Handle
  /** Where the chapter's number and name stand; of one panel of its first page. */
  readonly title?: TitleStaging
  /** Letters on things in the picture. */
  readonly signs?: readonly Sign[]
  /** What a phone shows of the drawing, with what breaks the frame; what is about the people when left out. */
  readonly phone?: Rect
  /** Words of the panel are so many times their size. */
  readonly wordSize?: number
  /** Balloons of the panel stand askew by so many degrees, one to this side and the next to the other. */
  readonly tilt?: number
  /** No ink around it. */
  readonly isOpen?: boolean
  /** The panel's words are on its dark or its light side; for their shadows. */
  readonly isNight?: boolean
}

/** What is drawn until the panel's run has told an event of this kind, or from then on; the picture is never ahead of the run. */
export interface Passing {
  readonly until?: string
  readonly from?: string
}

export type Person =
  | (FigureSpec & Passing & { readonly as?: string })
  | (ObserverSpec & Passing & { readonly who: 'observer'; readonly as?: string })

/** A part of a plane that the run changes. */
export interface PassingPart extends Passing {
  readonly plane: 'ground' | 'front' | 'breakout'
  readonly draw: () => string
}

export function isDrawn({ until, from }: Passing, told: ReadonlySet<string>): boolean {
  return (until === undefined || !told.has(until)) && (from === undefined || told.has(from))
}

export interface SfxStaging {
  readonly x: number
  readonly y: number
  /** Height of the letters. */
  readonly size: number
  /** Degrees, clockwise. */
  readonly turn: number
  readonly fill: readonly [top: string, bottom: string]
}

/** Letters of a chapter's name: of their middle, as a title of `Sign`. */
export interface TitleStaging {
  readonly x: number
  readonly y: number
  /** Height of the letters; a longer name is set smaller. */
  readonly size: number
  /** The name goes no wider, and in no more lines. */
  readonly width: number
  readonly lines: number
  readonly turn: number
  readonly fill: readonly [top: string, bottom: string]
}

export interface Sign extends Passing {
  /** Of its middle. */
  readonly x: number
  readonly y: number
  readonly size: number
  readonly turn?: number
  readonly text: string
  /** In German, where it differs. */
  readonly de?: string
  /** Left out: no plate. */
  readonly fill?: string
  readonly color?: string
  /** Letters of a title: filled from the first colour down to the second, with ink around them. */
  readonly title?: readonly [top: string, bottom: string]
}

/** The box around a polygon. */
export function boxOf(points: readonly Point[]): Rect {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const x = Math.min(...xs)
  const y = Math.min(...ys)
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}
