/** Tells a screen reader the few events that matter, politely and once, even when a seek brings many. */
import { useEffect, useState } from 'react'
import { currentLanguage } from '../../content/language'
import { useSimClient } from '../kit/sim-context'
import { NONE, tellOn } from './tell-on'

export function Narrator({ site, said }: { readonly site: (id: string) => string; readonly said: string }) {
  const client = useSimClient()
  const [told, setTold] = useState(NONE)
  const language = currentLanguage()
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was told in another language is not told again.
  useEffect(() => setTold(NONE), [language])
  useEffect(
    () => client.store.subscribe((now, before) => setTold((lines) => tellOn(lines, before, now, site))),
    [client, site],
  )
  return (
    <>
      {/* A log: of what is added each line is read by itself, and what stands there is not read again. */}
      <p className="visually-hidden" role="log" aria-live="polite">
        {told.map(({ id, text }) => (
          <span key={id}>{text} </span>
        ))}
      </p>
      <p className={said === '' ? 'visually-hidden' : 'said'} role="status" aria-live="polite">
        {said}
      </p>
    </>
  )
}
