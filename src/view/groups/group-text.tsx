/** All that the picture shows, as a table and a list, for who does not see it. */
import { groupWords as words } from '../../content/groups'
import { formatCount } from '../kit/format'
import type { GroupPicture } from './picture'

export function GroupText({ picture }: { readonly picture: GroupPicture }) {
  const { lanes, mates } = picture
  const offset = (value: number): string => (value < 0 ? '-' : formatCount(value))
  return (
    <div className="visually-hidden">
      <table>
        <caption>{words.text.caption}</caption>
        <thead>
          <tr>
            {words.text.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lanes.map(({ key, lane, owner, status, lag }) => (
            <tr key={key}>
              <th scope="row">{key}</th>
              <td>{owner?.seat.name ?? '-'}</td>
              <td>{words.text.status[status]}</td>
              <td>{offset(lane.logStart)}</td>
              <td>{offset(lane.committed)}</td>
              <td>{offset(lane.position)}</td>
              <td>{offset(lane.lastStable)}</td>
              <td>{offset(lane.highWatermark)}</td>
              <td>{offset(lane.logEnd)}</td>
              <td>{offset(lag)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul>
        {mates.map(({ seat }) => (
          <li key={seat.consumer}>
            {words.text.seat(seat.name, words.member[seat.condition] ?? seat.condition, seat.held, seat.epoch)}
          </li>
        ))}
      </ul>
    </div>
  )
}
