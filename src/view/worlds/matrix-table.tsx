/** The table of a company: a row for each system, a column for each feed, and the kind of each system to choose. */
import { industryWords, matrixWords as words } from '../../content/industries'
import type { SystemKind } from '../../core'
import { FEEDS, SYSTEM_KINDS } from '../../protocol'
import type { CompanySystem } from './company'
import type { Industry } from './industry'
import { cellOf, nextCell, withCell } from './matrix'

interface MatrixTableProps {
  readonly systems: readonly CompanySystem[]
  readonly industry: Industry
  readonly onChange: (systems: readonly CompanySystem[]) => void
}

export function MatrixTable({ systems, industry, onChange }: MatrixTableProps) {
  const { feeds } = industryWords[industry]
  const change = (at: number, system: CompanySystem): void =>
    onChange(systems.map((one, i) => (i === at ? system : one)))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="matrix" aria-label={words.table} tabIndex={0}>
      <table>
        <caption>
          <b>{words.table}</b> {words.legend}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.system}</th>
            <th scope="col">{words.kind}</th>
            {FEEDS.map((feed) => (
              <th key={feed} scope="col">
                {feeds[feed]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {systems.map((system, i) => (
            <tr key={system.id}>
              <th scope="row">{system.name}</th>
              <td>
                <select
                  aria-label={`${system.name}: ${words.kind}`}
                  value={system.kind}
                  onChange={(event) => change(i, { ...system, kind: event.currentTarget.value as SystemKind })}
                >
                  {SYSTEM_KINDS.map((kind) => (
                    <option key={kind} value={kind}>
                      {words.kinds[kind]}
                    </option>
                  ))}
                </select>
              </td>
              {FEEDS.map((feed) => {
                const cell = cellOf(system, feed)
                return (
                  <td key={feed}>
                    <button
                      type="button"
                      className={`matrix-cell matrix-${cell === '' ? 'none' : cell}`}
                      aria-label={words.cell(system.name, feeds[feed], cell)}
                      onClick={() => change(i, withCell(system, feed, nextCell(cell)))}
                    >
                      {cell === '' ? '·' : cell}
                    </button>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
