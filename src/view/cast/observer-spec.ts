/** What can be asked of an observer, what comes back, and its colours. */
import type { MoodName } from './moods'
import type { Box } from './pen'

export const OBSERVER_COLOURS = { body: '#B8F8FF', arm: '#8FF3FF', cap: '#2B3FA8', label: '#FF7A1A' } as const

export type ObserverArms = 'watch' | 'hold' | 'wave' | 'down'

export interface ObserverSpec {
  /** The middle of the lantern, and its height without arms, in page units. */
  readonly x: number
  readonly y: number
  readonly size: number
  readonly mood: MoodName
  readonly style: 'ghost' | 'inked' | 'dark'
  readonly arms: ObserverArms
  /** Height of the rod on the page above the left and the right hand; one number for a level rod. */
  readonly rod?: readonly number[]
  /** 0 a ghost, 1 inked: how far the ink has come, from the hands down. Replaces the style while it is between. */
  readonly progress?: number
  readonly gaze?: readonly [number, number]
  readonly prefix?: string
}

export interface ObserverArt {
  readonly svg: string
  readonly back: string
  readonly front: string
  readonly box: Box
  readonly head: { readonly x: number; readonly y: number; readonly r: number }
  readonly mouth: readonly [number, number]
  readonly hands: readonly [readonly [number, number], readonly [number, number]]
}

/** A lantern is three units high. */
export const HEIGHT = 3

export interface Paints {
  readonly body: string
  readonly bodyShade: string
  readonly arm: string
  readonly cap: string
  readonly capShade: string
  readonly isDark: boolean
}

export const LIT: Paints = {
  body: OBSERVER_COLOURS.body,
  bodyShade: '#2AA9D6',
  arm: OBSERVER_COLOURS.arm,
  cap: OBSERVER_COLOURS.cap,
  capShade: '#121B5C',
  isDark: false,
}
export const DARK: Paints = {
  body: '#4A5078',
  bodyShade: '#1A1F40',
  arm: '#5A608A',
  cap: '#22264A',
  capShade: '#0B0E24',
  isDark: true,
}
export const WHITE = '#FFFFFF'
