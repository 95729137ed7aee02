/** A partition's log as each replica holds it: batches by leader epoch, with LEO and high watermark. */

import { inspectorWords as words } from '../../content/inspector'
import type { LogView } from '../../protocol'
import { formatCount } from '../kit/format'
import { PAINTS } from '../kit/paints'
import { Part } from './facts'
import { useAnswer } from './use-answer'

const WIDTH = 280
const ROW = 46
const LEFT = 34
const EPOCHS = [PAINTS.cyanPale, PAINTS.yellowPale, '#b9c8ff', '#bdf0d0', '#ffc3a0']

export function PartitionLog({
  topic,
  partition,
  around,
}: {
  readonly topic: string
  readonly partition: number
  readonly around: number
}) {
  const answer = useAnswer({ type: 'log', topic, partition, around })
  if (answer === null) return null
  return (
    <Part title={words.log}>
      {answer.log.replicas.length === 0 ? <p>{words.logNone}</p> : <Drawing log={answer.log} />}
    </Part>
  )
}

function Drawing({ log }: { readonly log: LogView }) {
  const offsets = log.replicas.flatMap((r) => [r.logEndOffset, r.batches.at(-1)?.baseOffset ?? 0])
  const last = Math.max(1, ...offsets)
  const firsts = log.replicas.flatMap((r) => r.batches.slice(0, 1).map((b) => b.baseOffset))
  const first = Math.max(Math.min(last - 1, ...firsts), last - 60)
  const toX = (offset: number) => LEFT + (Math.max(0, offset - first) / Math.max(1, last - first)) * (WIDTH - LEFT - 8)
  const height = log.replicas.length * ROW + 20
  const labels = log.replicas.map((r) => words.logLabel(r.broker, r.logStartOffset, r.logEndOffset, r.highWatermark))
  return (
    <svg className="log" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={labels.join('. ')}>
      {log.replicas.map((replica, i) => {
        const y = i * ROW + 16
        const leo = toX(replica.logEndOffset)
        const hw = toX(replica.highWatermark)
        return (
          <g key={replica.broker}>
            <title>{labels[i]}</title>
            <text x="0" y={y + 13} className="log-broker">
              {replica.broker}
            </text>
            {replica.batches
              .filter((batch) => batch.baseOffset + batch.count > first)
              .map((batch) => {
                const x = toX(batch.baseOffset)
                return (
                  <rect
                    key={batch.baseOffset}
                    className={batch.acknowledged ? 'log-batch' : 'log-batch is-open'}
                    x={x}
                    y={y}
                    width={Math.max(1.5, toX(batch.baseOffset + batch.count) - x)}
                    height="18"
                    fill={EPOCHS[batch.leaderEpoch % EPOCHS.length]}
                  >
                    <title>
                      {words.logBatch(batch.baseOffset, batch.count, batch.leaderEpoch, batch.acknowledged)}
                    </title>
                  </rect>
                )
              })}
            <path className="log-hw" d={`M${hw} ${y - 5}V${y + 23}`} />
            <path className="log-leo" d={`M${leo} ${y - 3}V${y + 21}`} />
            <text className="log-text" x={LEFT} y={y + 31}>
              {`${words.logHw} ${formatCount(replica.highWatermark)}   ${words.logLeo} ${formatCount(replica.logEndOffset)}`}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
