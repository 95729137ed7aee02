/** The first steps, told what the run does; loaded only for those who have not seen them. */

import type { SituationKind } from '../../content/situations'
import type { FocusView, Measures, Structure } from '../../protocol'
import { formatSetting } from '../kit/format'
import { later } from '../kit/later'
import { readSessionMs } from '../kit/silence'
import { useSim, useSimActions } from '../kit/sim-context'

const Guide = later(
  () => import('../guide'),
  (m) => m.Guide,
)

interface FirstStepsProps {
  readonly structure: Structure
  readonly focus: FocusView
  readonly measures: Measures
  readonly situation: SituationKind
  readonly isWhyOpen: boolean
  readonly onWhy: () => void
  readonly onRewind: () => void
  readonly onEnd: () => void
}

export function FirstSteps(props: FirstStepsProps) {
  const { structure, focus, measures, situation, isWhyOpen, onWhy, onRewind, onEnd } = props
  const { loadScenario } = useSimActions()
  const observers = useSim((s) => s.gallery.find((entry) => entry.id === 'observers'))
  return (
    <Guide
      facts={{
        siteName: structure.sites.find((site) => site.kind === 'datacenter')?.name ?? '',
        session: formatSetting(readSessionMs(structure)),
        isDark: structure.sites.some((site) => !site.up),
        isStopped: !measures.accepting,
        isWaiting: situation === 'silent',
        isWhyOpen,
        isPromoted: situation === 'promoted',
        hasObservers: focus.replicas.some((replica) => replica.isObserver),
        isRewound: situation === 'rest',
      }}
      onWhy={onWhy}
      onRewind={onRewind}
      onObservers={() => observers !== undefined && loadScenario(observers)}
      onEnd={onEnd}
    />
  )
}
