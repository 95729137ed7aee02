/**
 * Command style: the chain of calls behind an order of Batchland, with the latency and the failures of this run, and
 * what an availability of each would mean for all. The one thing a reader would get wrong: the availability is a
 * visitor's assumption; the failures are counted.
 */
import { useState } from 'react'
import { localizeDecimal } from '../../content/numbers'
import { callsWords as words } from '../../content/worlds-day'
import type { WorldsScore } from '../../core/company'
import { chainAvailability, downMinutesAYear } from '../../economics'
import { formatCount, formatMs } from '../kit/format'

const FIRST = 3

export function CallsCard({ score }: { readonly score: WorldsScore }) {
  const [choice, setChoice] = useState(FIRST)
  const { calls, systems } = score
  const chain = calls.systems.flatMap((id) => systems.find((system) => system.id === id) ?? [])
  if (chain.length === 0) return null
  const each = words.options[choice]
  const all = chainAvailability(chain.map(() => each))
  const percent = (share: number): string => `${localizeDecimal((share * 100).toFixed(share > 0.999 ? 3 : 2))} %`
  return (
    <section className="worlds-card calls-card" aria-labelledby="calls-title">
      <h2 id="calls-title">{words.title}</h2>
      <p>{words.text}</p>
      <ol className="calls-chain">
        <li>{systems.find(({ kind }) => kind === 'web-shop')?.name ?? words.shop}</li>
        {chain.map(({ id, name, up, slowMs }) => (
          <li key={id} className={up ? (slowMs > 0 ? 'is-slow' : '') : 'is-down'}>
            {name}
            {up ? null : <b> {words.down}</b>}
            {up && slowMs > 0 ? <b> {words.slow(formatMs(slowMs))}</b> : null}
          </li>
        ))}
      </ol>
      <dl className="calls-figures">
        <div>
          <dt>{words.latency}</dt>
          <dd className="ink-batch">{chain.every(({ up }) => up) ? formatMs(calls.latencyMs) : words.noAnswer}</dd>
        </div>
        <div>
          <dt>{words.measured}</dt>
          <dd className="ink-batch">
            {formatCount(calls.calls)} / {formatCount(calls.failed)}
          </dd>
        </div>
        <div>
          <dt>
            <label>
              {words.each}{' '}
              <select value={choice} onChange={(event) => setChoice(Number(event.currentTarget.value))}>
                {words.options.map((option, i) => (
                  <option key={option} value={i}>
                    {percent(option)}
                  </option>
                ))}
              </select>
            </label>
          </dt>
          <dd className="ink-batch">{percent(all)}</dd>
          <dd className="fine">
            {words.chain(chain.length, percent(each))};{' '}
            {words.year(`${localizeDecimal((downMinutesAYear(all) / 60).toFixed(1))} h`)}
          </dd>
        </div>
      </dl>
      <p className="fine">{words.log}</p>
    </section>
  )
}
