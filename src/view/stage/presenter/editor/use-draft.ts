/**
 * The talk while somebody edits it. The one thing a reader would get wrong: what is wrong stays in the draft and is said at
 * its place; the talk that is kept and given is the last one without a fault.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Scenario } from '../../../../core'
import type { InputError, Talk } from '../../../../protocol'
import type { Presenter } from '../../../../state/stage/presenter'
import { judgeDraft } from '../../../../state/stage/talk-edits'
import { keepOwn } from '../../own-talks'

export interface Draft {
  readonly talk: Talk
  readonly errors: readonly InputError[]
  /** False when this browser has no room. */
  readonly isKept: boolean
  readonly canUndo: boolean
  /** Of the moment that is edited. */
  readonly index: number
  choose(index: number): void
  /** What is typed under the same name is one step of undoing; it is shown when the typing rests, all else at once. */
  edit(next: Talk, typed?: string): void
  /** As `edit`, and from now on it is the moment at `index` that is edited and seen. */
  insert(next: Talk, index: number): void
  undo(): void
}

/** Somebody who types on is not interrupted by the run that begins again. */
const REST_MS = 400
const UNDO_MOST = 100

interface Edited {
  readonly talk: Talk
  readonly past: readonly Talk[]
  readonly typed: string
}

export function useDraft(presenter: Presenter, worlds: readonly Scenario[]): Draft {
  const [{ talk, past, typed }, setEdited] = useState<Edited>(() => ({
    talk: presenter.store.getState().talk,
    past: [],
    typed: '',
  }))
  const [isKept, setKept] = useState(true)
  const given = useStore(presenter.store, (state) => state.talk)
  const shown = useStore(presenter.store, (state) => state.talk.moments[state.index].id)
  const [chosen, setChosen] = useState(shown)
  // Who goes on by the keys of the show edits what he sees.
  useEffect(() => setChosen(shown), [shown])
  const { talk: good, errors } = useMemo(() => judgeDraft(talk, worlds), [talk, worlds])

  const commit = useCallback(
    (next: Talk) => {
      setKept(keepOwn(next))
      presenter.adopt(next)
    },
    [presenter],
  )
  const waiting = useRef<Talk | null>(null)
  waiting.current = good !== null && typed !== '' && JSON.stringify(good) !== JSON.stringify(given) ? good : null
  useEffect(() => {
    if (good === null || typed === '') return
    const timer = setTimeout(() => waiting.current !== null && commit(waiting.current), REST_MS)
    return () => clearTimeout(timer)
  }, [good, typed, commit])
  useEffect(() => () => void (waiting.current !== null && commit(waiting.current)), [commit])

  const index = Math.max(
    0,
    talk.moments.findIndex(({ id }) => id === chosen),
  )
  const show = (next: Talk): void => {
    const { talk: whole } = judgeDraft(next, worlds)
    if (whole !== null) commit(whole)
  }
  const edit = (next: Talk, name = ''): void => {
    if (next === talk) return
    const isSame = name !== '' && name === typed
    setEdited({ talk: next, past: isSame ? past : [...past, talk].slice(-UNDO_MOST), typed: name })
    if (name === '') show(next)
  }
  const visit = (id: string): void => {
    setChosen(id)
    const { talk: shownTalk, index: at } = presenter.store.getState()
    const there = shownTalk.moments.findIndex((moment) => moment.id === id)
    if (there >= 0 && there !== at) presenter.visit(there)
  }
  return {
    talk,
    errors,
    isKept,
    canUndo: past.length > 0,
    index,
    choose(at) {
      if (waiting.current !== null) commit(waiting.current)
      visit(talk.moments[at].id)
    },
    edit,
    insert(next, at) {
      edit(next)
      visit(next.moments[at].id)
    },
    undo() {
      const before = past.at(-1)
      if (before === undefined) return
      setEdited({ talk: before, past: past.slice(0, -1), typed: '' })
      show(before)
    },
  }
}
