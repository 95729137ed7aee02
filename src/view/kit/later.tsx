/**
 * Parts of the page that are fetched when they are needed, or before, when the browser has nothing to do. The one thing a
 * reader would get wrong: a part that cannot be fetched is no bug. It says so in its own place, and the rest goes on.
 */
import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import { fetchWords } from '../../content/language'
import { shellWords as words } from '../../content/shell'
import { isOutdated } from './newer-version'

/** Not fetched yet, in the order in which they became known. */
const awaited: (() => Promise<unknown>)[] = []

/** `pick` names the part in the module that is fetched; `waiting` stands in its place meanwhile. */
export function later<M, P extends object>(
  fetch: () => Promise<M>,
  pick: (module: M) => ComponentType<P>,
  waiting: ReactNode = null,
): ComponentType<P> {
  let Fetched: ComponentType<P> | null = null
  const load = async (): Promise<ComponentType<P>> => {
    const module = await fetch()
    // Its words in the visitor's language come after it, as its doors say which they are.
    await fetchWords()
    Fetched = pick(module)
    return Fetched
  }
  awaited.push(load)
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each part, by its module.
  return function Later(props: P) {
    const [Part, show] = useState<ComponentType<P> | null>(() => Fetched)
    const [isMissing, setMissing] = useState(false)
    const [isOld, setOld] = useState(false)
    const [tries, setTries] = useState(0)
    // biome-ignore lint/correctness/useExhaustiveDependencies: each try fetches again.
    useEffect(() => {
      let isWanted = true
      load().then(
        (part) => isWanted && show(() => part),
        async () => {
          const outdated = await isOutdated()
          if (!isWanted) return
          setOld(outdated)
          setMissing(true)
        },
      )
      return () => {
        isWanted = false
      }
    }, [tries])
    if (Part !== null) return <Part {...props} />
    if (!isMissing) return waiting
    return (
      <div className="missing-part" role="alert">
        <p>{isOld ? words.outdated : words.missing}</p>
        <button
          type="button"
          className="btn"
          onClick={() => {
            if (isOld) {
              window.location.reload()
              return
            }
            setMissing(false)
            setTries(tries + 1)
          }}
        >
          {isOld ? words.reload : words.tryAgain}
        </button>
      </div>
    )
  }
}

/** Something else that is fetched when it is needed. */
export function fetchWhenIdle(fetch: () => Promise<unknown>): void {
  awaited.push(fetch)
}

/** Until the first picture stands and is lived in, everything that is fetched is in its way. */
const SETTLED_MS = 3_000

/** One after the other, so that nothing that is needed now has to wait. Ends without a word when there is no network. */
export function fetchTheRest(): void {
  const next = (): void => {
    const fetch = awaited.shift()
    if (fetch !== undefined) fetch().then(() => whenIdle(next), ignore)
  }
  setTimeout(() => whenIdle(next), SETTLED_MS)
}

function ignore(): void {}

function whenIdle(act: () => void): void {
  // Safari has no idle callback.
  if ('requestIdleCallback' in window) window.requestIdleCallback(act, { timeout: 5_000 })
  else setTimeout(act, 1_000)
}
