/** The scene on a page of one's own: the code of its frame. */
import { useId, useState } from 'react'
import { takeAwayWords as words } from '../../content/take-away'
import { CopyButton } from '../kit/copy-button'
import { embedAddress, writeFrame } from './write-frame'

export function EmbedCode({ url, title }: { readonly url: string; readonly title: string }) {
  const [hasControls, setControls] = useState(false)
  const id = useId()
  const code = writeFrame(embedAddress(url, hasControls ? 'controls' : 'scene'), words.embedAlt(title))
  return (
    <section aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{words.embedTitle}</h3>
      <p>{words.embedText}</p>
      <p>
        <label>
          <input type="checkbox" checked={hasControls} onChange={(event) => setControls(event.target.checked)} />{' '}
          {words.withControls}
        </label>
      </p>
      <p>
        <label htmlFor={id}>{words.embedCode}</label>
      </p>
      <textarea
        id={id}
        className="field mono share-link"
        readOnly
        rows={3}
        value={code}
        onFocus={(event) => event.target.select()}
      />
      <p className="file-tools">
        <CopyButton text={code} label={words.copyCode} doneLabel={words.codeCopied} />
      </p>
    </section>
  )
}
