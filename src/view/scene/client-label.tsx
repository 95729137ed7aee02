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
  readonly measures: readonly ClientMeasure[]
  readonly words: SceneWords
  readonly selected: SceneSelection | null
  readonly onSelect: LabelHandlers['onSelect']
}

interface Told {
  readonly name: string
  readonly up: boolean
  readonly detail: string
  readonly trouble: boolean
}

function tellClient(id: string, { place, structure, measures, words }: ClientLabelProps): Told | null {
  const producer = structure.producers.find((p) => place.kind === 'producer' && p.id === id)
  const client = producer ?? structure.consumers.find((c) => place.kind === 'consumer' && c.id === id)
  if (client === undefined) return null
  const measure = measures.find((one) => one.id === id)
  const told = { name: client.name, up: client.up, trouble: false }
  const backlog = measure?.backlog == null ? words.unknown : formatCount(measure.backlog)
  if (!client.up) return { ...told, detail: words.clientDown }
  if (producer !== undefined) {
    const trouble = measure !== undefined && (measure.error !== null || measure.isHeldUp)
    const isMuch = measure !== undefined && (measure.backlog ?? 0) > 99
    return { ...told, trouble, detail: trouble || isMuch ? words.waiting(backlog) : words.acks(producer.acks) }
  }
  if (measure?.state == null || measure.state === 'reading') return { ...told, detail: words.lag(backlog) }
  const trouble = measure.state !== 'paused' && measure.state !== 'without-partitions'
  return { ...told, trouble, detail: words.consumerState[measure.state] }
}

export function ClientLabel(props: ClientLabelProps) {
  const { place, structure, words, selected, onSelect } = props
  const all = place.ids.map((id) => tellClient(id, props)).filter((one) => one !== null)
  if (all.length === 0) return null
  const [first, ...others] = all
  const isWhole = all.length === (place.kind === 'producer' ? structure.producers : structure.consumers).length
  const name =
    others.length === 0 ? first.name : isWhole ? words.with(first.name, others.length) : words.more(all.length)
  // Of several it says what is so of each of them.
  const detail = all.every((one) => one.detail === first.detail) ? first.detail : ''
  return (
    <button
      type="button"
      className={`scene-plate scene-client${all.some(({ trouble }) => trouble) ? ' is-troubled' : ''}${all.some(({ up }) => up) ? '' : ' is-dark'}`}
      style={placeBox(place.label)}
      aria-pressed={isSelected(selected, { kind: place.kind, id: place.id })}
      onClick={() => onSelect({ kind: place.kind, id: place.id })}
      title={all.map((one) => `${one.name}: ${one.detail}`).join(', ')}
    >
      <span className="scene-name">{name}</span>
      {place.compact ? null : <span className="scene-small">{detail}</span>}
    </button>
  )
}
