/** Runs side by side, in the place of the playground's one: which, says what is seen of it. */
import { useCallback } from 'react'
import { useSee, useSeen } from '../../kit/sim-context'
import { CompareSky } from './compare-sky'
import { LanesSky } from './lanes-sky'

export function SkiesPage() {
  const skies = useSeen((seen) => seen.skies)
  const see = useSee()
  const leave = useCallback(() => see({ skies: null }), [see])
  if (skies === null || skies.kind === 'groups') return null
  if (skies.kind === 'lanes') return <LanesSky onLeave={leave} />
  return <CompareSky beside={skies} onLeave={leave} />
}
