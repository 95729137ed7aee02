/** All terms of the story as an album: searched, and each with the name that Kafka's configs or API know it by. */
import { useState, useSyncExternalStore } from 'react'
import { glossaryWords } from '../../content/glossary'
import { storyWords as words } from '../../content/story'
import { useProgress } from '../kit/story-progress'
import './glossary.css'

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange)
  return () => window.removeEventListener('hashchange', onChange)
}

export function GlossaryPage() {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash)
  const asked = hash.split('/')[2] ?? ''
  const [search, setSearch] = useState('')
  const read = useProgress((progress) => progress.read)
  const wanted = search.trim().toLowerCase()
  const cards = Object.entries(glossaryWords).filter(([, { term, text, name }]) =>
    `${term} ${text} ${name}`.toLowerCase().includes(wanted),
  )
  return (
    <main className="glossary">
      <h1>{words.glossary}</h1>
      <label className="glossary-search">
        {words.search}
        <input type="search" value={search} onChange={(event) => setSearch(event.target.value)} />
      </label>
      <p role="status">{words.found(cards.length, Object.keys(glossaryWords).length)}</p>
      <ul className="glossary-cards">
        {cards.map(([id, { term, text, name }]) => (
          <li
            key={id}
            id={`term-${id}`}
            className={`glossary-card${id === asked ? ' is-asked' : ''}${read.length > 0 ? '' : ' is-new'}`}
          >
            <h2>{term}</h2>
            <p>{text}</p>
            {name === '' ? null : <code>{name}</code>}
          </li>
        ))}
      </ul>
    </main>
  )
}
