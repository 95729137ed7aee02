/** The formula behind each line of the bill, with its figures in it: what a finance person looks for. */
import { economicsWords as words } from '../../content/economics'
import {
  AVAILABILITY,
  type BillLineId,
  downMinutesAYear,
  GB_YEAR,
  type Label,
  UNPLANNED,
  type Values,
  type YearBill,
} from '../../economics'
import { writeFigure, writeMoney, writeWhole } from '../kit/money-format'
import { writeCount, writeRate } from './figures'

export interface Told {
  readonly text: string
  /** Where the figures in it come from. */
  readonly labels: readonly Label[]
}

function off({ discount }: Values): string {
  return discount === 0 ? '' : words.off(writeFigure(discount))
}

function crossing(p: Values, from: number, rate: number): string {
  const [gb, price] = [writeCount(rate * GB_YEAR), writeFigure(p.crossPrice)]
  return words.formulas.crossing(writeRate(from), writeFigure(round(rate / from)), writeRate(rate), gb, price) + off(p)
}

const round = (value: number): number => Math.round(value * 1_000) / 1_000

export function tellFormula(id: BillLineId, p: Values, { cluster, lines }: YearBill): Told {
  const { written, crossing: cross, localGb, remoteGb, brokers } = cluster
  const tell = words.formulas
  switch (id) {
    case 'copies':
      return { text: crossing(p, written, cross.copies), labels: ['DERIVED', 'PUBLIC'] }
    case 'writes':
      return { text: crossing(p, written, cross.writes), labels: ['DERIVED', 'PUBLIC'] }
    case 'reads':
      return { text: crossing(p, written * p.fanOut, cross.reads), labels: ['DERIVED', 'PUBLIC'] }
    case 'storage': {
      const remote = remoteGb === 0 ? '' : tell.remote(writeCount(remoteGb), writeFigure(p.objectPrice))
      const text =
        tell.storage(writeCount(localGb), writeFigure(p.diskPrice), writeFigure(p.headroom)) + remote + off(p)
      return { text, labels: ['DERIVED', 'PUBLIC'] }
    }
    case 'brokers':
      return { text: tell.brokers(brokers, writeFigure(p.brokerPrice)) + off(p), labels: ['ILLUSTRATIVE'] }
    case 'people':
      return { text: tell.people(writeFigure(p.peopleSelf), writeWhole(p.engineerYear)), labels: ['ILLUSTRATIVE'] }
    case 'links': {
      const ends = writeFigure(p.sources + p.sinks)
      const text = tell.links(ends, writeFigure(p.hubBuild), writeFigure(p.upkeep), writeWhole(p.engineerYear / 12))
      return { text, labels: ['ILLUSTRATIVE'] }
    }
    case 'down': {
      const minutes = writeRate(downMinutesAYear(AVAILABILITY.self))
      const text = tell.down(minutes, writeWhole(p.minuteDown), writeFigure(UNPLANNED))
      return { text, labels: ['ILLUSTRATIVE', 'VENDOR-CITED'] }
    }
    case 'breach': {
      const text = tell.breach(writeFigure(p.breachChance), writeMoney(p.breachCost))
      return { text, labels: ['ILLUSTRATIVE', 'VENDOR-CITED'] }
    }
    default:
      return leave(id, lines)
  }
}

/** A line that is not told above does not compile. */
const leave = (_: never, __: unknown): Told => ({ text: '', labels: [] })

/** What is paid for: 30 MB/s, 3, 1 FTE. */
export function tellAmount(id: BillLineId, amount: number): string {
  const tell = words.amounts[id]
  if (id === 'breach') return tell(words.withUnit.share(writeFigure(amount)))
  return tell(id === 'storage' ? writeRate(amount / 1_000) : writeRate(amount))
}
