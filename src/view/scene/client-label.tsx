/** The name of a producer or consumer, with the one figure that tells how it fares. */
import type { SceneWords } from '../../content/scene'
import type { ClientMeasure, Structure } from '../../protocol'
import { formatCount } from '../kit/format'
import { type LabelHandlers, placeBox } from './label-handlers'
import type { ClientPlace } from './layout-types'
import { isSelected, type SceneSelection } from './selection'

interface ClientLabelProps {
  readonly place: ClientPlace
  readonly structure: Structure
  readonly measure: ClientMeasure | undefined
  readonly words: SceneWords
  readonly selected: SceneSelection | null
  readonly onSelect: LabelHandlers['onSelect']
}

export function ClientLabel({ place, structure, measure, words, selected, onSelect }: ClientLabelProps) {
  const producer = structure.producers.find((p) => place.kind === 'producer' && p.id === place.id)
  const consumer = structure.consumers.find((c) => place.kind === 'consumer' && c.id === place.id)
  const client = producer ?? consumer
  if (!client) return null
  const backlog = measure?.backlog == null ? words.unknown : formatCount(measure.backlog)
  let detail = ''
  let trouble = false
  if (!client.up) detail = words.clientDown
  else if (producer) {
    trouble = measure !== undefined && (measure.error !== null || measure.isHeldUp)
    detail =
      trouble || (measure !== undefined && (measure.backlog ?? 0) > 99)
        ? words.waiting(backlog)
        : words.acks(producer.acks)
  } else if (measure?.state != null && measure.state !== 'reading') {
    trouble = measure.state !== 'paused' && measure.state !== 'without-partitions'
    detail = words.consumerState[measure.state]
  } else detail = words.lag(backlog)
  const several = place.ids.length > 1
  return (
    <button
      type="button"
      className={`scene-plate scene-client${trouble ? ' is-troubled' : ''}${client.up ? '' : ' is-dark'}`}
      style={placeBox(place.label)}
      aria-pressed={isSelected(selected, { kind: place.kind, id: place.id })}
      onClick={() => onSelect({ kind: place.kind, id: place.id })}
      title={several ? place.ids.join(', ') : `${client.name}: ${detail}`}
    >
      <span className="scene-name">{several ? words.more(place.ids.length) : client.name}</span>
      {place.compact ? null : <span className="scene-small">{detail}</span>}
    </button>
  )
}
