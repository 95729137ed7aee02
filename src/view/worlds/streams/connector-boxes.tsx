/** Connectors: a table on one side, a topic on the other, and a task between them that may fail. */
import { streamsWords as words } from '../../../content/streams'
import type { Command } from '../../../core'
import type { ConnectorScore } from '../../../core/company'
import { formatCount } from '../../kit/format'

interface ConnectorBoxesProps {
  readonly connectors: readonly ConnectorScore[]
  readonly hasInventory: boolean
  readonly issue: (command: Command) => void
}

export function ConnectorBoxes({ connectors, hasInventory, issue }: ConnectorBoxesProps) {
  return (
    <section className="streams-connectors" aria-labelledby="streams-connectors-title">
      <h3 id="streams-connectors-title">{words.connectors.title}</h3>
      {connectors.map((connector) => (
        <ConnectorBox
          key={connector.name}
          connector={connector}
          isBlocked={connector.type === 'sink' && !hasInventory}
          issue={issue}
        />
      ))}
    </section>
  )
}

interface ConnectorBoxProps {
  readonly connector: ConnectorScore
  readonly isBlocked: boolean
  readonly issue: (command: Command) => void
}

function ConnectorBox({ connector, isBlocked, issue }: ConnectorBoxProps) {
  const { name, type, phase, topic, table, carried, again, rows, position, stored } = connector
  const [from, to] = type === 'source' ? [table, topic] : [topic, table]
  return (
    <article className={`connector connector-${phase ?? 'none'}`} aria-label={name}>
      <p className="connector-way">
        <span className="stamp">{words.connectors[type]}</span> <code>{from}</code> <span aria-hidden="true">→</span>{' '}
        <code>{to}</code>
      </p>
      <p>
        <b>{name}</b> {words.connectors.phases[phase ?? 'none']}.{' '}
        <span className="fine">{words.connectors.texts[name]}</span>
      </p>
      {phase === null ? null : (
        <p className="fine">
          {formatCount(carried)} {words.connectors.carried}, {formatCount(again)} {words.connectors.again} ·{' '}
          {words.connectors.rows(formatCount(rows))}
          {position === null ? null : (
            <> · {words.connectors.offset(formatCount(position), formatCount(stored ?? 0))}</>
          )}
        </p>
      )}
      <p className="connector-buttons">
        {phase === null ? (
          <button
            type="button"
            className="btn btn-small"
            disabled={isBlocked}
            onClick={() => issue({ kind: 'StartConnector', connector: name })}
          >
            {words.connectors.start}
          </button>
        ) : phase === 'FAILED' ? (
          <button
            type="button"
            className="btn btn-small btn-hot"
            onClick={() => issue({ kind: 'RestartConnector', connector: name })}
          >
            {words.connectors.restart}
          </button>
        ) : (
          <button
            type="button"
            className="btn btn-small"
            onClick={() => issue({ kind: 'FailConnector', connector: name })}
          >
            {words.connectors.fail}
          </button>
        )}
        {phase === null && isBlocked ? <span className="fine">{words.connectors.needsInventory}</span> : null}
      </p>
    </article>
  )
}
