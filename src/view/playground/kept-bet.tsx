/** The bet on this world, where there is one: whoever never bet fetches nothing of the gallery. */
import { useMemo } from 'react'
import { BETS_KEY } from '../gallery/bets-key'
import { recall } from '../kit/device'
import { later } from '../kit/later'

const OpenBet = later(
  () => import('../gallery'),
  (m) => m.OpenBet,
)

export function KeptBet({ world }: { readonly world: string }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a bet is placed before its world is opened.
  const hasBets = useMemo(() => recall(BETS_KEY) !== null, [world])
  return hasBets ? <OpenBet /> : null
}
