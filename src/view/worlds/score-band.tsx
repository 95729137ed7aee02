/** The score, always in sight: the age of data as it went, and a tile for each other figure. Every one opens. */
import type { ReactNode, Ref } from 'react'
import { localizeDecimal } from '../../content/numbers'
import { scoreWords as words } from '../../content/worlds-score'
import type { WorldScore } from '../../core/company'
import type { FoldedWorlds } from '../../state'
import { formatCount } from '../kit/format'
import { AgeChart } from './age-chart'
import { countLost, findNext, type MetricId, sayBlast, sayHit, titleBlast } from './metrics'
import { titleOversold } from './things'

interface ScoreBandProps {
  readonly worlds: FoldedWorlds
  readonly timeUs: number
  readonly onMetric: (metric: MetricId) => void
  readonly ref: Ref<HTMLElement>
}

export function ScoreBand({ worlds, timeUs, onMetric, ref }: ScoreBandProps) {
  const { score } = worlds
  const { batch, stream, fault } = score
  const lost = [countLost(batch), countLost(stream)] as const
  const next = findNext(score)
  const hours = (minutes: number): string => localizeDecimal((minutes / 60).toFixed(minutes === 0 ? 0 : 1))
  return (
    <section ref={ref} className="score-band" aria-label={words.open}>
      <div className="score-card">
        <AgeChart samples={worlds.ages} timeUs={timeUs} batch={batch} stream={stream} onOpen={() => onMetric('age')} />
      </div>
      <div className="score-tiles">
        <Tile
          title={titleOversold()}
          onOpen={() => onMetric('oversold')}
          batch={formatCount(batch.oversold)}
          stream={formatCount(stream.oversold)}
          batchNote={words.ofOrders(formatCount(batch.orders), formatCount(batch.wronglyRefused))}
          streamNote={words.refused(formatCount(stream.wronglyRefused))}
        />
        <Tile
          title={words.lost}
          onOpen={() => onMetric('lost')}
          batch={formatCount(lost[0].lost)}
          stream={formatCount(lost[1].lost)}
          batchNote={words.recovered(formatCount(lost[0].recovered))}
          streamNote={words.recovered(formatCount(lost[1].recovered))}
        />
        <Tile
          title={words.connections}
          onOpen={() => onMetric('connections')}
          batch={formatCount(batch.connections)}
          stream={formatCount(stream.connections)}
          batchNote={sayConnections(batch)}
          streamNote={sayConnections(stream)}
        />
        <Tile
          title={words.touched}
          onOpen={() => onMetric('touched')}
          batch={next === null ? '–' : String(next.touched.length)}
          stream={next === null ? '–' : '0'}
          batchNote={next === null ? '' : words.newWires(next.wires.length)}
          streamNote={next === null ? '' : words.newRibbons(next.ribbons)}
        />
        <Tile
          title={titleBlast(fault)}
          onOpen={() => onMetric('blast')}
          batch={fault === null ? '–' : sayHit(fault.batch, fault)}
          stream={fault === null ? '–' : sayHit(fault.stream, fault)}
          batchNote={fault === null ? words.noFault : sayBlast(fault.batch, fault)}
          streamNote={fault === null ? '' : sayBlast(fault.stream, fault)}
        />
        <Tile
          title={words.work}
          onOpen={() => onMetric('work')}
          batch={hours(batch.personMinutes)}
          stream={hours(stream.personMinutes)}
          batchNote={words.workUnit}
          streamNote={words.workUnit}
        />
      </div>
      <span className="stamp score-stamp">{words.illustrative}</span>
    </section>
  )
}

/** What is being built comes first, as the figure above does not hold it. */
function sayConnections({ connectionsBuilding, connectionsPossible }: WorldScore): string {
  return connectionsBuilding > 0
    ? words.building(formatCount(connectionsBuilding))
    : words.possible(formatCount(connectionsPossible))
}

interface TileProps {
  readonly title: string
  readonly batch: ReactNode
  readonly stream: ReactNode
  readonly batchNote: string
  readonly streamNote: string
  readonly onOpen: () => void
}

function Tile({ title, batch, stream, batchNote, streamNote, onOpen }: TileProps) {
  return (
    <button type="button" className="score-tile" aria-haspopup="dialog" onClick={onOpen}>
      <span className="tile-title">{title}</span>
      <span className="tile-figures">
        <span className="visually-hidden">{words.batchland}: </span>
        <b className="ink-batch">{batch}</b>
        <span className="visually-hidden">; {words.streamscape}: </span>
        <b className="ink-stream">{stream}</b>
      </span>
      <span className="tile-notes">
        <span className="ink-batch">{batchNote}</span>
        <span className="ink-stream">{streamNote}</span>
      </span>
    </button>
  )
}
