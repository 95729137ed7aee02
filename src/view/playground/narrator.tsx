/** Tells a screen reader the few events that matter, politely and once, even when a seek brings many. */
import { useEffect, useState } from 'react'
import { currentLanguage } from '../../content/language'
import { narrationWords } from '../../content/narration'
import type { DomainEvent } from '../../core'
import { isOvertaken } from '../../protocol'
import { useSimClient } from '../kit/sim-context'
import { isToldAgain } from '../timeline/outage-news'

const MOST = 4

export function Narrator({ site, said }: { readonly site: (id: string) => string; readonly said: string }) {
  const client = useSimClient()
  const [text, setText] = useState('')
  const language = currentLanguage()
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was told in another language is not told again.
  useEffect(() => setText(''), [language])
  useEffect(
    () =>
      client.store.subscribe((state, before) => {
        // Gone back: what was told has not happened.
        if (state.timeUs < before.timeUs) return setText('')
        if (state.events === before.events) return
        const known = before.events.at(-1)?.id ?? -1
        const scripted = state.commands.filter(({ fromScenario }) => fromScenario).length
        const causeOf = ({ cause }: DomainEvent) => state.events.find(({ id }) => id === cause)
        const fresh = state.events.filter(
          (event) =>
            event.id > known &&
            event.timeUs > 2_000_000 &&
            !isOvertaken(event, causeOf(event), scripted) &&
            !isToldAgain(event, state.events),
        )
        const lines = fresh.map((event) => narrate(event, site)).filter((line) => line !== '')
        if (lines.length > 0) setText([...new Set(lines)].slice(-MOST).join(' '))
      }),
    [client, site],
  )
  return (
    <>
      <p className="visually-hidden" role="status" aria-live="polite">
        {text}
      </p>
      <p className={said === '' ? 'visually-hidden' : 'said'} role="status" aria-live="polite">
        {said}
      </p>
    </>
  )
}

function narrate(event: DomainEvent, site: (id: string) => string): string {
  if (!(event.kind in narrationWords)) return ''
  const tell = narrationWords[event.kind as keyof typeof narrationWords] as (
    event: DomainEvent,
    names: object,
  ) => string
  return tell(event, { site })
}
