/**
 * What the reader guesses and does. A guess is answered by the run, never by us, and a wrong one costs nothing; a deed has
 * a button, a key, a hint after a while, and somebody who does it for the reader.
 */
import { useEffect, useState } from 'react'
import { storyWords as words } from '../../content/story'
import type { Act, Guess } from '../../story/script-types'
import { useProgress } from '../kit/story-progress'
import { Pieces } from './words'

interface GuessBoxProps {
  readonly panel: string
  readonly guess: Guess
  /** The run has shown it. */
  readonly isRevealed: boolean
  /** The digits choose. */
  readonly hasKeys: boolean
  /** Goes on without a guess; null where nothing waits for one. */
  readonly onShow: (() => void) | null
}

export function GuessBox({ panel, guess, isRevealed, hasKeys, onShow }: GuessBoxProps) {
  const choice = useProgress((progress) => progress.guesses[panel])
  const choose = useProgress((progress) => progress.guess)
  const isAnswered = choice !== undefined
  const isOpen = hasKeys && !(isAnswered && isRevealed)
  useEffect(() => {
    if (!isOpen) return
    const onKey = (event: KeyboardEvent): void => {
      const at = Number(event.key) - 1
      if (isPlain(event) && Number.isInteger(at) && at in guess.choices) choose(panel, at)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [isOpen, guess, panel, choose])
  return (
    <fieldset className={`guess${isAnswered ? ' is-answered' : ''}`}>
      <legend className="guess-question">
        {words.yourGuess} <Pieces text={guess.question} />
      </legend>
      <div className="guess-choices">
        {guess.choices.map((text, i) => (
          <button
            key={text}
            type="button"
            className={`guess-choice${choice === i ? ' is-chosen' : ''}${isAnswered && isRevealed && i === guess.right ? ' is-right' : ''}`}
            aria-pressed={choice === i}
            disabled={isAnswered && isRevealed}
            onClick={() => choose(panel, i)}
          >
            <b>{i + 1}</b>
            <span>{text}</span>
          </button>
        ))}
        {onShow === null ? null : (
          <button type="button" className="guess-past" onClick={onShow}>
            {words.justShow}
          </button>
        )}
      </div>
      <p className="guess-answer" role="status">
        {isAnswered && isRevealed ? (
          <>
            <b>{choice === guess.right ? words.rightGuess : words.fairGuess}</b> <Pieces text={guess.after} />
          </>
        ) : isAnswered ? (
          words.noted
        ) : null}
      </p>
    </fieldset>
  )
}

/** A key for the page: nobody types, and it is no shortcut of the browser. */
function isPlain({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const isTyping = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
  return !isTyping && !ctrlKey && !metaKey && !altKey
}

const HINT_AFTER_MS = 20_000

interface ActBoxProps {
  readonly panel: string
  readonly act: Act
  /** The reader may do it now. */
  readonly isOpen: boolean
  readonly isCurrent: boolean
  readonly isDone: boolean
  /** The run has shown what came of it. */
  readonly isShown: boolean
  readonly onAct: (how: string) => void
  /** Leads to the handle. */
  readonly onSeek: () => void
}

/** What there is to do in the picture, by a line; the hand does it at its handle there. */
export function ActBox({ panel, act, isOpen, isCurrent, isDone, isShown, onAct, onSeek }: ActBoxProps) {
  const [isHinted, hint] = useState(false)
  useEffect(() => {
    if (!isOpen || !isCurrent) return
    const timer = setTimeout(() => hint(true), HINT_AFTER_MS)
    return () => clearTimeout(timer)
  }, [isOpen, isCurrent])
  const isEager = useDeedKey({ act, isOpen, isCurrent, isDone, onAct })
  return (
    <div className={`deed${isDone ? ' is-done' : ''}`} data-deed={panel}>
      <p className={`deed-line${isOpen ? '' : ' is-over'}`}>
        {act.label}
        {act.key.length === 1 ? <kbd>{act.key.toUpperCase()}</kbd> : null}
        {isOpen ? (
          <button type="button" className="deed-where" onClick={onSeek}>
            {words.where}
          </button>
        ) : null}
      </p>
      {isDone ? (
        <span className="deed-done">{isShown ? words.done : words.watch}</span>
      ) : !isOpen ? (
        <span className="deed-soon">{isEager ? words.watch : words.soon}</span>
      ) : (
        <>
          <button type="button" className="deed-more" aria-expanded={isHinted} onClick={() => hint(!isHinted)}>
            {words.hint}
          </button>
          <button type="button" className="deed-past" onClick={() => onAct(act.deed)}>
            {act.past}
          </button>
        </>
      )}
      <p className="deed-hint" role="status">
        {isHinted && isOpen ? act.hint : null}
      </p>
    </div>
  )
}

type DeedKey = Pick<ActBoxProps, 'act' | 'isOpen' | 'isCurrent' | 'isDone' | 'onAct'>

/** The deed's key. Pressed before the reader's turn it is not lost: true while it waits for it. */
function useDeedKey({ act, isOpen, isCurrent, isDone, onAct }: DeedKey): boolean {
  const [isEager, setEager] = useState(false)
  const isAwaited = isCurrent && !isDone
  if (isEager && !isAwaited) setEager(false)
  useEffect(() => {
    if (isEager && isOpen) onAct(act.deed)
  }, [isEager, isOpen, act, onAct])
  useEffect(() => {
    if (!isAwaited) return
    const onKey = (event: KeyboardEvent): void => {
      if (event.repeat || !isPlain(event) || event.key.toLowerCase() !== act.key) return
      event.preventDefault()
      if (isOpen) onAct(act.deed)
      else setEager(true)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [isAwaited, isOpen, act, onAct])
  return isEager && isAwaited
}
