/** The replicas of the partition as small lanterns, with the line that min ISR draws after the last one needed. */
import { instrumentWords as words } from '../../content/instruments'
import { sceneWords } from '../../content/scene'
import type { ReplicaState, ReplicaView } from '../../protocol'

const STEP = 31
const RANK: Readonly<Record<ReplicaState, number>> = {
  leader: 0,
  'in-sync': 1,
  promoted: 2,
  'catching-up': 3,
  observer: 4,
  fenced: 5,
  offline: 6,
}
const MAX = 9

interface PipsProps {
  readonly replicas: readonly ReplicaView[]
  readonly minIsr: number
}

export function Pips({ replicas, minIsr }: PipsProps) {
  // Whoever is in the set stands before the line, even while it does not answer.
  const rank = (replica: ReplicaView) => RANK[replica.state] + (replica.inIsr ? 0 : MAX)
  const sorted = [...replicas].sort((a, b) => rank(a) - rank(b) || a.broker - b.broker)
  const shown = sorted.slice(0, MAX)
  const width = Math.max(shown.length, minIsr) * STEP + 8
  const minX = 4 + minIsr * STEP
  const label = words.pips(sorted.map((r) => `${r.broker} ${sceneWords.replicaState[r.state]}`).join(', '))
  return (
    <svg
      className="pips"
      width={width}
      height={62}
      viewBox={`0 -10 ${width} 62`}
      preserveAspectRatio="xMaxYMin meet"
      role="img"
      aria-label={label}
    >
      {shown.map((replica, i) => (
        <Pip key={replica.broker} state={replica.state} x={20 + i * STEP} />
      ))}
      <path className="pip-min" d={`M${minX} 2V38`} />
      <text className="pip-min-text" x={Math.min(minX, width - 13)} y="51" textAnchor="middle">
        {words.min}
      </text>
    </svg>
  )
}

function Pip({ state, x }: { readonly state: ReplicaState; readonly x: number }) {
  return (
    <g className={`pip pip-${state}`} transform={`translate(${x} 19)`}>
      <circle r="12" />
      {state === 'leader' ? <path className="pip-crown" d="M-8-13l-2-9 5 4 5-7 5 7 5-4-2 9z" /> : null}
      {state === 'observer' ? <circle className="pip-dot" r="3.4" /> : null}
      {state === 'promoted' ? <path className="pip-fist" d="M-4-3h8v6h-6l-2-2z" /> : null}
      {state === 'fenced' ? <path className="pip-cross" d="M-6 0H6" /> : null}
      {state === 'offline' ? <path className="pip-cross" d="M-5-5L5 5M5-5L-5 5" /> : null}
    </g>
  )
}
