/** A broker's number, the state of its replica and how far its log goes: one button over the tower. */
import { memo } from 'react'
import type { SceneWords } from '../../content/scene'
import { type LabelHandlers, placeBox } from './label-handlers'
import type { TowerPlace } from './layout-types'
import type { TowerView } from './scene-mood'

interface TowerLabelProps {
  readonly place: TowerPlace
  readonly state: TowerView['state']
  /** The word for its state. */
  readonly stateWord: string
  readonly lit: boolean
  /** How long the controllers have heard nothing of it, of `session`; empty when they hear it. */
  readonly silence: string
  readonly session: string
  readonly offset: string
  readonly words: SceneWords
  /** Of the words, which are the same object in each: it is there to be drawn anew. */
  readonly language: string
  /** Of the word for its state, pixels. */
  readonly stateFont: number
  readonly selected: boolean
  readonly onSelect: LabelHandlers['onSelect']
}

export const TowerLabel = memo(function TowerLabel(props: TowerLabelProps) {
  const { place, state, stateWord, lit, silence, session, offset, words, stateFont, selected, onSelect } = props
  const { box, broker, height, scale } = place
  const galleryY = place.baseY - height - box.y
  const font = Math.max(12, Math.min(22, 18 * scale))
  const tight = height < 70
  const label = `${words.broker(broker)}, ${words.replicaState[state]}${offset === '' ? '' : `, ${words.logEndOffset(offset)}`}`
  return (
    <button
      type="button"
      className={`scene-tower state-${state}${lit ? '' : ' is-dark'}${silence === '' || lit ? '' : ' is-silent'}`}
      style={placeBox(box)}
      aria-pressed={selected}
      aria-label={label}
      title={`${label}. ${silence === '' ? words.replicaStateMeaning[state] : words.silentMeaning(silence, session)}`}
      onClick={() => onSelect({ kind: 'broker', id: broker })}
    >
      {place.label === 'none' ? null : (
        <span className="scene-state" style={{ top: galleryY + 7, fontSize: stateFont }}>
          {stateWord}
        </span>
      )}
      <span
        className={box.width < 32 ? 'scene-id is-narrow' : 'scene-id'}
        style={{
          top:
            galleryY +
            (tight
              ? height * 0.55
              : Math.min(44 * scale + (place.label === 'none' ? 0 : 6 + (stateFont - 12.5) * 0.8), height * 0.5)),
          fontSize: box.width < 32 ? 11.5 : font,
        }}
      >
        {broker}
      </span>
      {place.showsOffset && offset !== '' ? (
        <span
          className="scene-offset"
          style={{ top: galleryY + Math.min(78 * scale, height * 0.62) + (scale < 0.85 ? 12 : 4) }}
        >
          {offset}
        </span>
      ) : null}
    </button>
  )
})
