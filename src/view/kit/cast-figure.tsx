/**
 * A member of the cast with one of three faces. The drawings are files of their own, fetched when they are
 * first shown, so that they weigh nothing in the first load. `tools/draw-cast.ts` draws them.
 */
import adaCalm from './portraits/ada-calm.svg?url'
import adaGlad from './portraits/ada-glad.svg?url'
import adaWorried from './portraits/ada-worried.svg?url'
import gangCalm from './portraits/gang-calm.svg?url'
import gangGlad from './portraits/gang-glad.svg?url'
import gangWorried from './portraits/gang-worried.svg?url'
import irisCalm from './portraits/iris-calm.svg?url'
import irisGlad from './portraits/iris-glad.svg?url'
import irisWorried from './portraits/iris-worried.svg?url'
import jaxCalm from './portraits/jax-calm.svg?url'
import jaxGlad from './portraits/jax-glad.svg?url'
import jaxWorried from './portraits/jax-worried.svg?url'

/** One mould for all five of the gang. */
export type CastName = 'iris' | 'ada' | 'jax' | 'gang'
export type Face = 'calm' | 'worried' | 'glad'

const DRAWINGS: Readonly<Record<CastName, Readonly<Record<Face, string>>>> = {
  iris: { calm: irisCalm, worried: irisWorried, glad: irisGlad },
  ada: { calm: adaCalm, worried: adaWorried, glad: adaGlad },
  gang: { calm: gangCalm, worried: gangWorried, glad: gangGlad },
  jax: { calm: jaxCalm, worried: jaxWorried, glad: jaxGlad },
}

export interface CastFigureProps {
  readonly who: CastName
  readonly face: Face
  /** The name, for those who do not see the picture; empty when the text beside it says it. */
  readonly label: string
}

export function CastFigure({ who, face, label }: CastFigureProps) {
  return (
    <img
      className="cast-figure"
      src={DRAWINGS[who][face]}
      alt={label}
      width="100%"
      height="100%"
      draggable={false}
      decoding="async"
    />
  )
}
