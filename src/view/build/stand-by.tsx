/** Ada on the deck, who directs, and Jax at the edge with a lantern that he would like to put down. */
import { buildWords as words } from '../../content/build'
import { CastFigure } from '../kit/cast-figure'
import { Lantern } from '../scene/lantern'
import type { Bystanders } from './bystanders'
import type { Place } from './draft'

interface AdaProps {
  readonly told: Bystanders['ada']
  /** What a hand that drags something has to know; null while none does. */
  readonly isFree: boolean | null
  /** Where her feet are, in percent of the canvas. */
  readonly at: Place
}

export function Ada({ told, isFree, at }: AdaProps) {
  const isGlad = isFree === null ? told.say === 'safe' || told.say === 'reader' || told.say === 'writer' : isFree
  const isWrong = isFree === null ? told.say === 'wrong' : !isFree
  const said =
    isFree === null
      ? told.say === 'deadly'
        ? words.bystanders.deadly(told.site)
        : words.bystanders[told.say]
      : words.bystanders[isFree ? 'fits' : 'nowhere']
  return (
    <div className="stand-by is-ada" style={{ left: `${at.x}%`, top: `${at.y}%` }}>
      <CastFigure who="ada-directs" face={isWrong ? 'worried' : isGlad ? 'glad' : 'calm'} label="" />
      <p>{said}</p>
    </div>
  )
}

export function Jax({ told }: { readonly told: Bystanders['jax'] }) {
  return (
    <div className="stand-by is-jax">
      <CastFigure who="jax-waits" face={told === 'lit' ? 'glad' : told === 'heavy' ? 'worried' : 'calm'} label="" />
      {told === 'lit' ? null : (
        <svg className="jax-lantern" viewBox="-40 -46 80 92" aria-hidden="true" focusable="false">
          <Lantern state="in-sync" radius={26} seed={5} glow={false} />
        </svg>
      )}
      <p>{words.bystanders.jax[told]}</p>
    </div>
  )
}
