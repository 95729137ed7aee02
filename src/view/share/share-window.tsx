/** The whole session as a link. */
import { useEffect, useId, useRef, useState } from 'react'
import { shareWords as words } from '../../content/share'
import { shellWords } from '../../content/shell'
import { makeNamedLink, makeShareLink } from '../../state/share'
import { CopyButton } from '../kit/copy-button'
import { formatCount } from '../kit/format'
import { useSim, useSimActions } from '../kit/sim-context'
import { Window } from '../kit/window'
import { EmbedCode } from './embed-code'
import { TakeAway } from './take-away'
import { useNamed } from './use-named'

const LONG = 4_000

interface Made {
  readonly url: string
  /** Empty when the run is of no world that comes with the page. */
  readonly shortUrl: string
  readonly digest: string
  readonly error: string
}

export function ShareWindow({ onClose }: { readonly onClose: () => void }) {
  const { ask } = useSimActions()
  const gallery = useSim((s) => s.gallery)
  const [made, setMade] = useState<Made | null>(null)
  const [failed, setFailed] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const named = useNamed(made?.shortUrl ?? '')
  useEffect(() => {
    let isCurrent = true
    ask({ type: 'session' })
      .then(({ session, digest }) => {
        if (!isCurrent) return
        const page = window.location.href
        const shortUrl = makeNamedLink(session, gallery, page)?.url ?? ''
        setMade({ url: makeShareLink(session, page).url, shortUrl, digest, error: '' })
      })
      .catch((error: Error) => isCurrent && setMade({ url: '', shortUrl: '', digest: '', error: error.message }))
    return () => {
      isCurrent = false
    }
  }, [ask, gallery])
  // The link comes after the window.
  const row = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (made !== null) row.current?.querySelector('button')?.focus()
  }, [made])
  return (
    <Window title={words.title} closeLabel={shellWords.close} onClose={onClose}>
      <p>{words.text}</p>
      {made === null ? <p role="status">{words.making}</p> : null}
      {made !== null && made.error !== '' ? <p role="alert">{words.failed(made.error)}</p> : null}
      {made !== null && made.url !== '' ? (
        <>
          <p>
            <label htmlFor={id}>{words.label}</label>
          </p>
          <textarea
            ref={field}
            id={id}
            className="field mono share-link"
            readOnly
            rows={4}
            value={made.url}
            onFocus={(event) => event.target.select()}
          />
          <p ref={row} className="file-tools">
            <CopyButton
              text={made.url}
              label={words.copy}
              doneLabel={words.copied}
              onFail={() => {
                setFailed(true)
                field.current?.select()
              }}
            />
            <span>{words.size(formatCount(made.url.length))}</span>
          </p>
          <ShortLink url={made.shortUrl} onFail={() => setFailed(true)} />
          {failed ? <p role="alert">{words.copyFailed}</p> : null}
          {made.url.length > LONG ? <p>{words.long}</p> : null}
          <p>{words.digest(made.digest)}</p>
          <EmbedCode url={made.shortUrl === '' ? made.url : made.shortUrl} title={named.title} />
        </>
      ) : null}
      <TakeAway {...named} />
    </Window>
  )
}

function ShortLink({ url, onFail }: { readonly url: string; readonly onFail: () => void }) {
  if (url === '') return null
  return (
    <>
      <p>
        {words.short}{' '}
        <code className="mono" style={{ overflowWrap: 'anywhere' }}>
          {url}
        </code>
      </p>
      <p className="file-tools">
        <CopyButton text={url} label={words.copyShort} doneLabel={words.copied} onFail={onFail} />
        <span>
          {' '}
          {words.size(formatCount(url.length))}. {words.shortText}
        </span>
      </p>
    </>
  )
}
