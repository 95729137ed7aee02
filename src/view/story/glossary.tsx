/** All terms of the story as an album: searched, and each with the name that Kafka's configs or API know it by. */
import { useEffect, useState } from 'react'
import { glossaryWords } from '../../content/glossary'
import { storyWords as words } from '../../content/story'
import { useHash } from '../kit/use-hash'
import './glossary.css'

export function GlossaryPage() {
  const hash = useHash()
  const asked = hash.split('/')[2] ?? ''
  const [search, setSearch] = useState('')
  useEffect(() => document.getElementById(`term-${asked}`)?.scrollIntoView({ block: 'center' }), [asked])
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
          <li key={id} id={`term-${id}`} className={`glossary-card${id === asked ? ' is-asked' : ''}`}>
            <h2>{term}</h2>
            <p>{text}</p>
            {name === '' ? null : <code>{name}</code>}
          </li>
        ))}
      </ul>
    </main>
  )
}
