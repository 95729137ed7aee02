/** Where everything on the scene stands. All numbers are CSS pixels of the unzoomed scene. */

/** Height of a name plate of one line: the least a finger hits (WCAG 2.2, 2.5.8). CSS pixels. */
export const PLATE_HEIGHT = 24

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Viewport {
  readonly width: number
  readonly height: number
  /** Pixels that other parts of the page cover on each side. */
  readonly topInset: number
  readonly rightInset: number
  readonly bottomInset: number
}

export interface SitePlace {
  readonly id: string
  readonly x: number
  readonly deckY: number
  readonly halfWidth: number
  /** Scale of decks, rock and sign. */
  readonly scale: number
  readonly row: number
  /** The plate with name and button. */
  readonly sign: Box
  readonly signFont: number
  readonly seed: number
}

/** How much text fits between two towers. */
export type LabelSize = 'full' | 'short' | 'none'

export interface TowerPlace {
  readonly broker: number
  readonly site: string
  readonly x: number
  readonly baseY: number
  readonly height: number
  /** 1 is the full tower: 60 wide at the foot. */
  readonly scale: number
  readonly lanternY: number
  readonly lanternRadius: number
  readonly label: LabelSize
  /** Tower and lantern with its crown: what may not be covered by another. */
  readonly box: Box
  readonly showsOffset: boolean
}

export interface HutPlace {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly scale: number
  readonly label: Box
}

export interface ClientPlace {
  readonly id: string
  readonly kind: 'producer' | 'consumer'
  readonly x: number
  readonly y: number
  readonly scale: number
  readonly label: Box
  readonly compact: boolean
  /** Which of the drawings it gets. */
  readonly look: number
  /** More than one when it stands for several clients that found no room. */
  readonly ids: readonly string[]
}

/** Where the cables of a place of clients are moored: beside its rafts. */
export interface DockPlace {
  readonly id: string
  readonly x: number
  readonly y: number
  /** Its rafts stand left (-1) or right (1) of the islands. */
  readonly side: 1 | -1
}

export interface LinkPlace {
  readonly from: string
  readonly to: string
  readonly path: string
  /** A link to a tie-breaker carries votes only and is dotted. */
  readonly votesOnly: boolean
  /** Between clients and a datacenter: thin, with a knob to cut it. */
  readonly isTether: boolean
  readonly knob: { readonly x: number; readonly y: number } | null
  /** One of many between far sites: drawn only when something is wrong with it. */
  readonly minor: boolean
  /** null when there is no room for a plate; the link is then reached by its site. */
  readonly label: Box | null
}

export interface RodPlace {
  readonly left: number
  readonly right: number
  readonly y: number
  readonly fallenY: number
  readonly hem: number
  readonly scale: number
  readonly plaqueX: number
  readonly plaqueWidth: number
  readonly masts: readonly {
    readonly site: string
    readonly x: number
    readonly footY: number
    readonly side: 1 | -1
  }[]
}

export interface SceneLayout {
  readonly width: number
  readonly height: number
  readonly mode: 'wide' | 'stack'
  readonly scale: number
  /** Letters grow on large pages, and never shrink. */
  readonly textScale: number
  /** The part of the scene that nothing covers. */
  readonly area: Box
  readonly horizonY: number
  readonly sites: readonly SitePlace[]
  readonly towers: readonly TowerPlace[]
  readonly huts: readonly HutPlace[]
  readonly clients: readonly ClientPlace[]
  readonly docks: readonly DockPlace[]
  readonly links: readonly LinkPlace[]
  readonly rod: RodPlace
  /** Two people stand on the decks when there is room for them. */
  readonly people: readonly {
    readonly who: 'ada' | 'jax'
    readonly site: string
    readonly x: number
    readonly footY: number
    readonly height: number
  }[]
}
