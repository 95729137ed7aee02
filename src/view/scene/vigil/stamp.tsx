/** One sentence across the sky when it is over. It stands over the dark side, or beside the plaque, never over it. */
import type { SceneWords } from '../../../content/scene'
import type { Marker } from '../../../protocol'
import { formatCount, splitSpan } from '../../kit/format'
import { isUntold } from '../../kit/is-untold'
import type { SceneLayout } from '../layout-types'
import type { SceneModel } from '../use-scene'
import { readStamp } from './read-stamp'

interface StampProps {
  readonly model: SceneModel
  readonly markers: readonly Marker[]
  readonly nowUs: number
  readonly words: SceneWords
}

/** Of its letters, pixels: in the middle of the room that it has. */
const FONT = { least: 15, most: 42 }
/** Of a letter of the sentence, in parts of its size. */
const LETTER = 0.52
/** Beside the letters, both sides. */
const AIR = 44
/** On a phone: the caption with its air lies to the left, and a row of buttons above. */
const PHONE = { caption: 158, buttons: 30, air: 10 }

export function Stamp({ model, markers, nowUs, words }: StampProps) {
  const facts = readStamp(markers, nowUs)
  if (facts === null) return null
  const { layout, measures, darkSites, structure, focus } = model
  const time = facts.stoppedUs === 0 ? '' : splitSpan(facts.stoppedUs).join('\u00a0')
  const lost = formatCount(facts.lost)
  const quiet = isUntold(structure, focus.topic) && facts.lost === 0
  const sentences = quiet
    ? [words.stampUntold(time), words.stampUntoldLost]
    : [...(time === '' ? [] : [words.stampTime(time)]), words.stampLost(lost, facts.lost)]
  const place = placeStamp(layout, darkSites, sentences)
  return (
    <p
      // Another outage lays another stamp.
      key={facts.eventId}
      className={`scene-stamp${facts.lost > 0 ? ' is-loss' : ''}${place.isTall ? ' is-tall' : ''}`}
      role="status"
      style={{ left: place.x, top: place.y, width: place.width, fontSize: place.font }}
    >
      {sentences.map((sentence) => (
        <b key={sentence}>{sentence} </b>
      ))}
      {quiet || place.isBeside ? null : (
        <small>{words.stampSmall(time, lost, formatCount(measures.acknowledged))}</small>
      )}
    </p>
  )
}

interface StampPlace {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly font: number
  /** A sentence a line. */
  readonly isTall: boolean
  /** It has the room beside the caption alone, and leaves out what the instruments below say as well. */
  readonly isBeside: boolean
}

/** Narrower than this, a sentence a line can be read from farther away. */
const TALL_PX = 560

function spread(from: number, to: number, sentences: readonly string[], isTall: boolean): Omit<StampPlace, 'y'> {
  const lengths = sentences.map((sentence) => sentence.length + 1)
  const letters = isTall ? Math.max(...lengths) : lengths.reduce((sum, length) => sum + length, 0)
  const width = Math.min(to - from, FONT.most * LETTER * letters + AIR)
  const font = Math.max(FONT.least, Math.min(FONT.most, (width - AIR) / (letters * LETTER)))
  return { x: (from + to - width) / 2, width, font, isTall, isBeside: false }
}

function placeStamp(layout: SceneLayout, darkSites: ReadonlySet<string>, sentences: readonly string[]): StampPlace {
  const { rod, area } = layout
  if (layout.mode === 'stack') {
    const { caption, buttons, air } = PHONE
    const width = area.width - caption - air
    return { x: area.x + caption, y: area.y + buttons, width, font: FONT.least, isTall: true, isBeside: true }
  }
  // Beside the plaque, on the side that has something dark, else on the wider one.
  const left = { from: area.x + 62, to: rod.plaqueX - rod.plaqueWidth / 2 - 14 }
  const right = { from: rod.plaqueX + rod.plaqueWidth / 2 + 14, to: area.x + area.width - 20 }
  const dark = layout.sites.filter((site) => darkSites.has(site.id))
  const isLeft =
    dark.length > 0 ? dark.every((site) => site.x < rod.plaqueX) : left.to - left.from >= right.to - right.from
  const { from, to } = isLeft ? left : right
  return { ...spread(from, to, sentences, to - from < TALL_PX), y: rod.y + 26 * rod.scale }
}
