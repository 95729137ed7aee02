/** A small inked picture of what is looked at, in the shapes that it has on the scene. */

import type { ReactNode } from 'react'
import { PAINTS } from '../kit/paints'
import type { InspectorTarget } from './target'

export type PortraitState = 'good' | 'lead' | 'warm' | 'quiet' | 'bad' | 'dark'

const GLOBES: Readonly<Record<PortraitState, string>> = {
  good: PAINTS.cyan,
  lead: PAINTS.yellow,
  warm: PAINTS.orange,
  quiet: '#2B3A8F',
  bad: PAINTS.bad,
  dark: '#2A2E52',
}

const CROWN = 'M30 24l-4-15 9 7 9-12 9 12 9-7-4 15z'

function Lantern({ state, ring }: { readonly state: PortraitState; readonly ring: boolean }) {
  return (
    <>
      {ring ? <circle cx="44" cy="44" r="27" fill="none" stroke="#fff" strokeDasharray="7 6" /> : null}
      <path d="M34 66h20l3 10H31z" fill="#3c4bb0" />
      <path d="M36 22h16v6H36z" fill="#3c4bb0" />
      <circle cx="44" cy="46" r="20" fill={GLOBES[state]} />
      {state === 'dark' || state === 'bad' ? <path d="M37 39l14 14M51 39L37 53" stroke="#fff" /> : null}
      {state === 'quiet' ? <circle cx="44" cy="46" r="6" fill={PAINTS.violetPale} stroke="none" /> : null}
      {state === 'lead' ? <path d={CROWN} fill={PAINTS.yellow} /> : null}
    </>
  )
}

function Tower({ state }: { readonly state: PortraitState }) {
  const isLit = state !== 'dark' && state !== 'bad'
  return (
    <>
      <path d="M28 34h32l6 48H22z" fill={isLit ? '#5263D6' : '#2A2E52'} />
      <path d="M22 24h44v11H22z" fill={isLit ? '#6f7fe8' : '#353a63'} />
      <circle cx="44" cy="15" r="9" fill={GLOBES[state]} />
      <path d="M38 82V66q6-7 12 0v16z" fill={isLit ? '#FFD75A' : '#0d1027'} />
    </>
  )
}

function Site({ state }: { readonly state: PortraitState }) {
  const isLit = state !== 'dark'
  return (
    <>
      <path d="M10 58l12-12h44l12 12-14 20-20 7-22-9z" fill={isLit ? '#27307A' : '#191d3e'} />
      <path d="M10 58l12-12h44l12 12z" fill={isLit ? '#5263D6' : '#353a63'} />
      {[26, 44, 62].map((x) => (
        <g key={x}>
          <path d={`M${x - 5} 48l2-22h6l2 22z`} fill={isLit ? '#6f7fe8' : '#2A2E52'} />
          <circle cx={x} cy="21" r="6.5" fill={isLit ? PAINTS.cyan : '#0d1027'} />
        </g>
      ))}
    </>
  )
}

function Hut({ state }: { readonly state: PortraitState }) {
  const isLit = state !== 'dark' && state !== 'bad'
  return (
    <>
      <path d="M8 70q20-12 38-10 22-2 34 10-12 12-36 12T8 70z" fill="#27307A" />
      <path d="M22 66V42h36v24z" fill={isLit ? '#5263D6' : '#2A2E52'} />
      <path d="M14 46l26-28 26 28z" fill={isLit ? '#D9663F' : '#3d2430'} />
      <path d="M30 50h11v11H30z" fill={isLit ? '#FFD75A' : '#0d1027'} />
      <path d="M70 66V26" />
      <circle cx="70" cy="20" r="8" fill={isLit ? PAINTS.yellow : '#0d1027'} />
    </>
  )
}

function Link({ state }: { readonly state: PortraitState }) {
  return (
    <>
      <path d="M6 30l24-2v14L18 52 6 46zM82 30l-24-2v14l12 10 12-6z" fill="#5263D6" />
      <path d="M28 40q16 46 32 0" fill="none" strokeWidth="9" />
      <path
        d="M28 40q16 46 32 0"
        fill="none"
        stroke={state === 'bad' ? PAINTS.bad : PAINTS.yellowPale}
        strokeWidth="4"
        strokeDasharray={state === 'bad' ? '18 22' : '9 4'}
      />
    </>
  )
}

function Log({ state }: { readonly state: PortraitState }) {
  return (
    <>
      {[16, 38, 60].map((y, i) => (
        <g key={y}>
          {[8, 26, 44, 62].slice(0, 4 - (i % 2)).map((x, j) => (
            <rect
              key={x}
              x={x}
              y={y}
              width="15"
              height="15"
              rx="2"
              fill={state === 'bad' ? '#ffc3b8' : j === 3 ? PAINTS.yellow : PAINTS.cyanPale}
            />
          ))}
        </g>
      ))}
    </>
  )
}

function Shop({ isProducer }: { readonly isProducer: boolean }) {
  return (
    <>
      <path d="M10 64h68l-12 18H22z" fill="#3346B8" />
      <path d="M20 34h48v32H20z" fill={isProducer ? '#F3DFB5' : PAINTS.teal} />
      {isProducer ? (
        <path d="M16 18h56l4 18H12z" fill={PAINTS.magenta} />
      ) : (
        <path d="M14 36l30-22 30 22z" fill="#1FB8AE" />
      )}
      <path d={isProducer ? 'M28 44h18v12H28z' : 'M32 46h24v20H32z'} fill={isProducer ? PAINTS.cyan : '#FFD9A0'} />
    </>
  )
}

export function Portrait({
  kind,
  state,
  ring = false,
  hut = false,
}: {
  readonly kind: InspectorTarget['kind']
  readonly state: PortraitState
  /** The dashed ring of an observer. */
  readonly ring?: boolean
  readonly hut?: boolean
}) {
  const drawings: Readonly<Record<InspectorTarget['kind'], ReactNode>> = {
    site: hut ? <Hut state={state} /> : <Site state={state} />,
    link: <Link state={state} />,
    broker: <Tower state={state} />,
    controller: <Hut state={state} />,
    topic: <Log state={state} />,
    partition: <Log state={state} />,
    replica: <Lantern state={state} ring={ring} />,
    producer: <Shop isProducer />,
    consumer: <Shop isProducer={false} />,
  }
  return (
    <svg className="portrait" viewBox="0 0 88 88" aria-hidden="true" focusable="false">
      <g stroke={PAINTS.inkNight} strokeWidth="3" strokeLinejoin="round" strokeLinecap="round" fill="none">
        {drawings[kind]}
      </g>
    </svg>
  )
}
