/** What stands on the bench, one drawing for each part. Nothing in them is measured; they are signs. */
import type { ReactNode } from 'react'
import type { Part } from './stream-line'

const INK = 'var(--ink)'

export function Machine({
  part,
  isIdle,
  figure,
}: {
  readonly part: Part
  readonly isIdle: boolean
  readonly figure: string | null
}) {
  return (
    <svg className={isIdle ? 'machine is-idle' : 'machine'} viewBox="0 0 140 150" aria-hidden="true">
      <path d="M36 150l14-44h40l14 44z" fill="#3b4370" stroke={INK} strokeWidth="4" />
      {DRAWINGS[part]}
      {part === 'output' && figure !== null ? (
        <text x="70" y="73" textAnchor="middle" className="machine-figure">
          {figure}
        </text>
      ) : null}
      <path d="M24 34q6-14 22-16" fill="none" stroke="#fff" strokeWidth="5" strokeLinecap="round" opacity=".55" />
    </svg>
  )
}

const BOX = 'M22 16h96l10 10v74l-10 10H22l-10-10V26z'

const DRAWINGS: Readonly<Record<Part, ReactNode>> = {
  source: (
    <g stroke={INK} strokeWidth="4.5" strokeLinejoin="round">
      <path d={BOX} fill="var(--orange)" />
      <path d="M112 20l12 10v68l-12 9z" fill="var(--rust)" stroke="none" opacity=".55" />
      <path d="M66 6h8v16h-8z" fill="#8a90b0" />
      <ellipse cx="70" cy="8" rx="44" ry="11" fill="none" strokeWidth="13" />
      <ellipse cx="70" cy="8" rx="44" ry="11" fill="none" stroke="var(--bad)" strokeWidth="7" />
      <path d="M36 44h68v40H36z" fill="#2b1608" />
      <path d="M45 54h48M45 64h38M45 74h28" stroke="#ffd9a8" strokeWidth="6" />
    </g>
  ),
  filter: (
    <g stroke={INK} strokeWidth="4.5" strokeLinejoin="round">
      <path d="M8 12h124l-24 96H32z" fill="var(--magenta)" />
      <path d="M118 16h10l-22 88h-10z" fill="var(--bruise)" stroke="none" opacity=".5" />
      <ellipse cx="70" cy="60" rx="36" ry="34" fill="#2a0a1e" />
      <path
        d="M42 40v40M52 30v60M62 27v66M72 26v68M82 28v64M92 34v52M38 48h64M35 58h70M35 68h70M40 78h60"
        stroke="#ff9cc2"
        strokeWidth="2.4"
      />
    </g>
  ),
  key: (
    <g stroke={INK} strokeWidth="4.5" strokeLinejoin="round">
      <path d="M58 2h24v22H58z" fill="#8a90b0" />
      <path d={BOX} fill="var(--yellow)" />
      <path d="M112 20l12 10v68l-12 9z" fill="var(--ochre)" stroke="none" opacity=".6" />
      <g fill="none" strokeWidth="13">
        <circle cx="50" cy="62" r="15" />
        <path d="M65 62h40M88 64v14M101 64v12" />
      </g>
      <g fill="none" stroke="#fff" strokeWidth="5.5">
        <circle cx="50" cy="62" r="15" />
        <path d="M65 62h40M88 64v13M101 64v11" />
      </g>
    </g>
  ),
  window: (
    <g stroke={INK} strokeWidth="4.5" strokeLinejoin="round">
      <circle cx="70" cy="62" r="60" fill="var(--teal)" />
      <circle cx="70" cy="62" r="45" fill="#ddfbf6" />
      <path d="M70 62V19A43 43 0 1 1 33 41z" fill="#7fe7d4" stroke="none" opacity=".8" />
      <path d="M70 20v9M110 49l-8 3M95 97l-5-7M45 97l5-7M30 49l8 3" strokeWidth="3.6" />
      <path d="M46 88V66h13v22zM64 88V74h13v14zM82 88V79h13v9z" fill="var(--orange)" strokeWidth="3" />
      <path d="M70 62L42 42" strokeWidth="5" />
      <circle cx="70" cy="62" r="5" fill="var(--orange)" strokeWidth="3" />
    </g>
  ),
  output: (
    <g stroke={INK} strokeWidth="4.5" strokeLinejoin="round">
      <path d={BOX} fill="var(--cyan)" />
      <path d="M112 20l12 10v68l-12 9z" fill="#0f5a6c" stroke="none" opacity=".6" />
      <path d="M30 46h80v40H30z" fill="#06303a" />
      <circle cx="46" cy="100" r="8" fill="var(--mint)" />
      <circle cx="94" cy="100" r="8" fill="var(--orange)" />
    </g>
  ),
}
