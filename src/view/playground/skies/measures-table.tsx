/** What differs between the runs at this instant, a row each; what is equal is folded into one line. */
import { skiesWords as words } from '../../../content/skies'
import type { RunView } from '../../../state/ensemble'
import { formatClock } from '../../kit/format'
import { compareMeasures } from './measures'

interface MeasuresTableProps {
  readonly views: readonly RunView[]
  readonly labels: readonly string[]
  readonly timeUs: number
}

export function MeasuresTable({ views, labels, timeUs }: MeasuresTableProps) {
  const { differing, equal } = compareMeasures(views)
  const clock = formatClock(timeUs)
  return (
    <section className="sky-table" aria-label={words.differsAt(clock)}>
      {differing.length === 0 ? (
        <p className="sky-alike">{words.nothingDiffers(clock)}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.differsAt(clock)}</th>
              {labels.map((label, i) => (
                <th key={label} scope="col" className={i === 0 ? 'is-left' : 'is-right'}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {differing.map(({ key, values, tones }) => (
              <tr key={key}>
                <th scope="row">{words.measures[key]}</th>
                {values.map((value, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a run stays in its column.
                  <td key={i} className={tones[i] === null ? undefined : `is-${tones[i]}`}>
                    {value}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {equal.length === 0 ? null : (
        <p className="sky-equal">
          <b>{words.equal}</b> {equal.map(({ key, values }) => `${words.measures[key]} ${values[0]}`).join(' · ')}
        </p>
      )}
    </section>
  )
}
