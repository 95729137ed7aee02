/** A vendor's table of savings, computed again: what adds up, what does not, and what the claim would need. */
import { economicsWords as words } from '../../content/economics'
import { writeNumber } from '../../content/numbers'
import { affectedStaff, checkColumn, PAPER, PAPER_ROWS, totalsBehind } from '../../economics'
import { writeMoney, writeWhole } from '../kit/money-format'
import { writeRatio } from './figures'
import { Seal } from './seal'

const MILLION = 1_000_000
/** Of the paper: a saving as money and as a share, and an incident. */
const SAVED = { money: MILLION, share: 0.4 } as const
const INCIDENT = { staff: 2_000, engineers: 0.25, onIt: 0.25, cost: 230_000 } as const

const CHECKED = PAPER.map(checkColumn)

function millions(value: number): string {
  return writeNumber(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
}

function times(value: number): string {
  return `${writeNumber(value, { maximumFractionDigits: 1 })}×`
}

export function PaperCheck() {
  return (
    <section className="economics-card paper-check" aria-labelledby="paper-check">
      <header>
        <h3 id="paper-check">{words.paperTitle}</h3>
      </header>
      <table className="paper-sheet-table">
        <caption>{words.paperCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.paperUnit}</th>
            {PAPER.map(({ id }) => (
              <th key={id} scope="col">
                {words.paperColumns[id]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {PAPER_ROWS.map((row) => (
            <PaperLine
              key={row}
              label="VENDOR"
              name={words.paperRows[row]}
              cells={PAPER.map(({ saved }) => millions(saved[row]))}
            />
          ))}
          <PaperLine
            label="VENDOR"
            name={words.paperSubscription}
            cells={PAPER.map(({ subscription }) => `−${millions(subscription)}`)}
          />
          <PaperLine
            label="VENDOR"
            name={words.paperClaimed}
            cells={PAPER.map(({ claimed }) => times(claimed))}
            isWrong={CHECKED.map(({ isReachable }) => !isReachable)}
          />
          <PaperLine
            label="DERIVED"
            name={words.paperNet}
            cells={CHECKED.map(({ net }) => `${writeRatio(net)}×`)}
            isOurs
          />
          <PaperLine
            label="DERIVED"
            name={words.paperGross}
            cells={CHECKED.map(({ gross }) => `${writeRatio(gross)}×`)}
          />
        </tbody>
      </table>
      {CHECKED.every(({ isReachable }) => isReachable) ? null : (
        <span className="paper-stamp" data-stamp={words.paperStamp} aria-hidden="true" />
      )}
      <Findings />
    </section>
  )
}

interface LineProps {
  readonly label: 'VENDOR' | 'DERIVED'
  readonly name: string
  readonly cells: readonly string[]
  readonly isWrong?: readonly boolean[]
  readonly isOurs?: boolean
}

function PaperLine({ label, name, cells, isWrong = [], isOurs = false }: LineProps) {
  return (
    <tr data-label={label} className={isOurs ? 'is-ours' : ''}>
      <th scope="row">
        <Seal label={label} /> {name}
      </th>
      {cells.map((cell, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
        <td key={i}>{isWrong[i] === true ? <s>{cell}</s> : cell}</td>
      ))}
    </tr>
  )
}

function Findings() {
  const { base, other } = totalsBehind(SAVED.money, SAVED.share)
  const people = affectedStaff(INCIDENT.staff, INCIDENT.engineers, INCIDENT.onIt)
  return (
    <ul className="paper-findings" data-label="DERIVED">
      {CHECKED.map(({ isReachable, savings, least, most, needsNet, needsSubscription }, i) => (
        <li key={PAPER[i].id} className={isReachable ? 'is-edge' : 'is-wrong'}>
          {isReachable
            ? words.atTheEdge(times(PAPER[i].claimed), writeRatio(least), writeRatio(most))
            : words.byNeither(
                times(PAPER[i].claimed),
                millions(needsNet),
                millions(savings),
                millions(needsSubscription),
              )}
        </li>
      ))}
      <li>{words.behindSaving(writeMoney(SAVED.money), writeMoney(base), writeMoney(other))}</li>
      <li>{words.behindIncident(people, writeWhole(INCIDENT.cost / people), writeWhole(INCIDENT.cost))}</li>
      <li>
        {words.periodUnsaid} <Seal label="DERIVED" />
      </li>
    </ul>
  )
}
