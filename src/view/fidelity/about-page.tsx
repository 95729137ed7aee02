/** What this simulates, and what it simplifies: the second half is read from the code when the page is built. */
import { SIMPLIFICATIONS } from 'virtual:simplifications'
import { fidelityWords as words } from '../../content/fidelity'
import { PageFrame } from '../kit/page-frame'
import './fidelity.css'

/** Written as a continuation of its tag in the code, with names in backticks. */
function Statement({ text }: { readonly text: string }) {
  const sentence = text.charAt(0).toUpperCase() + text.slice(1)
  return sentence.split('`').map((part, i) => {
    const key = i
    return i % 2 === 1 ? <code key={key}>{part}</code> : part
  })
}

export function AboutPage() {
  const areas = new Map<string, (typeof SIMPLIFICATIONS)[number][]>()
  for (const statement of SIMPLIFICATIONS) {
    const folder = /^src\/core\/([a-z]+)\//.exec(statement.file)?.[1] ?? ''
    const area = words.areas[folder] ?? words.otherArea
    areas.set(area, [...(areas.get(area) ?? []), statement])
  }
  return (
    <PageFrame ground="night">
      <article className="paper-sheet about-sheet">
        <h1>{words.title}</h1>
        <p className="about-lead">{words.lead}</p>
        <h2>{words.doesTitle}</h2>
        <ul>
          {words.does.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <h2>{words.missingTitle}</h2>
        <ul>
          {words.missing.map((line) => (
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
            {/* They are the code's own comments. */}
            <ul className="about-statements" lang="en">
              {statements.map((statement) => (
                <li key={`${statement.file}:${statement.line}`}>
                  <Statement text={statement.text} />{' '}
                  <code className="about-place">{`${statement.file}:${statement.line}`}</code>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <h2>{words.licensesTitle}</h2>
        <p>
          {words.licenses} <a href="./THIRD-PARTY-LICENSES.txt">{words.licensesLink}</a>
        </p>
        <p>
          <a className="btn" href="#/playground">
            {words.back}
          </a>
        </p>
      </article>
    </PageFrame>
  )
}
