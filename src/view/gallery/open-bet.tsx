/**
 * The bet on the world that is open, on its scene: open until the run has come to the second at which it can be seen, and
 * then answered by it. The one thing a reader would get wrong: whoever changes the run, its seed or its scenario has another
 * one than was bet on, of which nobody knows the end.
 */
import { useEffect, useMemo } from 'react'
import { galleryWords as words } from '../../content/gallery'
import { formatTick } from '../kit/format'
import { useSim, useSimClient } from '../kit/sim-context'
import { useBets } from './bets'
import { BOOKS, wordsOf } from './books'
import './gallery.css'

export function OpenBet() {
  const world = useSim((s) => s.structure?.scenarioId ?? '')
  const placed = useBets((bets) => (Object.hasOwn(bets.placed, world) ? bets.placed[world] : undefined))
  const { settle, drop } = useBets.getState()
  const bet = BOOKS[world]?.bet ?? null
  const book = wordsOf(world)
  const knownUs = bet === null ? 0 : bet.knownS * 1_000_000
  const isThere = useSim((s) => s.computing === null && s.timeUs >= knownUs)
  const isOther = useIsOther()
  const hasActed = useSim((s) =>
    s.commands.some(({ fromScenario, refused, timeUs }) => !fromScenario && refused === null && timeUs <= knownUs),
  )
  const isChanged = isOther || hasActed
  const isShown = isThere && !isChanged
  useEffect(() => {
    if (isShown && placed !== undefined && !placed.isKnown) settle(world)
  }, [isShown, placed, settle, world])
  if (bet === null || book === null || placed === undefined || placed.choice === null) return null
  const chosen = book.choices[placed.choice]
  if (chosen === undefined) return null
  const isRight = placed.choice === bet.right
  return (
    <aside className={`open-bet${isShown ? (isRight ? ' is-right' : ' is-wrong') : ''}`} role="status">
      <p>
        <b>{words.chip(chosen)}</b> {isChanged ? words.isOff : isShown ? null : words.stillOpen(formatTick(knownUs))}
      </p>
      {isShown ? (
        <p>
          <b>{isRight ? words.right : words.wrong(book.choices[bet.right])}</b> {book.after}
        </p>
      ) : null}
      <button type="button" aria-label={words.drop} title={words.drop} onClick={() => drop(world)}>
        ×
      </button>
    </aside>
  )
}

/** It has the name of a built-in world, and is not that world as it was built in. */
function useIsOther(): boolean {
  const client = useSimClient()
  const gallery = useSim((s) => s.gallery)
  const structure = useSim((s) => s.structure)
  return useMemo(() => {
    const scenario = structure === null ? undefined : client.readSession()?.scenario
    const own = gallery.find(({ id }) => id === scenario?.id)
    return JSON.stringify(own) !== JSON.stringify(scenario)
  }, [client, gallery, structure])
}
