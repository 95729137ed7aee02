/** The formula behind each line of the bill, with its figures in it: what a finance person looks for. */
import { economicsWords as words } from '../../content/economics'
import { asWritten, type BillLineId, downMinutesAYear, GB_YEAR, GIB, type Values, type YearBill } from '../../economics'
import { writeFigure, writeMoney, writeWhole } from '../kit/money-format'
import { writeCount, writeRate } from './figures'

function off({ discount }: Values): string {
  return discount === 0 ? '' : words.off(writeFigure(discount))
}

function crossing(p: Values, from: number, rate: number): string {
  const [gb, price] = [writeCount(rate * GB_YEAR), writeFigure(p.crossPrice)]
  return words.formulas.crossing(writeRate(from), writeFigure(round(rate / from)), writeRate(rate), gb, price) + off(p)
}

const round = (value: number): number => Math.round(value * 1_000) / 1_000

export function tellFormula(id: BillLineId, p: Values, { cluster }: YearBill): string {
  const { written, crossing: cross, localGb, remoteGb, brokers } = cluster
  const tell = words.formulas
  switch (id) {
    case 'copies':
      return crossing(p, written, cross.copies)
    case 'writes':
      return crossing(p, written, cross.writes)
    case 'reads':
      return crossing(p, written * p.fanOut, cross.reads)
    case 'storage': {
      const [disk, object] = [p.diskPrice, p.objectPrice].map((price) => writeFigure(asWritten(price)))
      const remote = remoteGb === 0 ? '' : tell.remote(writeCount(remoteGb / GIB), object)
      return tell.storage(writeCount(localGb / GIB), disk, writeFigure(p.headroom)) + remote + off(p)
    }
    case 'brokers':
      return tell.brokers(brokers, writeFigure(p.brokerPrice)) + off(p)
    case 'people':
      return tell.people(writeFigure(p.peopleSelf), writeWhole(p.engineerYear))
    case 'links': {
      const ends = writeFigure(p.sources + p.sinks)
      return tell.links(ends, writeFigure(p.hubBuild), writeFigure(p.upkeep), writeWhole(p.engineerYear / 12))
    }
    case 'down': {
      const minutes = writeRate(downMinutesAYear(p.upSelf / 100))
      return tell.down(minutes, writeWhole(p.minuteDown), writeFigure(p.unplanned))
    }
    case 'breach': {
      return tell.breach(writeFigure(p.breachChance), writeMoney(p.breachCost))
    }
  }
}

/** What is paid for: 30 MB/s, 3, 1 FTE. */
export function tellAmount(id: BillLineId, amount: number): string {
  const tell = words.amounts[id]
  if (id === 'breach') return tell(words.withUnit.share(writeFigure(amount)))
  return tell(id === 'storage' ? writeRate(amount / 1_000) : writeRate(amount))
}
