/** Ada and Jax on the decks. Their faces follow the run, and their colours the light of their site. */
import type { SceneWords } from '../../content/scene'
import { CastFigure, type Face } from '../kit/cast-figure'
import type { SceneLayout } from './layout-types'
import type { Mood } from './scene-mood'

const FACES: Readonly<Record<Mood, Face>> = { calm: 'calm', strained: 'glad', refusing: 'worried' }

interface PeopleProps {
  readonly layout: SceneLayout
  readonly mood: Mood
  readonly darkSites: ReadonlySet<string>
  readonly words: SceneWords
}

export function People({ layout, mood, darkSites, words }: PeopleProps) {
  return layout.people.map(({ who, site, x, footY, height }) => (
    <div
      key={who}
      className={darkSites.has(site) ? 'scene-person is-dark' : 'scene-person'}
      style={{ left: x - height * 0.25, top: footY - height, width: height * 0.5, height }}
    >
      <CastFigure who={`${who}-whole`} face={FACES[mood]} label={words[who]} />
    </div>
  ))
}
