/**
 * Reads the script of a chapter, one line after the other, into data. Runs when the page is built and in tests; the page
 * gets the data. The form is in `script/README.md`.
 *
 * The one thing a reader would get wrong: a figure in braces is not text. Behind its bar stands what it is read from, and
 * the text before it must be what the run gave, or the chapter does not compile.
 */
import { checkFigure, type Figures, findSecond } from './figures'
import { findTerm } from './glossary-terms'
import type { Act, Chapter, Face, Guess, Line, Live, Manner, Panel, Piece, StoryPage } from './script-types'

/** Of the form, with its place. */
export class ScriptError extends Error {
  constructor(
    readonly file: string,
    /** From 1. */
    readonly line: number,
    readonly what: string,
  ) {
    super(`${file}:${line}: ${what}`)
  }
}

export const MOST_WORDS = { balloon: 25, caption: 36 } as const
const MOST_BALLOONS = 3

const NOTES = /^(TRIED|NEEDS|NOTE|PICTURE): /
const HEAD = /^# (\d+) (.+)$/
const MINUTES = /^(\d+) minutes\b/
const PAGE = /^## page (\d+\.\d+)\b/
const PANEL = /^### panel (\d+\.\d+\.\d+)\s+(.*)$/
const BEAT = /\b(C\d\d|P\d{1,2})\b/g
const BALLOON = /^([A-Z][A-Z0-9 -]*[A-Z0-9])(?: \(([^)]*)\))?: (.+)$/
const SFX = /^(.+?) \(tied to: (\w+)\)$/
const EMPHASIS = /\*([^*]+)\*/g
const LOUD = /shout|boom|scream|jagged/
const OFF = /off-frame|\boff\b|through the|from behind|downstairs|cut off/
const SMALL = /small|whisper|asleep|tiny|mutter/
const NOT_BEFORE = /\bfrom (\d+(?:\.\d+)?)s\b/

interface Draft {
  readonly id: string
  readonly at: number
  readonly beats: readonly string[]
  readonly lines: Line[]
  /** By line: the figures that it says, as expressions. */
  readonly says: Map<Line, readonly string[]>
  /** By line: the second that the writer gave it. */
  readonly waits: Map<Line, number>
  live: Live | null
  guess: Guess | null
  act: Act | null
  alt: string
}

/** `known` are the terms that earlier chapters have used already; those that this one uses are added. */
export function readScript(
  source: string,
  file: string,
  language: 'en' | 'de',
  figures: Figures,
  known: Set<string>,
): Chapter {
  let head: { number: number; name: string } | null = null
  let minutes = 5
  const pages: { id: string; panels: Draft[] }[] = []
  const fail = (line: number, what: string): never => {
    throw new ScriptError(file, line, what)
  }
  const lines = source.split('\n')
  for (let at = 1; at <= lines.length; at++) {
    const text = lines[at - 1].trim()
    if (text === '') continue
    if (NOTES.test(text)) {
      // A note says nothing to the reader, but what it claims of a run must be so.
      readPieces(text, { fail: (what) => fail(at, what), language, figures, known: new Set(known), told: [] })
      continue
    }
    const told: string[] = []
    const pieces = (said: string): readonly Piece[] =>
      readPieces(said, { fail: (what) => fail(at, what), language, figures, known, told })
    const title = HEAD.exec(text)
    if (title !== null) {
      head = { number: Number(title[1]), name: title[2] }
      continue
    }
    const length = MINUTES.exec(text)
    if (length !== null) minutes = Number(length[1])
    const page = PAGE.exec(text)
    if (page !== null) {
      pages.push({ id: page[1], panels: [] })
      continue
    }
    const panel = PANEL.exec(text)
    if (panel !== null) {
      const own = pages.at(-1)
      if (own === undefined || !panel[1].startsWith(`${own.id}.`))
        return fail(at, `panel ${panel[1]} stands under page ${own?.id ?? '(none)'}`)
      own.panels.push({
        id: panel[1],
        at,
        beats: panel[2].split('{')[0].match(BEAT) ?? [],
        lines: [],
        says: new Map(),
        waits: new Map(),
        live: null,
        guess: null,
        act: null,
        alt: '',
      })
      continue
    }
    const draft = pages.at(-1)?.panels.at(-1)
    // Free lines of the head, and of a page before its first panel.
    if (draft === undefined) continue
    const before = draft.lines.length
    const colon = text.indexOf(': ')
    if (colon < 0)
      return fail(at, 'a line of a panel begins with its kind and a colon, such as "CAPTION: " or "ADA (calm): "')
    const kind = text.slice(0, colon)
    const rest = text.slice(colon + 2)
    if (kind === 'CAPTION')
      draft.lines.push({ kind: 'caption', text: within(pieces(rest), MOST_WORDS.caption, (what) => fail(at, what)) })
    else if (kind === 'SAW') draft.lines.push({ kind: 'saw', text: pieces(rest) })
    else if (kind === 'ASK') draft.lines.push({ kind: 'ask', text: pieces(rest) })
    else if (kind === 'ALT') draft.alt = rest
    else if (kind === 'LIVE') draft.live = readLive(rest, (what) => fail(at, what))
    else if (kind === 'GUESS') draft.guess = readGuess(rest, pieces, (what) => fail(at, what))
    else if (kind === 'DO') draft.act = readAct(rest, (what) => fail(at, what))
    else if (kind === 'SFX') {
      const sfx = SFX.exec(rest)
      if (sfx === null)
        return fail(at, 'an SFX says what it is tied to: "CRASH! (tied to: WritesStopped)", or "(tied to: reader)"')
      draft.lines.push({ kind: 'sfx', text: sfx[1], event: sfx[2] })
    } else draft.lines.push(readBalloon(text, pieces, (what) => fail(at, what)))
    if (draft.lines.length === before) continue
    draft.says.set(draft.lines[before], told)
    const second = NOT_BEFORE.exec(BALLOON.exec(text)?.[2] ?? '')
    if (second !== null) draft.waits.set(draft.lines[before], Number(second[1]))
  }
  if (head === null) return fail(1, 'the first line is "# number name"')
  if (pages.length === 0) return fail(lines.length, 'there is no page: "## page 1.1"')
  return { ...head, minutes, pages: pages.map((page) => finish(page, figures, fail)) }
}

function finish(
  page: { readonly id: string; readonly panels: readonly Draft[] },
  figures: Figures,
  fail: (line: number, what: string) => never,
): StoryPage {
  const panels = page.panels.map(({ at, says, waits, ...panel }): Panel => {
    if (panel.alt === '') return fail(at, `panel ${panel.id} has no ALT: the panel for who cannot see it`)
    const balloons = panel.lines.filter(({ kind }) => kind === 'balloon').length
    if (balloons > MOST_BALLOONS)
      return fail(at, `panel ${panel.id} has ${balloons} balloons, at most ${MOST_BALLOONS} fit`)
    const lines = panel.lines.map((line): Line => {
      const second = waits.get(line)
      if (second !== undefined && (panel.live === null || second > panel.live.toS))
        return fail(at, `panel ${panel.id}: "from ${second}s" is no second of what lives in it`)
      const afterS = findMoment(says.get(line) ?? [], second ?? 0, panel.live, figures)
      return afterS === null || (line.kind !== 'caption' && line.kind !== 'balloon') ? line : { ...line, afterS }
    })
    return { ...panel, lines }
  })
  return { id: page.id, panels }
}

/**
 * The second of the panel's run at which all that is said of it is so; null when it is when the panel begins. Nothing
 * waits longer than the panel lasts.
 */
function findMoment(told: readonly string[], second: number, live: Live | null, figures: Figures): number | null {
  if (live === null) return null
  const own = told.filter((expression) => expression.startsWith(`${live.run}:`))
  const last = Math.max(live.fromS, second, ...own.map((expression) => findSecond(expression, figures)))
  return last === live.fromS ? null : Math.min(last, live.toS)
}

function readBalloon(text: string, pieces: (said: string) => readonly Piece[], fail: (what: string) => never): Line {
  const balloon = BALLOON.exec(text)
  if (balloon === null) return fail(`"${text.slice(0, text.indexOf(': '))}" is no kind of line`)
  const [, name, manner = '', said] = balloon
  if ((said.match(EMPHASIS)?.length ?? 0) > 1) return fail('a balloon has one *word* that is said louder, at most')
  return {
    kind: 'balloon',
    who: name.toLowerCase().replace(/ /g, '-'),
    manner: readManner(manner),
    text: within(pieces(said), MOST_WORDS.balloon, fail),
  }
}

function within(text: readonly Piece[], most: number, fail: (what: string) => never): readonly Piece[] {
  const words = countWords(text)
  return words > most ? fail(`${words} words, at most ${most} may stand here`) : text
}

export function countWords(text: readonly Piece[]): number {
  return text
    .map((piece) => piece.text)
    .join('')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

export function plainText(text: readonly Piece[]): string {
  return text.map((piece) => piece.text).join('')
}

function readManner(manner: string): Manner {
  return {
    isLoud: LOUD.test(manner),
    isOff: OFF.test(manner),
    isDashed: /dashed/.test(manner),
    isSmall: SMALL.test(manner),
  }
}

interface Reading {
  readonly fail: (what: string) => never
  readonly language: 'en' | 'de'
  readonly figures: Figures
  readonly known: Set<string>
  /** Gets the expression of each figure. */
  readonly told: string[]
}

/** Figures first, then what is said louder, then terms: each is marked where it is first used. */
function readPieces(said: string, { fail, language, figures, known, told }: Reading): readonly Piece[] {
  const filled = said.replace(/\{([^}]*)\}/g, (_, figure: string) => {
    const bar = figure.indexOf('|')
    if (bar < 0) return fail(`the figure {${figure}} does not say what it is read from: {1,029|run:waiting@60}`)
    const shown = figure.slice(0, bar)
    told.push(figure.slice(bar + 1))
    const fault = checkFigure(shown, figure.slice(bar + 1), figures, language)
    return fault === null ? shown : fail(fault)
  })
  if (/[{}]/.test(filled)) return fail('a brace without its other one')
  return filled
    .split(EMPHASIS)
    .map((text, i) => ({ text, isLoud: i % 2 === 1 }))
    .filter(({ text }) => text !== '')
    .flatMap(({ text, isLoud }) => markTerm(text, isLoud, known, language))
}

function markTerm(text: string, isLoud: boolean, known: Set<string>, language: 'en' | 'de'): readonly Piece[] {
  const found = findTerm(text, known, language)
  if (found === null) return [{ text, isLoud, term: null }]
  known.add(found.id)
  const before = text.slice(0, found.from)
  const after = text.slice(found.to)
  return [
    ...(before === '' ? [] : [{ text: before, isLoud, term: null }]),
    { text: text.slice(found.from, found.to), isLoud, term: found.id },
    ...(after === '' ? [] : markTerm(after, isLoud, known, language)),
  ]
}

const SECONDS = /^(\d+(?:\.\d+)?)s$/

/** `run=west-dies, from=34s, to=36s, speed=1, shows=cluster ; faces: ada shock when SiteKilled` */
function readLive(rest: string, fail: (what: string) => never): Live {
  const [settings, ...more] = rest.split(' ; ')
  const given = new Map(settings.split(', ').map((setting) => setting.split('=') as [string, string]))
  const read = (key: string): string => given.get(key) ?? fail(`LIVE lacks ${key}=`)
  const seconds = (key: string): number => {
    const match = SECONDS.exec(read(key))
    return match === null ? fail(`${key}= is a number of seconds, such as 36s`) : Number(match[1])
  }
  const fromS = seconds('from')
  const toS = seconds('to')
  if (toS < fromS) fail('to= is before from=')
  const speed = Number(given.get('speed') ?? 1)
  if (!(speed > 0)) fail('speed= is a number above 0')
  const faces = more.filter((part) => part.startsWith('faces: ')).flatMap((part) => readFaces(part.slice(7), fail))
  return { run: read('run'), fromS, toS, speed, shows: read('shows'), faces }
}

function readFaces(text: string, fail: (what: string) => never): readonly Face[] {
  return text.split(', ').map((face) => {
    const match = /^([a-z0-9-]+) ([a-z]+) when (\w+)$/.exec(face.trim())
    return match === null
      ? fail(`a face is "who mood when Event", not "${face.trim()}"`)
      : { who: match[1], mood: match[2], event: match[3] }
  })
}

/** `question | one | two* | three ; after: why` */
function readGuess(rest: string, pieces: (said: string) => readonly Piece[], fail: (what: string) => never): Guess {
  const [asked, after] = rest.split(' ; after: ')
  if (after === undefined) return fail('a GUESS ends with " ; after: " and one sentence of why')
  const [question, ...choices] = asked.split(' | ')
  const right = choices.findIndex((choice) => choice.endsWith('*'))
  if (choices.length < 2 || right < 0) return fail('a GUESS has at least two choices, and a * marks what the run gives')
  return {
    question: pieces(question),
    choices: choices.map((choice) => choice.replace(/\*$/, '')),
    right,
    after: pieces(after),
  }
}

/** `deed at 36s | label | key | hint | way past` */
function readAct(rest: string, fail: (what: string) => never): Act {
  const parts = rest.split(' | ')
  const head = /^([a-z0-9-]+)(?: at (\d+(?:\.\d+)?)s)?$/.exec(parts[0])
  if (head === null || parts.length !== 5) return fail('a DO is "deed at 36s | label | key | hint | way past"')
  const [, label, key, hint, past] = parts
  return { deed: head[1], holdS: head[2] === undefined ? null : Number(head[2]), label, key, hint, past }
}
