/** Four doors, each for somebody. */
import { PORTRAITS } from 'virtual:portraits'
import { coverWords as words } from '../../content/cover'
import { useProgress } from '../kit/story-progress'

export function Doors() {
  const last = useProgress((progress) => progress.panel)
  const read = useProgress((progress) => progress.read.length)
  const { doors } = words
  return (
    <nav className="cover-doors" aria-label={words.title}>
      <div className="door is-story">
        <img className="door-art" src={PORTRAITS['door-story']} alt="" draggable={false} />
        <div className="door-text">
          <h2>{doors.story.title}</h2>
          <p>{doors.story.who}</p>
          <a className="door-go is-first" href={last === null ? '#/story/1' : `#/story/${last}`}>
            {last === null ? doors.story.go : words.goOn(last)} <span aria-hidden="true">▸</span>
          </a>
          {last === null ? (
            <small>{doors.story.foot}</small>
          ) : (
            <small>
              <progress max={136} value={Math.min(136, read)} aria-hidden="true" />{' '}
              <a href="#/story/1">{words.fromStart}</a>
            </small>
          )}
        </div>
      </div>
      {(['playground', 'worlds', 'stage'] as const).map((id) => (
        <div key={id} className={`door is-${id}`}>
          <img className="door-art" src={PORTRAITS[`door-${id}`]} alt="" draggable={false} />
          <div className="door-text">
            <h2>{doors[id].title}</h2>
            <p>{doors[id].who}</p>
            <a className="door-go" href={`#/${id}`}>
              {doors[id].go} <span aria-hidden="true">▸</span>
            </a>
            <small>
              {doors[id].foot}
              {id === 'playground' ? (
                <>
                  {' · '}
                  <a href="#/incidents">{words.incidents}</a>
                </>
              ) : null}
            </small>
          </div>
        </div>
      ))}
    </nav>
  )
}
