/** The one clock of both worlds, hung on the gutter between them. */
import { dayWords as words } from '../../content/worlds-day'
import { DAY_US, formatTimeOfDay, weekdayOf } from './day-format'

const HOUR_US = DAY_US / 24

export function ClockPlate({ timeUs }: { readonly timeUs: number }) {
  const hours = (timeUs % DAY_US) / HOUR_US
  const time = formatTimeOfDay(timeUs)
  const weekday = weekdayOf(timeUs)
  return (
    <div className="clock-plate" role="img" aria-label={words.clock(weekday, time, Math.floor(timeUs / DAY_US) + 1)}>
      <svg viewBox="-50 -50 100 100" aria-hidden="true">
        <circle className="clock-shadow" cx={4} cy={5} r={43} />
        <circle className="clock-face" r={43} />
        {Array.from({ length: 12 }, (_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an hour of the dial has no other name.
          <line key={i} className="clock-tick" y1={-37} y2={i % 3 === 0 ? -29 : -33} transform={`rotate(${i * 30})`} />
        ))}
        <line className="clock-hour" y2={-20} transform={`rotate(${((hours % 12) / 12) * 360})`} />
        <line className="clock-minute" y2={-31} transform={`rotate(${(hours % 1) * 360})`} />
        <circle className="clock-hub" r={5} />
      </svg>
      <p className="clock-paper">
        <b>{weekday}</b> <b>{time}</b> <span>{words.oneClock}</span> <span>{words.sameEvents}</span>
      </p>
    </div>
  )
}
