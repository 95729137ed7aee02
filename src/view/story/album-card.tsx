/** The sticker that is open, large beside the album, as Iris shows it. */
import { storyWords as words } from '../../content/story'
import { DEFAULTS } from '../../story/setting-defaults'
import { CastFigure } from '../kit/cast-figure'
import { chapterOf, type Sticker } from './stickers'
import { panelAddress } from './story-route'
import { TermName, TermPicture } from './term-pictures'

export function AlbumCard({ sticker: { id, term, text, name, number, panel, isMet } }: { readonly sticker: Sticker }) {
  return (
    <aside className="album-side" aria-label={term}>
      <div className="album-sky">
        <TermPicture term="curtain" />
      </div>
      {panel === null ? null : (
        <p className="album-place">{isMet ? words.metIn(chapterOf(panel), panel) : words.waitsIn(chapterOf(panel))}</p>
      )}
      <article className="album-card">
        <header>
          <h2>{term}</h2>
          <span className="album-number">{words.sticker(number)}</span>
        </header>
        <TermPicture term={id} />
        <p>{text}</p>
        <footer>
          {name === '' ? null : <TermName name={name} />}
          {DEFAULTS[name] === undefined ? null : (
            <span className="term-default">{words.defaultOf(DEFAULTS[name])}</span>
          )}
          {panel === null ? <span>{words.waitsLater}</span> : <a href={panelAddress(panel)}>{words.toPanel}</a>}
        </footer>
      </article>
      <div className="album-iris">
        <CastFigure who="iris" face={isMet ? 'glad' : 'calm'} label="" />
      </div>
    </aside>
  )
}
