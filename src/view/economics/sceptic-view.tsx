/** What a sceptic asks: which assumptions decide, where the winner flips, how sure it is, and whether a vendor's table adds up. */
import { economicsWords as words } from '../../content/economics'
import { believe, findCorners, findTornado, OPTIONS, type Option, type Swing } from '../../economics'
import { writeMoney } from '../kit/money-format'
import { Belief } from './beliefs'
import { ClaimsCard } from './claims-card'
import { Dice } from './dice'
import type { ViewProps } from './economics-page'
import { writeWith } from './figures'
import { PaperCheck } from './paper-check'
import { Seal } from './seal'
import { TimeToValue } from './time-to-value'
import { TornadoChart } from './tornado-chart'

export function ScepticView(props: ViewProps) {
  const { of, plan, onCase } = props
  const [one, other] = of.pair
  const tornado = findTornado(of.believed, plan, one, other)
  return (
    <div className="sceptic-view">
      <section className="sceptic-storm" data-label="DERIVED" aria-labelledby="sceptic-title">
        <header>
          <h2 id="sceptic-title">{words.sceptic}</h2>
          <p>
            <b>{words.decide(tornado.swings.length)}</b> {words.eachBar} <Seal label="DERIVED" />
          </p>
          <Pair {...props} />
        </header>
        <TornadoChart tornado={tornado} of={of} />
      </section>
      <Dice {...props} />
      <section className="economics-card sceptic-true" data-label="DERIVED" aria-labelledby="sceptic-true">
        <header>
          <h3 id="sceptic-true">{words.trueTitle}</h3>
          <Seal label="DERIVED" />
        </header>
        <p>{saySide(tornado.base, one, other)}</p>
        <ul>
          {tornado.swings.map((swing) => (
            <li key={swing.id}>{sayFlip(swing, tornado.base, props)}</li>
          ))}
        </ul>
        <Apart {...props} />
      </section>
      <PaperCheck />
      <ClaimsCard of={of} onCase={onCase} />
      <TimeToValue seed={props.measured.run.seed} steps={props.steps} />
      <section className="economics-card sceptic-beliefs" aria-labelledby="sceptic-beliefs">
        <header>
          <h3 id="sceptic-beliefs">{words.believe}</h3>
          <p>{words.believeText}</p>
        </header>
        <ul>
          {tornado.swings.map(({ id }) => (
            <Belief key={id} id={id} of={of} onCase={onCase} />
          ))}
        </ul>
      </section>
    </div>
  )
}

function saySide(base: number, one: Option, other: Option): string {
  const [cheaper, dearer] = base <= 0 ? [one, other] : [other, one]
  return words.cheaperBy(words.options[cheaper], writeMoney(Math.abs(base)), words.options[dearer])
}

function sayFlip({ id, flip }: Swing, base: number, { of }: ViewProps): string {
  const winner = words.options[base <= 0 ? of.pair[1] : of.pair[0]]
  if (flip === null) return words.neverFlips(words.names[id])
  const { likely } = believe(of.believed, id)
  const tell = flip > likely ? words.wouldBeMore : words.wouldBeLess
  return tell(winner, words.names[id], writeWith(id, flip), writeWith(id, likely))
}

function Pair({ of, onCase }: ViewProps) {
  const choose = (at: 0 | 1, option: Option): void => {
    const rest = of.pair[1 - at]
    const swapped = of.pair[at]
    const next = rest === option ? swapped : rest
    onCase({ ...of, pair: at === 0 ? [option, next] : [next, option] })
  }
  return (
    <div className="sceptic-pair">
      {([0, 1] as const).map((at) => (
        <select
          key={at}
          aria-label={words.against[at]}
          value={of.pair[at]}
          onChange={(event) => {
            const option = OPTIONS.find((known) => known === event.currentTarget.value)
            if (option !== undefined) choose(at, option)
          }}
        >
          {OPTIONS.map((option) => (
            <option key={option} value={option}>
              {words.options[option]}
            </option>
          ))}
        </select>
      ))}
    </div>
  )
}

/** Three ways to say how far it may be off, which are often taken for each other. */
function Apart({ of, plan, trials }: ViewProps) {
  const { bounds, scenarios } = findCorners(of.believed, plan, of.pair[0], of.pair[1])
  const difference = trials.outcome?.difference
  const rows = [
    { name: words.bounds, figures: bounds },
    { name: words.scenarios, figures: scenarios },
    {
      name: words.trialRange,
      figures: difference === undefined ? [] : [difference.low, difference.middle, difference.high],
    },
  ]
  return (
    <table className="sceptic-apart">
      <caption>{words.apart(words.options[of.pair[0]], words.options[of.pair[1]])}</caption>
      <tbody>
        {rows.map(({ name, figures }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{figures.map((money) => writeMoney(money)).join(' · ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
