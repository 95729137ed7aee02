/**
 * Consumer groups with what they have not read. The one thing a reader would get wrong: the bar is logarithmic, and it
 * counts from where a member stands; the lag of the tool, from the committed offset, is in the table below it.
 */
import { streamsWords as words } from '../../../content/streams'
import type { GroupScore } from '../../../core/company'
import { formatCount } from '../../kit/format'

/** A bar is full at so many records. */
const FULL = 100_000

export function GroupList({ groups }: { readonly groups: readonly GroupScore[] }) {
  return (
    <section className="streams-groups" aria-labelledby="streams-groups-title">
      <h3 id="streams-groups-title">{words.groups.title}</h3>
      <p className="fine">{words.groups.lead}</p>
      <ul>
        {groups.map((group) => (
          <li key={group.group}>
            <details>
              <summary>
                <code>{group.group}</code>
                <span className={`group-state group-${group.state}`}>{group.state}</span>
                <span className="group-bar" aria-hidden="true">
                  <i style={{ width: `${barShare(group.unread) * 100}%` }} />
                </span>
                <span className="group-unread">
                  <b>{formatCount(group.unread)}</b> {words.groups.unread.toLowerCase()}
                </span>
              </summary>
              <Partitions group={group} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}

function barShare(unread: number): number {
  return Math.min(1, Math.log1p(unread) / Math.log1p(FULL))
}

function Partitions({ group }: { readonly group: GroupScore }) {
  return (
    <div className="group-partitions">
      <p className="fine">
        {words.groups.assignor(
          group.assignor || words.groups.none,
          String(group.coordinator ?? words.groups.noCoordinator),
        )}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.groups.partition}</th>
            <th scope="col">{words.groups.committed}</th>
            <th scope="col">{words.groups.end}</th>
            <th scope="col">{words.groups.lag}</th>
          </tr>
        </thead>
        <tbody>
          {group.partitions.map(({ topic, partition, committed, logEndOffset, lag }) => (
            <tr key={`${topic}-${partition}`}>
              <th scope="row">
                <code>
                  {topic}-{partition}
                </code>
              </th>
              <td>{committed < 0 ? words.groups.none : formatCount(committed)}</td>
              <td>{logEndOffset < 0 ? words.groups.none : formatCount(logEndOffset)}</td>
              <td>{formatCount(lag)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
