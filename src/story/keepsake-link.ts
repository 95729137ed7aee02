/**
 * The link that makes a reader's page again: guesses, deeds, the chosen moment and the day, and nothing else. What a run
 * gave is not in it, because the same deeds give the same run. The one thing a reader would get wrong: the link's last
 * part is a checksum, so that a link that was cut or mistyped is told from one of another edition of the book.
 */

export const ISSUES = { 1: [1, 2, 3, 4, 5, 6, 7], 2: [8, 9, 10] } as const
export type Issue = keyof typeof ISSUES

/** What the reader chose in one issue. */
export interface Choices {
  readonly issue: Issue
  /** Of the page, as 20261128. */
  readonly day: string
  /** Panel of the moment that the page shows; null for the page's own choice. */
  readonly moment: string | null
  /** By panel: index of the choice. */
  readonly guesses: Readonly<Record<string, number>>
  /** By panel: the panel's deed, or the run that was chosen there. */
  readonly deeds: Readonly<Record<string, string>>
  /** Beginning of the digest of the run when the page was made; null when it was not known. */
  readonly digest: string | null
}

/** What can be guessed and done in the panels of an issue. */
export interface BookPanel {
  readonly id: string
  readonly choices: number
  readonly isDeed: (name: string) => boolean
  /** The deed that need not be named. */
  readonly ownDeed: string | null
}

export type LinkFault =
  /** Cut, mistyped, or no such link. */
  | 'cut'
  /** Made by a later version of the page. */
  | 'version'
  /** Whole, but it names a panel, a choice or a deed that is not in this edition. */
  | 'edition'

export type ReadLink =
  | { readonly choices: Choices; readonly fault: null }
  | { readonly choices: null; readonly fault: LinkFault }

const VERSION = '1'
const MOST = 1_500
export const DIGEST_LETTERS = 6
const SHAPE =
  /^(\d{1,3})\.([12])\.(\d{8})\.([0-9a-z]{3}|-)\.((?:[0-9a-z]{3}\d)+|-)\.([0-9a-z~_-]+)\.([0-9a-f]{6}|-)\.([0-9a-z]{7})$/
const DEED = /^([0-9a-z]{3})(?:~([a-z0-9-]+))?$/

export function encodeChoices(
  { issue, day, moment, guesses, deeds, digest }: Choices,
  book: readonly BookPanel[],
): string {
  const guessed = book.flatMap(({ id }) => (guesses[id] === undefined ? [] : [`${packPanel(id)}${guesses[id]}`]))
  const done = book.flatMap(({ id, ownDeed }) => {
    const deed = deeds[id]
    return deed === undefined ? [] : [deed === ownDeed ? packPanel(id) : `${packPanel(id)}~${deed}`]
  })
  const body = [
    VERSION,
    issue,
    day,
    moment === null ? '-' : packPanel(moment),
    guessed.join('') || '-',
    done.join('_') || '-',
    digest?.slice(0, DIGEST_LETTERS) ?? '-',
  ].join('.')
  return `${body}.${checksum(body)}`
}

/** The issue that a link is of, so that its chapters can be fetched before it is read; null when it does not say. */
export function issueOf(text: string): Issue | null {
  const issue = /^\d{1,3}\.([12])\./.exec(text)?.[1]
  return issue === undefined ? null : (Number(issue) as Issue)
}

/** `book` are the panels of the link's issue. Nothing of a link is taken unless all of it is good. */
export function decodeChoices(text: string, book: readonly BookPanel[]): ReadLink {
  const parts = text.length > MOST ? null : SHAPE.exec(text)
  const version = /^(\d{1,3})\./.exec(text)?.[1]
  if (version !== undefined && version !== VERSION) return wrong('version')
  if (parts === null || checksum(text.slice(0, text.lastIndexOf('.'))) !== parts[8]) return wrong('cut')
  const [, , issue, day, moment, guessed, done, digest] = parts
  if (!isDay(day)) return wrong('cut')
  const byId = new Map(book.map((panel) => [panel.id, panel]))
  const guesses: Record<string, number> = {}
  for (const [, code, choice] of guessed === '-' ? [] : guessed.matchAll(/(...)(\d)/g)) {
    const panel = byId.get(unpackPanel(code))
    if (panel === undefined || Number(choice) >= panel.choices) return wrong('edition')
    guesses[panel.id] = Number(choice)
  }
  const deeds: Record<string, string> = {}
  for (const entry of done === '-' ? [] : done.split('_')) {
    const match = DEED.exec(entry)
    if (match === null) return wrong('cut')
    const panel = byId.get(unpackPanel(match[1]))
    const deed = match[2] ?? panel?.ownDeed ?? null
    if (panel === undefined || deed === null || !panel.isDeed(deed)) return wrong('edition')
    deeds[panel.id] = deed
  }
  const shown = moment === '-' ? null : unpackPanel(moment)
  if (shown !== null && !byId.has(shown)) return wrong('edition')
  return {
    choices: {
      issue: Number(issue) as Issue,
      day,
      moment: shown,
      guesses,
      deeds,
      digest: digest === '-' ? null : digest,
    },
    fault: null,
  }
}

const wrong = (fault: LinkFault): ReadLink => ({ choices: null, fault })

function isDay(day: string): boolean {
  const date = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(4, 6)) - 1, Number(day.slice(6))))
  return date.toISOString().slice(0, 10).replaceAll('-', '') === day
}

/** 10.8.2 is a82. */
function packPanel(id: string): string {
  return id
    .split('.')
    .map((part) => Number(part).toString(36))
    .join('')
}

function unpackPanel(code: string): string {
  return Array.from(code, (letter) => Number.parseInt(letter, 36)).join('.')
}

/** FNV-1a, 32 bits. */
function checksum(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(36).padStart(7, '0')
}
