/**
 * The replicas of the partition for the back row: those in the in-sync set, then the line that min ISR draws, then the
 * others. Drawn for the wall, where the words beside it say the numbers.
 */
import { instrumentWords } from '../../../content/instruments'
import { sceneWords } from '../../../content/scene'
import type { ReplicaState, ReplicaView } from '../../../protocol'

const STEP = 30
const MOST = 6
const MARKS: Readonly<Record<ReplicaState, string>> = {
  leader: 'M-8-13l-2-9 5 4 5-7 5 7 5-4-2 9z',
  'in-sync': '',
  promoted: 'M-4-3h8v6h-6l-2-2z',
  'catching-up': '',
  observer: 'M-3 0h6',
  fenced: 'M-6 0H6',
  offline: 'M-5-5L5 5M5-5L-5 5',
}
const RANK = Object.keys(MARKS) as readonly ReplicaState[]

interface WallPipsProps {
  readonly replicas: readonly ReplicaView[]
  readonly minIsr: number
}

export function WallPips({ replicas, minIsr }: WallPipsProps) {
  const rank = ({ inIsr, state }: ReplicaView): number => (inIsr ? 0 : RANK.length) + RANK.indexOf(state)
  const sorted = [...replicas].sort((one, other) => rank(one) - rank(other) || one.broker - other.broker)
  const shown = sorted.slice(0, MOST)
  const width = Math.max(shown.length, minIsr) * STEP + 6
  const label = sorted.map(({ broker, state }) => `${broker} ${sceneWords.replicaState[state]}`).join(', ')
  return (
    <svg className="wall-pips" viewBox={`0 -8 ${width} 46`} role="img" aria-label={instrumentWords.pips(label)}>
      {shown.map(({ broker, state }, i) => (
        <g key={broker} className={`wall-pip is-${state}`} transform={`translate(${STEP / 2 + i * STEP} 20)`}>
          <circle r="11" />
          <path d={MARKS[state]} />
        </g>
      ))}
      <path className="wall-min" d={`M${minIsr * STEP} 2V38`} />
    </svg>
  )
}
