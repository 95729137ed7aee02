/** Runs side by side, or many of them counted, in the place of the playground's one: which, says what is seen of it. */
import { useCallback } from 'react'
import { later } from '../../kit/later'
import { useSee, useSeen } from '../../kit/sim-context'
import { CompareSky } from './compare-sky'
import { LanesSky } from './lanes-sky'

const SweepPage = later(
  () => import('../../sweep'),
  (m) => m.SweepPage,
)

export function SkiesPage() {
  const skies = useSeen((seen) => seen.skies)
  const see = useSee()
  const leave = useCallback(() => see({ skies: null }), [see])
  if (skies === null || skies.kind === 'groups') return null
  if (skies.kind === 'sweep') return <SweepPage />
  if (skies.kind === 'lanes') return <LanesSky onLeave={leave} />
  return <CompareSky beside={skies} onLeave={leave} />
}
