/** What one more system takes in each world: the band under the two pictures. */
import { worldsWords as words } from '../../content/worlds'
import type { Joining } from './company'

interface JoinCardsProps {
  readonly systems: number
  readonly wires: number
  readonly ribbons: number
  /** Who joined last; null for a company that has not grown. */
  readonly last: Joining | null
  readonly next: Joining | null
  readonly onAdd: () => void
  readonly onRemove: (() => void) | null
}

export function JoinCards({ systems, wires, ribbons, last, next, onAdd, onRemove }: JoinCardsProps) {
  const before = systems - (last === null ? 0 : 1)
  // Before anybody has joined it is the next one who is counted, as in the tile of the score.
  const newcomer = last ?? next
  const touched = newcomer?.touched.length ?? 0
  return (
    <div className="join-cards">
      <section className="worlds-card">
        <h2>
          {words.keepAlive} <span className="stamp">{words.derived}</span>
        </h2>
        <div className="halves">
          <div className="ink-batch">
            <Growth from={wires - (last?.wires.length ?? 0)} to={wires} />
            <Squares count={wires} fresh={last?.wires.length ?? 0} tone="batch" />
          </div>
          <div className="ink-stream">
            <Growth from={ribbons - (last?.ribbons ?? 0)} to={ribbons} />
            <Squares count={ribbons} fresh={last?.ribbons ?? 0} tone="stream" />
          </div>
        </div>
      </section>
      <section className="worlds-card">
        <h2>
          {words.mustChange(newcomer?.system.name ?? '', last !== null)} <span className="stamp">{words.derived}</span>
        </h2>
        <div className="halves">
          <div className="ink-batch">
            <p className="big-number">
              {touched} <small>{words.ofSystems(before)}</small>
            </p>
            <Boxes count={before} crossed={touched} />
            <p className="fine">{words.changeEach}</p>
          </div>
          <div className="ink-stream">
            <p className="big-number">
              0 <small>{words.ofSystems(before)}</small>
            </p>
            <Boxes count={before} crossed={0} />
            <p className="fine">{words.changeNone}</p>
          </div>
        </div>
      </section>
      <section className="worlds-card join-next">
        {next === null ? (
          <>
            <h2>{words.allHere}</h2>
            <p>{words.allHereText}</p>
          </>
        ) : (
          <>
            <h2>{words.next(systems + 1, next.system.name)}</h2>
            <p>{sayWants(next)}</p>
            <p className="join-prices">
              <b className="ink-batch">+{next.wires.length}</b> {words.wires(next.wires.length)} {words.or}{' '}
              <b className="ink-stream">+{next.ribbons}</b> {words.ribbons(next.ribbons)}
            </p>
          </>
        )}
        <p className="join-buttons">
          {next === null ? null : (
            <button type="button" className="btn btn-hot" onClick={onAdd}>
              {words.add}
            </button>
          )}
          {onRemove === null ? null : (
            <button type="button" className="btn" onClick={onRemove}>
              {words.undo}
            </button>
          )}
        </p>
      </section>
    </div>
  )
}

function joinWords(list: readonly string[]): string {
  if (list.length < 2) return list.join('')
  return list.slice(0, -1).join(words.list) + words.and + list[list.length - 1]
}

export function sayWants({ system: { emits, needs } }: Joining): string {
  if (needs.length === 0) return words.brings(joinWords(emits))
  if (emits.length === 0) return words.needs(joinWords(needs))
  return words.needsAndBrings(joinWords(needs), joinWords(emits))
}

function Growth({ from, to }: { readonly from: number; readonly to: number }) {
  if (from === to) return <p className="big-number">{to}</p>
  return (
    <p className="big-number">
      <small className="was">
        {from} {'→'}{' '}
      </small>
      {to}
    </p>
  )
}

const COLUMNS = 24

function Squares({ count, fresh, tone }: { count: number; fresh: number; tone: 'batch' | 'stream' }) {
  const size = count > 240 ? 5 : count > 96 ? 7 : 10
  const columns = Math.floor((COLUMNS * 10) / size)
  const rows = Math.max(1, Math.ceil(count / columns))
  return (
    <svg
      className="squares"
      viewBox={`0 0 ${columns * size} ${rows * size}`}
      style={{ maxWidth: columns * size }}
      aria-hidden="true"
    >
      {Array.from({ length: count }, (_, i) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a square has no other name than its place.
          key={i}
          className={i >= count - fresh ? 'square square-fresh' : `square square-${tone}`}
          x={(i % columns) * size + 1}
          y={Math.floor(i / columns) * size + 1}
          width={size - 2}
          height={size - 2}
        />
      ))}
    </svg>
  )
}

function Boxes({ count, crossed }: { readonly count: number; readonly crossed: number }) {
  const size = count > 20 ? 11 : 20
  const columns = Math.floor(240 / size)
  const width = columns * size
  return (
    <svg
      className="boxes"
      viewBox={`0 0 ${width} ${Math.ceil(count / columns) * size}`}
      style={{ maxWidth: width }}
      aria-hidden="true"
    >
      {Array.from({ length: count }, (_, i) => {
        const x = (i % columns) * size + 2
        const y = Math.floor(i / columns) * size + 2
        const s = size - 4
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a box has no other name than its place.
          <g key={i} className={i < crossed ? 'box box-crossed' : 'box'}>
            <rect x={x} y={y} width={s} height={s} />
            {i < crossed ? <path d={`M${x + 2} ${y + 2}l${s - 4} ${s - 4}m0 ${4 - s}l${4 - s} ${s - 4}`} /> : null}
          </g>
        )
      })}
    </svg>
  )
}
