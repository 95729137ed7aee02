/**
 * A member of the cast with one of three faces. The drawings are files of their own, made by the rig at build time
 * (`tools/portraits.ts`) and fetched when they are first shown, so that they weigh nothing in the first load.
 */
import { PORTRAITS } from 'virtual:portraits'

export type GangName = 'script' | 'bates' | 'up' | 'job' | 'file'
export type CastName = 'iris' | 'ada' | 'jax' | GangName
export type Face = 'calm' | 'worried' | 'glad'

export interface CastFigureProps {
  readonly who: CastName | 'ada-whole' | 'jax-whole' | 'ada-directs' | 'jax-waits'
  readonly face: Face
  /** The name, for those who do not see the picture; empty when the text beside it says it. */
  readonly label: string
}

export function CastFigure({ who, face, label }: CastFigureProps) {
  return (
    <img
      className="cast-figure"
      src={PORTRAITS[`${who}-${face}`]}
      alt={label}
      width="100%"
      height="100%"
      draggable={false}
      decoding="async"
    />
  )
}
