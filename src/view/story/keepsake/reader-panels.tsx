/** Panels 2 and 3: what the reader guessed and what the run said to it; who held the rod, or which levers were pulled. */
import { keepsakeWords as words } from '../../../content/keepsake'
import type { Panel } from '../../../story/script-types'
import { splitDuration } from '../../kit/format'
import { drawGuesses, drawHands, drawHeld, drawNotHeld } from './art'
import { toText } from './deed-panel'
import { lengthOf } from './figures'
import { KeepBalloon, KeepPanel, placed } from './panels'
import type { SheetProps } from './sheet'

/** So many have a card on the sheet; the others have their mark. */
const CARDS = 4

export function GuessesPanel({ choices, panels, isColumn }: SheetProps) {
  const guessed = panels.filter(({ id, guess }) => guess !== null && choices.guesses[id] !== undefined)
  const right = guessed.filter(({ id, guess }) => guess?.right === choices.guesses[id]).length
  const title = guessed.length === 0 ? words.noGuess : words.guessed(right, guessed.length)
  const said =
    guessed.length > 0 && right === guessed.length
      ? words.balloonAll
      : right > 0
        ? words.balloonSome
        : words.balloonNone
  const open = panels.filter(({ guess }) => guess !== null).length - guessed.length
  const more = guessed.length - CARDS
  const shown = isColumn ? guessed : guessed.slice(0, CARDS)
  return (
    <KeepPanel name="guesses" label={title} draw={drawGuesses} isColumn={isColumn}>
      <h2 className="keep-heading" style={isColumn ? undefined : placed({ x: 20, y: 18 })}>
        {title}
      </h2>
      {guessed.length === 0 ? <p className="keep-none">{words.noGuessText}</p> : null}
      <ol className="keep-guesses">
        {shown.map((panel) => (
          <GuessCard key={panel.id} panel={panel} choice={choices.guesses[panel.id]} />
        ))}
        {shown.length < CARDS && open > 0 ? <li className="keep-guess is-open">{words.open(open)}</li> : null}
      </ol>
      {isColumn || more <= 0 ? null : (
        <p className="keep-more">
          {words.moreGuesses(more)}{' '}
          {guessed.slice(CARDS).map(({ id, guess }) => (
            <Mark key={id} isRight={guess?.right === choices.guesses[id]} />
          ))}
        </p>
      )}
      {guessed.length === 0 ? null : (
        <KeepBalloon
          box={{ x: 158, y: 332, width: 226, height: 66 }}
          toward={[112, 372]}
          isColumn={isColumn}
          who="Iris"
        >
          {said}
        </KeepBalloon>
      )}
    </KeepPanel>
  )
}

function GuessCard({ panel, choice }: { readonly panel: Panel; readonly choice: number }) {
  const { guess } = panel
  if (guess === null) return null
  const isRight = guess.right === choice
  const question = toText(guess.question)
  return (
    <li className={`keep-guess${isRight ? ' is-right' : ''}`} data-guess={panel.id}>
      <p className="keep-question" title={question}>
        {lastQuestion(question)}
      </p>
      <p className="keep-answer">
        <span className="keep-hidden">{words.answered}: </span>
        {guess.choices[choice]}
      </p>
      <p className="keep-verdict">
        {isRight ? words.soToo : words.runSaid(guess.choices[guess.right])}
        <Mark isRight={isRight} />
      </p>
    </li>
  )
}

const SHORT = 80

/** What is asked, without what leads up to it; a question of a word or two needs the sentence before it, if it is short. */
export function lastQuestion(text: string): string {
  const sentences = text.split(/(?<=[.?!:])\s+/)
  const last = sentences.at(-1) ?? text
  const both = sentences.slice(-2).join(' ')
  return last.split(/\s+/).length >= 3 || both.length > SHORT ? last : both
}

function Mark({ isRight }: { readonly isRight: boolean }) {
  return (
    <svg className={`keep-mark${isRight ? ' is-right' : ''}`} viewBox="-26 -26 52 52" aria-hidden="true">
      <circle r="22" />
      <path d={isRight ? 'M-10 1l7 8l14-17' : 'M-9-9L9 9M9-9L-9 9'} />
    </svg>
  )
}

export function HeldPanel({ work, isColumn }: SheetProps) {
  const { run } = work
  const hold = run?.figures.kind === 'cluster' ? run.figures.hold : null
  const span = hold === null ? '' : splitDuration(lengthOf(hold)).join(' ')
  const minute = hold === null ? 0 : lengthOf(hold) / 60_000_000
  const text =
    run === null ? '–' : hold === null ? words.notHeld : (hold.isOver ? words.held : words.holds)(hold.broker, span)
  return (
    <KeepPanel
      key={hold === null ? 'none' : String(minute)}
      name="rod"
      label={text}
      draw={hold === null ? drawNotHeld : () => drawHeld(minute)}
      isColumn={isColumn}
    >
      <p
        className="keep-caption"
        style={isColumn ? undefined : placed({ x: 44, y: 28, width: 420, height: undefined })}
      >
        {text}
      </p>
      {hold === null ? null : (
        <>
          <span className="keep-plate">{hold.broker}</span>
          <span className="keep-clock" aria-hidden="true">
            {span}
          </span>
        </>
      )}
      {run === null ? null : (
        <KeepBalloon
          box={hold === null ? { x: 40, y: 130, width: 170, height: 66 } : { x: 20, y: 350, width: 168, height: 72 }}
          toward={hold === null ? [262, 224] : [214, 334]}
          isColumn={isColumn}
          who="Observer"
          isDashed={hold === null}
        >
          {hold === null ? words.balloonNotHeld : words.balloonHeld}
        </KeepBalloon>
      )}
    </KeepPanel>
  )
}

const DEEDS = 6

export function HandsPanel({ choices, panels, isColumn }: SheetProps) {
  const all = panels.filter(({ act }) => act !== null)
  const done = all.filter(({ id }) => choices.deeds[id] !== undefined)
  const title = done.length === 0 ? words.noHands : words.hands(done.length, all.length)
  const shown = isColumn ? done : done.slice(-DEEDS)
  return (
    <KeepPanel name="rod" label={title} draw={drawHands} isColumn={isColumn}>
      <p className="keep-caption" style={isColumn ? undefined : placed({ x: 44, y: 28 })}>
        {title}
      </p>
      <ol className="keep-deeds">
        {shown.map(({ id, act }) => (
          <li key={id}>
            <b>{id}</b> {act?.label}
          </li>
        ))}
        {done.length > shown.length ? <li>{words.moreDeeds(done.length - shown.length)}</li> : null}
      </ol>
      <KeepBalloon box={{ x: 236, y: 268, width: 156, height: 66 }} toward={[408, 248]} isColumn={isColumn} who="Jax">
        {words.balloonHands}
      </KeepBalloon>
    </KeepPanel>
  )
}
