/** What the job says about some articles, beside the truth. The truth is known to the simulation, to no system. */
import { streamsWords as words } from '../../../content/streams'
import type { InventoryScore } from '../../../core/company'
import { formatCount } from '../../kit/format'

export function InventoryTable({ inventory, isTwice }: { inventory: InventoryScore | null; isTwice: boolean }) {
  return (
    <section className="streams-inventory" aria-labelledby="streams-inventory-title">
      <h3 id="streams-inventory-title">{words.inventory.title}</h3>
      {inventory === null ? (
        <p className="fine">{words.inventory.empty}</p>
      ) : (
        <Filled inventory={inventory} isTwice={isTwice} />
      )}
    </section>
  )
}

function Filled({ inventory, isTwice }: { inventory: InventoryScore; isTwice: boolean }) {
  const { rows, places, shelves, wrong, servedBy } = inventory
  const hasTotal = rows.some(({ total }) => total !== null)
  return (
    <>
      <p className="big-number ink-stream" data-testid="shelves-right">
        {formatCount(shelves - wrong)} <small>{words.inventory.right(formatCount(shelves))}</small>
      </p>
      <table>
        <caption>{words.inventory.caption(servedBy)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.inventory.article}</th>
            {places.map((place) => (
              <th key={place} scope="col">
                {place}
              </th>
            ))}
            {hasTotal ? <th scope="col">{words.inventory.total}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ article, pairs, truth, total }) => (
            <tr key={article}>
              <th scope="row">{article}</th>
              {places.map((place, i) => (
                <td key={place} className={pairs[i] === truth[i] ? '' : 'is-wrong'}>
                  {pairs[i]}{' '}
                  <small>
                    {pairs[i] === truth[i] ? (
                      <span role="img" aria-label={words.inventory.isRight}>
                        ✓
                      </span>
                    ) : (
                      words.inventory.isWrong(truth[i] ?? 0)
                    )}
                  </small>
                </td>
              ))}
              {hasTotal ? <td className="is-total">{total}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
      {wrong > 0 ? <p className="fine">{isTwice ? words.inventory.twice : words.inventory.onTheWay}</p> : null}
    </>
  )
}
