/** The page over a real cluster: `#/live?key=…`, as the bridge prints it. Without a key it says how to start one. */
import { useState } from 'react'
import { liveClusterWords as words } from '../../content/live'
import type { LivePicture } from '../../protocol/live'
import { later } from '../kit/later'
import { PageFrame } from '../kit/page-frame'
import { useHash } from '../kit/use-hash'
import { ClusterScene } from './cluster-scene'
import { ChangesCard, MaySendCard, UnseenCard } from './side-cards'
import { StatusPlate } from './status-plate'
import { Tiles } from './tiles'
import { TopicsCard } from './topics-card'
import { useWatch } from './use-watch'
import { type Focus, focusOn, isOld, type Watch } from './watch'
import { WhatIf } from './what-if'
import './live.css'

export function LivePage() {
  const query = useHash().split('?')[1] ?? ''
  const key = new URLSearchParams(query).get('key') ?? ''
  const watch = useWatch(key)
  if (key === '') return <HowToStart />
  return (
    <PageFrame ground="night" className="live">
      <h1 className="visually-hidden">{words.title}</h1>
      {watch.picture === null ? <Waiting watch={watch} /> : <Cluster watch={watch} picture={watch.picture} />}
    </PageFrame>
  )
}

const loadRecordings = () => import('./recording')
const Recordings = later(loadRecordings, (m) => m.Recordings, <section className="live-start">{null}</section>)

function HowToStart() {
  const { start } = words
  return (
    <PageFrame ground="night" className="live">
      <Recordings
        start={
          <>
            <h1>{start.title}</h1>
            <p>{start.text}</p>
            <pre className="mono">{start.command}</pre>
            <p>{start.next}</p>
            <p>{start.secured}</p>
          </>
        }
      />
    </PageFrame>
  )
}

function Waiting({ watch: { bridge, fault } }: { readonly watch: Watch }) {
  const said = bridge === 'refuses' ? words.refused : bridge === 'lost' ? words.lostBridge : null
  return (
    <section className="live-start">
      <p role="status">{said ?? (fault === null ? words.waiting : words.faults[fault.code](fault))}</p>
    </section>
  )
}

function Cluster({ watch, picture }: { readonly watch: Watch; readonly picture: LivePicture }) {
  const [chosen, setChosen] = useState<Focus | null>(null)
  const focus = focusOn(picture, chosen)
  return (
    <div className="live-grid">
      <div className="live-scene-cell">
        <ClusterScene picture={picture} focus={focus} isOld={isOld(watch)} onFocus={setChosen} />
        <StatusPlate watch={watch} picture={picture} />
        {focus === null ? null : <WhatIf watch={watch} picture={picture} focus={focus} />}
      </div>
      <aside className="live-side">
        <TopicsCard picture={picture} focus={focus} onFocus={setChosen} />
        <ChangesCard changes={watch.changes} />
        <UnseenCard unseen={picture.unseen} />
        <MaySendCard names={picture.traffic.maySend} />
      </aside>
      <Tiles picture={picture} lags={watch.lags} />
    </div>
  )
}
