/** The guide, told what the run does; loaded only for those who have not seen it. It knows two worlds, and is silent in others. */

import type { RefObject } from 'react'
import type { Structure } from '../../protocol'
import { Guide, type GuideState } from '../guide'
import { formatSetting } from '../kit/format'
import { readSessionMs } from '../kit/silence'
import { useSim, useSimActions } from '../kit/sim-context'
import { WITH_OBSERVERS } from './first-worlds'

interface FirstStepsProps {
  readonly structure: Structure
  readonly memory: RefObject<GuideState | null>
  readonly onRewind: () => void
  readonly onEnd: () => void
}

export function FirstSteps({ structure, memory, onRewind, onEnd }: FirstStepsProps) {
  const { compareWith, play } = useSimActions()
  const events = useSim((s) => s.events)
  const timeUs = useSim((s) => s.timeUs)
  const observers = useSim((s) => s.gallery.find((entry) => entry.id === WITH_OBSERVERS))
  const datacenters = structure.sites.filter((site) => site.kind === 'datacenter')
  return (
    <Guide
      facts={{
        isDark: datacenters.some((site) => !site.up),
        // Chosen with the world, or added by hand.
        hasObservers: structure.partitions.some((partition) => partition.observers.length > 0),
        events,
      }}
      memory={memory}
      siteName={datacenters[0]?.name ?? ''}
      session={formatSetting(readSessionMs(structure))}
      onRewind={onRewind}
      onObservers={() => {
        if (observers === undefined) return
        // The first run is kept, so that the two can be compared.
        compareWith({ scenario: observers, commands: [], timeUs })
        play()
      }}
      onEnd={onEnd}
    />
  )
}
