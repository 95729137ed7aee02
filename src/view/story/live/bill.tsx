/**
 * The bill: records written and read by each principal, as the run has counted them, and what each pays by a rule that the
 * reader turns. The one thing a reader would get wrong: no rule is the right one. Whoever would pay a tenth less by another
 * one complains, and that is counted for every rule that can be set here.
 */
import { useMemo, useState } from 'react'
import { fridayWords as words } from '../../../content/story-friday'
import type { UsageScore } from '../../../core/company'
import {
  BILL_FORMULA,
  type BillRule,
  type Bill as Divided,
  divideBill,
  PUBLISHED_RULE,
  type Usage,
} from '../../../economics'
import type { Question } from '../../../protocol'
import { BILL_CENTS } from '../../../story/runs/chapter-07'
import { formatCount } from '../../kit/format'
import { useProgress } from '../../kit/story-progress'
import './friday.css'
import type { InstrumentProps } from './live-view'
import { formatCents, formatTenths } from './money'
import { useAsked } from './use-asked'

const USAGE: Extract<Question, { type: 'usage' }> = { type: 'usage' }
/** The deed that turns the rule. */
const WRITERS_PAY = 'writers-pay'
const STEP = 0.05

const COUNTS = {
  writers: { countsWritten: true, countsRead: false },
  readers: { countsWritten: false, countsRead: true },
  both: { countsWritten: true, countsRead: true },
} as const
type Counts = keyof typeof COUNTS
const NAMES = Object.keys(COUNTS) as readonly Counts[]

const EVERY_RULE: readonly BillRule[] = NAMES.flatMap((counts) =>
  Array.from({ length: Math.round(1 / STEP) + 1 }, (_, i) => ({ byUse: i * STEP, ...COUNTS[counts] })),
)

/** Teams, and what belongs to nobody. */
function splitUsage({ principals }: UsageScore): { readonly teams: readonly Usage[]; readonly nobody: Usage } {
  const nobody = principals
    .filter(({ system }) => system === null)
    .reduce((sum, { written, read }) => ({ written: sum.written + written, read: sum.read + read }), {
      written: 0,
      read: 0,
    })
  return {
    teams: principals.flatMap(({ system, name, written, read }) =>
      system === null ? [] : [{ who: name, written, read }],
    ),
    nobody: { who: words.nobodys, ...nobody },
  }
}

/** Who would pay a tenth less if another one of the rules were taken. */
function countComplaints(bill: Divided, cheapest: readonly number[]): number {
  return bill.lines.filter(({ amount }, i) => cheapest[i] <= amount * 0.9 && amount > 0).length
}

export function Bill({ client, panel }: InstrumentProps) {
  const answer = useAsked(client, USAGE)
  const isTurned = useProgress((progress) => progress.deeds[panel.id] === WRITERS_PAY)
  const [chosen, choose] = useState<Counts | null>(null)
  const [evenly, setEvenly] = useState(1 - PUBLISHED_RULE.byUse)
  const split = useMemo(() => (answer === null ? null : splitUsage(answer.usage)), [answer])
  const known = useMemo(() => {
    if (split === null) return null
    const bills = EVERY_RULE.map((rule) => divideBill(BILL_CENTS, split.teams, rule, split.nobody))
    const cheapest = split.teams.map((_, i) => Math.min(...bills.map(({ lines }) => lines[i].amount)))
    return { cheapest, fewest: Math.min(...bills.map((bill) => countComplaints(bill, cheapest))) }
  }, [split])
  if (split === null || known === null) return null
  const counts = chosen ?? (isTurned ? 'writers' : 'both')
  const bill = divideBill(BILL_CENTS, split.teams, { byUse: 1 - evenly, ...COUNTS[counts] }, split.nobody)
  const sum = bill.lines.reduce((all, { amount }) => all + amount, bill.unallocated.amount)
  return (
    <div className="bill">
      <h3>
        {words.bill} <small>{words.byPrincipal}</small>
      </h3>
      <div className="bill-rule">
        <fieldset className="choices-row">
          <legend>{words.countsLabel}</legend>
          {NAMES.map((name) => (
            <button
              key={name}
              type="button"
              className="choice"
              aria-pressed={counts === name}
              onClick={() => choose(name)}
            >
              {words.counts[name]}
            </button>
          ))}
        </fieldset>
        <label className="bill-even">
          {words.evenly}{' '}
          <input
            type="range"
            min={0}
            max={100}
            step={STEP * 100}
            value={Math.round(evenly * 100)}
            onChange={(event) => setEvenly(event.currentTarget.valueAsNumber / 100)}
          />{' '}
          <b>{words.percent(String(Math.round(evenly * 100)))}</b>
        </label>
      </div>
      <Lines bill={bill} teams={[...split.teams, split.nobody]} />
      <p className="bill-sum">
        <span>
          {words.total} <small>{words.illustrative}</small>
        </span>
        <b>{formatCents(bill.total)}</b>
        <em>{sum === bill.total ? words.addsUp : words.addsNot}</em>
      </p>
      <p className="bill-note" role="status">
        {words.complain(countComplaints(bill, known.cheapest), bill.lines.length)} {words.fewest(known.fewest)}{' '}
        {words.recordsForBytes}{' '}
        <small title={BILL_FORMULA.source}>
          <code>{BILL_FORMULA.text}</code> {BILL_FORMULA.label}
        </small>
      </p>
    </div>
  )
}

function Lines({ bill, teams }: { readonly bill: Divided; readonly teams: readonly Usage[] }) {
  const lines = [...bill.lines, bill.unallocated]
  const most = Math.max(...lines.map(({ share }) => share), 0.01)
  return (
    <ul className="bill-lines">
      {lines.map(({ who, share, amount }, i) => (
        <li key={teams[i].who} className={i === bill.lines.length ? 'is-nobody' : share === most ? 'is-most' : ''}>
          <span>
            {i === bill.lines.length ? words.nobodys : who} <small>{words.percent(formatTenths(share * 100))}</small>
          </span>
          <small>{words.wroteAndRead(formatCount(teams[i].written), formatCount(teams[i].read))}</small>
          <i>
            <em style={{ scale: `${share / most} 1` }} />
          </i>
          <b>{formatCents(amount)}</b>
        </li>
      ))}
    </ul>
  )
}
