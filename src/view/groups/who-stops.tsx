/** Who read which partition in the last seconds, as a strip: what nobody read is red. */
import { groupWords as words } from '../../content/groups'
import type { GroupWatchView } from '../../protocol'
import { formatClock, formatMs, splitSpan } from '../kit/format'
import { PAINTS } from '../kit/paints'
import { useSim } from '../kit/sim-context'
import { hueOf } from './crew'
import { type GroupPicture, measureGaps } from './picture'
import { WATCHED_SPEED_MOST } from './use-group'

const WIDTH = 250

interface WhoStopsProps {
  readonly picture: GroupPicture
  readonly watch: GroupWatchView | null
  readonly nowUs: number
}

export function WhoStops({ picture, watch, nowUs }: WhoStopsProps) {
  const { scene } = picture
  const isFast = useSim((s) => s.playing && s.speed > WATCHED_SPEED_MOST)
  const kind = scene.isModern ? 'modern' : scene.assignor === 'cooperative-sticky' ? 'cooperative' : 'eager'
  return (
    <section className="gr-card gr-stops">
      <h2>{words.stops.title}</h2>
      {watch === null ? (
        <p className="gr-small">{isFast ? words.stops.fast(WATCHED_SPEED_MOST) : words.stops.looking}</p>
      ) : (
        <Strip picture={picture} watch={watch} nowUs={nowUs} />
      )}
      {scene.isAlone || scene.assignor === '' ? null : (
        <p className="gr-small">
          <b className="mono">{scene.assignor}</b> {words.stops.assignor[kind]}
        </p>
      )}
    </section>
  )
}

function Strip({ picture, watch, nowUs }: WhoStopsProps & { readonly watch: GroupWatchView }) {
  const { lanes, fromUs, untilUs, isLooking } = watch
  const gaps = measureGaps(watch)
  const pitch = Math.max(3, Math.min(7, 84 / Math.max(1, lanes.length)))
  // While it is being found out, it grows towards now.
  const endUs = Math.max(nowUs, untilUs, fromUs + 1)
  const at = (us: number): number => ((us - fromUs) / (endUs - fromUs)) * WIDTH
  const hue = (id: string): string => hueOf(picture.mates.find(({ seat }) => seat.consumer === id)?.hue).light
  const seconds = formatMs(Math.round((untilUs - fromUs) / 1000))
  return (
    <>
      {gaps.lanes === 0 ? (
        <p className="gr-verdict">{isLooking ? words.stops.looking : words.stops.none(seconds)}</p>
      ) : (
        <p className={`gr-verdict ${gaps.lanes === lanes.length ? 'is-all' : ''}`}>
          <b>{gaps.lanes}</b> {words.stops.ofLanes(lanes.length)}{' '}
          {words.stops.longest(splitSpan(gaps.longestUs).join(' '))}
        </p>
      )}
      <svg
        className="gr-strip"
        viewBox={`0 0 ${WIDTH} ${Math.max(1, lanes.length) * pitch}`}
        role="img"
        aria-label={words.stops.strip(formatClock(fromUs), formatClock(untilUs))}
      >
        {lanes.map(({ topic, partition, spans }, row) =>
          spans.map((span, i) => (
            <rect
              key={`${topic}-${partition}-${span.fromUs}`}
              x={at(span.fromUs)}
              y={row * pitch}
              width={Math.max(0.8, at(spans[i + 1]?.fromUs ?? untilUs) - at(span.fromUs))}
              height={pitch - 1.2}
              fill={span.consumer === null ? PAINTS.bad : hue(span.consumer)}
            />
          )),
        )}
      </svg>
    </>
  )
}
