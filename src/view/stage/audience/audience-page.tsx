/**
 * What the audience sees: one picture, no controls. The one thing a reader would get wrong: nothing here is asked for by
 * anybody who looks at it, and nothing that goes wrong is said here; the presenter hears of it.
 */
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { shellWords } from '../../../content/shell'
import { showWords as words } from '../../../content/show'
import { PLAIN_ROOM } from '../../../protocol'
import { Audience } from '../../../state/stage/audience'
import { openLine } from '../../../state/stage/show-channel'
import { PageFrame } from '../../kit/page-frame'
import { useOpenRun } from '../../kit/sim-context'
import { prepare } from '../stage-hands'
import { Wall } from './wall'
import './audience.css'

/** A name among the windows of the audience; it need not be secret, only another one. */
function nameWindow(): string {
  return `${Date.now().toString(36)}-${Math.floor(performance.now() * 1_000).toString(36)}`
}

export function AudiencePage() {
  const openRun = useOpenRun()
  const [audience, setAudience] = useState<Audience | null>(null)
  useEffect(() => {
    const opened = new Audience((kind, clock) => openRun(kind, clock), openLine(), nameWindow(), prepare)
    setAudience(opened)
    return () => opened.dispose()
  }, [openRun])
  return audience === null ? <Closed /> : <Seen audience={audience} />
}

function Seen({ audience }: { readonly audience: Audience }) {
  const show = useStore(audience.store, (state) => state.show)
  const moment = useStore(audience.store, (state) => state.moment)
  const digest = useStore(audience.store, (state) => state.digest)
  const client = useStore(audience.runs.store, (state) => state.client)
  if (show === null || moment === null || client === null) return <Closed />
  const { room } = show
  const classes = [
    'audience',
    room.isContrast ? 'has-contrast' : '',
    room.isLarge ? 'is-large' : '',
    room.hasPointer ? '' : 'hides-pointer',
    room.hasSafeArea ? 'has-safe-area' : '',
  ]
  return (
    <PageFrame
      ground="ink"
      className={classes.filter((name) => name !== '').join(' ')}
      data-digest={digest}
      data-moment={moment.index + 1}
    >
      <Wall show={show} moment={moment} client={client} digest={digest} />
      {show.look.isDark ? <div className="audience-dark" data-dark /> : null}
    </PageFrame>
  )
}

/** Before anybody presents. */
function Closed() {
  return (
    <PageFrame ground="ink" className="audience is-closed" data-shape={PLAIN_ROOM.shape}>
      <h1>{shellWords.brand}</h1>
      <p role="status">{words.waiting}</p>
      <small>{words.waitingFor}</small>
    </PageFrame>
  )
}
