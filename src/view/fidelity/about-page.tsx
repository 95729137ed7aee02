/** What this simulates, and what it simplifies: the second half is read from the code when the page is built. */
import { SIMPLIFICATIONS } from 'virtual:simplifications'
import { fidelityWords as words } from '../../content/en/fidelity'
import './fidelity.css'

export function AboutPage() {
  const areas = new Map<string, (typeof SIMPLIFICATIONS)[number][]>()
  for (const statement of SIMPLIFICATIONS) {
    const folder = /^src\/core\/([a-z]+)\//.exec(statement.file)?.[1] ?? ''
    const area = words.areas[folder] ?? words.otherArea
    areas.set(area, [...(areas.get(area) ?? []), statement])
  }
  return (
    <main className="about">
      <article className="about-sheet">
        <h1>{words.title}</h1>
        <p className="about-lead">{words.lead}</p>
        <h2>{words.doesTitle}</h2>
        <ul>
          {words.does.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <h2>{words.simplifiesTitle}</h2>
        <p>
          {words.simplifies} <b>{words.statements(SIMPLIFICATIONS.length)}</b>
        </p>
        {SIMPLIFICATIONS.length === 0 ? <p>{words.none}</p> : null}
        {[...areas].map(([area, statements]) => (
          <section key={area}>
            <h3>{area}</h3>
            <ul className="about-statements">
              {statements.map((statement) => (
                <li key={`${statement.file}:${statement.line}`}>
                  {statement.text} <code>{`${statement.file}:${statement.line}`}</code>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <p>
          <a className="btn" href="#/playground">
            {words.back}
          </a>
        </p>
      </article>
    </main>
  )
}
