/** All built-in worlds as cards. */
import { galleryWords as words } from '../../content/gallery'
import { tellScenario } from '../../content/scenarios'
import { shellWords } from '../../content/shell'
import type { Scenario } from '../../core'
import { useSim } from '../kit/sim-context'
import { Window } from '../kit/window'
import { MiniScene } from './mini-scene'
import './gallery.css'

interface GalleryWindowProps {
  readonly onChoose: (scenario: Scenario) => void
  readonly onClose: () => void
}

export function GalleryWindow({ onChoose, onClose }: GalleryWindowProps) {
  const gallery = useSim((s) => s.gallery)
  const current = useSim((s) => s.structure?.scenarioId)
  return (
    <Window title={words.title} closeLabel={shellWords.close} wide onClose={onClose}>
      <p>{gallery.length === 0 ? words.waiting : words.text}</p>
      <ul className="cards">
        {gallery.map((entry) => (
          <li key={entry.id}>
            <button
              type="button"
              data-first={entry.id === (current ?? gallery[0].id) || undefined}
              className={`card ${entry.id === current ? 'is-current' : ''}`}
              onClick={() => onChoose(entry)}
            >
              <MiniScene scenario={entry} />
              <CardText scenario={entry} isCurrent={entry.id === current} />
            </button>
          </li>
        ))}
      </ul>
    </Window>
  )
}

function CardText({ scenario, isCurrent }: { readonly scenario: Scenario; readonly isCurrent: boolean }) {
  const { id, sites, brokers, commands } = scenario
  const { title, description } = tellScenario(id, scenario)
  return (
    <span className="card-text">
      <strong>{title}</strong>
      <span className="card-tags">
        <Product scenario={scenario} />
        {isCurrent ? <span className="tag card-current">{words.current}</span> : null}
      </span>
      <span className="card-description">{description}</span>
      <small>{words.facts(sites.length, brokers.length, commands.length > 0)}</small>
    </span>
  )
}

function Product({ scenario }: { readonly scenario: Scenario }) {
  const isConfluent = scenario.topics.some((topic) => topic.placement !== null)
  return (
    <span className={`tag ${isConfluent ? 'tag-confluent' : 'tag-kafka'}`}>
      {isConfluent ? words.confluent : words.kafka}
    </span>
  )
}
