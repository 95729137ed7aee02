/**
 * A chapter of the comic as its script says it: people, words, what is live, what the reader guesses and does. How it
 * looks (frames, sets, poses) is data beside it, in `src/view/story/pages`.
 */

export interface Chapter {
  readonly number: number
  readonly name: string
  /** About how long it takes to read. */
  readonly minutes: number
  readonly pages: readonly StoryPage[]
}

export interface StoryPage {
  /** `chapter.page`, e.g. `8.4`. */
  readonly id: string
  readonly panels: readonly Panel[]
}

export interface Panel {
  /** `chapter.page.panel`, e.g. `8.4.1`. */
  readonly id: string
  /** What of the book's list it tells: C01 to C72, P1 to P18. */
  readonly beats: readonly string[]
  /** In the order in which they are read. */
  readonly lines: readonly Line[]
  readonly live: Live | null
  readonly guess: Guess | null
  readonly act: Act | null
  /** The panel for who cannot see it. */
  readonly alt: string
}

/** A piece of a line: plain, or the one word that is said louder. */
export interface Piece {
  readonly text: string
  readonly isLoud: boolean
  /** Id of the glossary's card, where the term is first used. */
  readonly term: string | null
}

export type Line =
  | {
      readonly kind: 'caption'
      readonly text: readonly Piece[]
      /** Second of the panel's run before which it is not so; it is said then. Undefined where it may be said at once. */
      readonly afterS?: number
    }
  | {
      readonly kind: 'balloon'
      /** As in the rig's table of people, in small letters with hyphens. */
      readonly who: string
      readonly manner: Manner
      readonly text: readonly Piece[]
      readonly afterS?: number
    }
  | {
      readonly kind: 'sfx'
      readonly text: string
      /** Type of the run's event that it belongs to; `reader` for what the hand does or where it arrives. */
      readonly event: string
    }
  /** A line of “What you saw”, in the last panel of a chapter. */
  | { readonly kind: 'saw'; readonly text: readonly Piece[] }
  /** The question that the simulation answers at the end of a chapter. */
  | { readonly kind: 'ask'; readonly text: readonly Piece[] }

export interface Manner {
  /** Jagged. */
  readonly isLoud: boolean
  /** The speaker is not in the picture: the tail goes to the edge. */
  readonly isOff: boolean
  /** Dashed, as observers speak. */
  readonly isDashed: boolean
  readonly isSmall: boolean
}

export interface Live {
  /** Name of a run of `src/story/runs`. */
  readonly run: string
  /** Seconds of the run's clock. */
  readonly fromS: number
  readonly toS: number
  /** Seconds of the run in a second of the reader. */
  readonly speed: number
  /** What the panel shows of it: a name of `src/view/story/live`. */
  readonly shows: string
  /** The first that holds, last to first, is the face. */
  readonly faces: readonly Face[]
}

export interface Face {
  readonly who: string
  readonly mood: string
  /** Type of an event of the run since the panel's beginning. */
  readonly event: string
}

export interface Guess {
  readonly question: readonly Piece[]
  readonly choices: readonly string[]
  /** Index of the one that the run gives. */
  readonly right: number
  /** One sentence of why. */
  readonly after: readonly Piece[]
}

export interface Act {
  /** Name of a deed of the run, whose commands it issues; `look` for what only the page does. */
  readonly deed: string
  /** The second at which the run's clock stands until the reader acts; null when nothing runs. */
  readonly holdS: number | null
  readonly label: string
  /** A key of the keyboard that does it, beside the button. */
  readonly key: string
  readonly hint: string
  /** Who does it when the reader does not want to. */
  readonly past: string
}
