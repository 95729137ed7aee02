/** For an address that names no page: what was asked for, and the pages that there are. */
import { shellWords as words } from '../../content/shell'
import { usePages } from '../kit/page-context'
import { PageFrame } from '../kit/page-frame'
import { shorten } from '../kit/shorten'

export function UnknownPage({ name }: { readonly name: string }) {
  const { pages } = usePages()
  return (
    <PageFrame ground="night" className="page-wait">
      <section className="paper-sheet">
        <h1>{words.unknownPage}</h1>
        <p role="alert">{words.unknownPageText(shorten(name))}</p>
        <p className="sheet-ways">
          {pages.map(({ id, path, label }) => (
            <a key={id} className="btn" href={path}>
              {label}
            </a>
          ))}
        </p>
      </section>
    </PageFrame>
  )
}
