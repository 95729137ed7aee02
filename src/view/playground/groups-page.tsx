/** Who reads what, in the place of the cluster: the same run on the same time line. */
import { useCallback, useEffect, useRef } from 'react'
import { GroupView } from '../groups'
import { useSee, useSeen, useSim } from '../kit/sim-context'
import { Timeline } from '../timeline'
import { useHands } from './use-hands'
import { useKeys } from './use-keys'
import { useSize } from './use-page'

export function GroupsPage() {
  const structure = useSim((s) => s.structure)
  return structure === null ? null : <Page structure={structure} />
}

function Page({ structure }: { readonly structure: Parameters<typeof useHands>[0] }) {
  const see = useSee()
  const stage = useRef<HTMLElement>(null)
  const foot = useRef<HTMLDivElement>(null)
  const size = useSize(stage)
  const footSize = useSize(foot)
  const isGone = useSeen((seen) => seen.skies === null)
  const { names } = useHands(structure, () => {})
  const leave = useCallback(() => see({ skies: null }), [see])
  // The tag by which it was opened is there again.
  useEffect(() => () => void requestAnimationFrame(() => document.getElementById('who-reads')?.focus()), [])
  useKeys({
    onHelp: () => see({ window: 'help' }),
    onGallery: () => see({ window: 'gallery' }),
    onShare: () => see({ window: 'share' }),
    onPanel: (panel) => see({ skies: null, panel }),
    onPartitions: leave,
    onRead: leave,
    onEscape: leave,
    site: null,
    onSay: () => {},
    names,
    isDeaf: isGone,
  })
  return (
    <>
      <main ref={stage} className="stage gr-stage">
        <GroupView structure={structure} size={size} foot={foot} footHeight={footSize.height} onLeave={leave} />
      </main>
      <Timeline names={names} onExplain={(asked) => see({ skies: null, asked, panel: 'why' })} />
    </>
  )
}
