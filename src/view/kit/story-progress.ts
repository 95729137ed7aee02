/**
 * How far the reader is, what was guessed and what was done, kept on the device. The one thing a reader would get wrong:
 * what is kept may come from an older story; what it names and is not there any more is left alone.
 */
import { create } from 'zustand'
import { recall, remember } from './device'

const KEY = 'streamscape.story'

export type ReadingMode = 'page' | 'guided'

interface Kept {
  /** Where the reader was last; null at the beginning. */
  readonly panel: string | null
  /** Panels that were read. */
  readonly read: readonly string[]
  /** By panel: index of the choice. */
  readonly guesses: Readonly<Record<string, number>>
  /** Panels whose deed was done, and what was chosen there. */
  readonly deeds: Readonly<Record<string, string>>
  readonly mode: ReadingMode
  /** All words of a panel at once. */
  readonly isAtOnce: boolean
}

export interface Progress extends Kept {
  visit(panel: string): void
  guess(panel: string, choice: number): void
  act(panel: string, deed: string): void
  setMode(mode: ReadingMode): void
  setAtOnce(isAtOnce: boolean): void
  forget(): void
}

const FRESH: Kept = { panel: null, read: [], guesses: {}, deeds: {}, mode: 'page', isAtOnce: false }

function readKept(): Kept {
  try {
    const kept: unknown = JSON.parse(recall(KEY) ?? 'null')
    return typeof kept === 'object' && kept !== null ? clean(kept as Record<string, unknown>) : FRESH
  } catch {
    return FRESH
  }
}

/** A panel of one of the ten chapters. */
const PANEL = /^(?:[1-9]|10)\.[1-9]\d?\.[1-9]\d?$/

function clean(kept: Record<string, unknown>): Kept {
  const entries = <T>(value: unknown, isGood: (entry: unknown) => entry is T): Record<string, T> =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value).filter((pair): pair is [string, T] => PANEL.test(pair[0]) && isGood(pair[1])),
        )
      : {}
  return {
    panel: typeof kept.panel === 'string' && PANEL.test(kept.panel) ? kept.panel : null,
    read: Array.isArray(kept.read)
      ? kept.read.filter((id) => typeof id === 'string' && PANEL.test(id)).slice(0, 500)
      : [],
    guesses: entries(kept.guesses, (value) => typeof value === 'number'),
    deeds: entries(kept.deeds, (value) => typeof value === 'string'),
    mode: kept.mode === 'guided' ? 'guided' : 'page',
    isAtOnce: kept.isAtOnce === true,
  }
}

export const useProgress = create<Progress>((set, get) => {
  // What was read, guessed and done is the reader's, in whichever window; where and how one reads is each window's own.
  let isKept = true
  const share = (): Pick<Kept, 'read' | 'guesses' | 'deeds'> => {
    const { read, guesses, deeds } = isKept && recall(KEY) !== null ? readKept() : get()
    return { read, guesses, deeds }
  }
  const change = (makeChange: (kept: Pick<Kept, 'read' | 'guesses' | 'deeds'>) => Partial<Kept>): void => {
    const shared = share()
    set({ ...shared, ...makeChange(shared) })
    const { panel, read, guesses, deeds, mode, isAtOnce } = get()
    // Where nothing is kept for us, what this window knows is all there is.
    isKept = remember(KEY, JSON.stringify({ panel, read, guesses, deeds, mode, isAtOnce }))
  }
  window.addEventListener('storage', ({ key }) => {
    if (key === KEY || key === null) set(share())
  })
  return {
    ...readKept(),
    visit: (panel) => change(({ read }) => ({ panel, read: read.includes(panel) ? read : [...read, panel] })),
    guess: (panel, choice) => change(({ guesses }) => ({ guesses: { ...guesses, [panel]: choice } })),
    act: (panel, deed) => change(({ deeds }) => ({ deeds: { ...deeds, [panel]: deed } })),
    setMode: (mode) => change(() => ({ mode })),
    setAtOnce: (isAtOnce) => change(() => ({ isAtOnce })),
    forget: () => change(() => FRESH),
  }
})
