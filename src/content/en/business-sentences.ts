/** What happened to a company, as sentences for Why?. The one thing a reader would get wrong: `kind`s are the core's. */

import { code, type Sentence, say } from '../sentence'
import { governanceSentences } from './governance-sentences'
import { count } from './pieces'

export interface Ends {
  readonly from: string
  readonly to: string
}

export interface OwnEvent {
  readonly system: string
  readonly number: number
  readonly article: number
  readonly place: string
  readonly pairs: number
}

export interface CompanyNames {
  /** Of a client or a system, by its id. */
  readonly client: (id: string) => string
}

const MS_PER_MINUTE = 60_000

/** 7 min, 2 h, 2 h 20 min */
function tellMinutes(minutes: number): string {
  const whole = Math.round(minutes)
  const rest = whole % 60
  if (whole < 60) return `${whole} min`
  return rest === 0 ? `${whole / 60} h` : `${Math.floor(whole / 60)} h ${rest} min`
}

/** The core says what somebody repairs as 'the job a → b', with ids. */
export function readRepair(what: string, { client }: CompanyNames): readonly [kind: string, names: string] {
  const [, kind, ids] = /^the (records of|rows of|job) (.+)$/.exec(what) ?? ['', '', what]
  return [kind, ids.split(' → ').map(client).join(' → ')]
}

function tellRepair(what: string, names: CompanyNames): string {
  const [kind, ends] = readRepair(what, names)
  return kind === '' ? ends : `the ${kind} ${ends}`
}

export const businessSentences = {
  ...governanceSentences,
  JobFailed: (e: Ends & { readonly reason: string }, names: CompanyNames): Sentence =>
    say`The job ${names.client(e.from)} → ${names.client(e.to)} failed: ${e.reason}.`,
  JobOverran: (e: Ends & { readonly runMs: number }, names: CompanyNames): Sentence =>
    say`The job ${names.client(e.from)} → ${names.client(e.to)} still ran when its next run was due, after ${tellMinutes(e.runMs / MS_PER_MINUTE)}.`,
  DirtyLoad: (e: Ends & { readonly fault: string; readonly rows: number }, names: CompanyNames): Sentence =>
    e.fault === 'doubled'
      ? say`The load ${names.client(e.from)} → ${names.client(e.to)} was dirty: ${count(e.rows, 'row', 'rows')} counted twice.`
      : say`The load ${names.client(e.from)} → ${names.client(e.to)} was half-written: ${count(e.rows, 'row is', 'rows are')} missing.`,
  DirtySpread: (e: Ends & { readonly rows: number }, names: CompanyNames): Sentence =>
    say`${names.client(e.from)} handed on ${count(e.rows, 'wrong row', 'wrong rows')} to ${names.client(e.to)}.`,
  RepairStarted: (e: { readonly what: string }, names: CompanyNames): Sentence =>
    say`Somebody began to repair ${tellRepair(e.what, names)}.`,
  RepairDone: (e: { readonly what: string; readonly personMinutes: number }, names: CompanyNames): Sentence =>
    say`Somebody has repaired ${tellRepair(e.what, names)}, after ${tellMinutes(e.personMinutes)} of work.`,
  PairOversold: (
    e: { readonly order: number; readonly article: number; readonly place: string },
    names: CompanyNames,
  ): Sentence => say`Order ${e.order} sold one of article ${e.article} that was not in ${names.client(e.place)}.`,
  CallFailed: (e: { readonly system: string; readonly order: number }, names: CompanyNames): Sentence =>
    say`Order ${e.order} called ${names.client(e.system)}, nobody answered, and the order was lost.`,
  SystemStopped: (e: { readonly system: string }, names: CompanyNames): Sentence =>
    say`${names.client(e.system)} went down.`,
  SystemStarted: (e: { readonly system: string }, names: CompanyNames): Sentence =>
    say`${names.client(e.system)} runs again.`,
  SystemAdded: (
    e: { readonly system: string; readonly links: number; readonly touched: number },
    names: CompanyNames,
  ): Sentence =>
    say`${names.client(e.system)} was added: ${count(e.links, 'new link', 'new links')}, ${count(e.touched, 'system', 'systems')} to change.`,
  LinkWentLive: (e: Ends, names: CompanyNames): Sentence =>
    say`The connection ${names.client(e.from)} → ${names.client(e.to)} went live.`,
  SystemRemoved: (e: { readonly system: string; readonly links: number }, names: CompanyNames): Sentence =>
    say`${names.client(e.system)} left, and ${count(e.links, 'link', 'links')} with it.`,
  SurgeStarted: (e: { readonly factor: number }): Sentence => say`The rush began: ${e.factor} times the usual.`,
  SurgeEnded: (): Sentence => say`The rush was over.`,
  OutputSpoiled: (
    e: { readonly system: string; readonly records: number; readonly fault?: string },
    names: CompanyNames,
  ): Sentence =>
    e.fault === 'half-written'
      ? say`${names.client(e.system)} was going to break off, ${count(e.records, 'record', 'records')} before the end.`
      : say`${names.client(e.system)} was going to write ${count(e.records, 'bad record', 'bad records')}.`,
  OrderPlaced: (e: OwnEvent, names: CompanyNames): Sentence =>
    say`Order ${e.number} was placed at ${names.client(e.system)}: ${e.pairs} of article ${e.article}, from ${names.client(e.place)}.`,
  SaleRecorded: (e: OwnEvent, names: CompanyNames): Sentence =>
    say`A sale in ${names.client(e.place)}: ${e.pairs} of article ${e.article}; ${names.client(e.system)} wrote it down as event ${e.number}.`,
  EventHeard: (
    e: { readonly world: string; readonly system: string; readonly number: number },
    names: CompanyNames,
  ): Sentence => say`${names.client(e.system)} heard of event ${e.number} in ${e.world}.`,
  SystemSlowed: (e: { readonly system: string; readonly delayMs: number }, names: CompanyNames): Sentence =>
    e.delayMs === 0
      ? say`${names.client(e.system)} was as fast as usual again.`
      : say`${names.client(e.system)} became slow: ${e.delayMs} ms more for each call and each record.`,
  ApplicationStateChanged: (e: { readonly application: string; readonly state: string }): Sentence =>
    say`The application ${e.application} is now ${code(e.state)}.`,
  ApplicationTookOver: (e: { readonly application: string; readonly version: number }): Sentence =>
    say`Version ${e.version} of ${e.application} has caught up and serves from now on.`,
  ConnectorStateChanged: (e: { readonly connector: string; readonly state: string }): Sentence =>
    say`The task of the connector ${e.connector} is now ${code(e.state)}.`,
  BatchIntervalChanged: (e: { readonly minutes: number }): Sentence =>
    say`All jobs now run every ${code(tellMinutes(e.minutes))}.`,
  ChangesCaptured: (e: { readonly changes: number; readonly tables: number }): Sentence =>
    say`The database’s connector captured ${count(e.changes, 'change', 'changes')} of ${count(e.tables, 'table', 'tables')}.`,
  DumpLoaded: (e: { readonly system: string; readonly rows: number }, names: CompanyNames): Sentence =>
    say`The night’s dump landed on ${names.client(e.system)}: ${count(e.rows, 'row', 'rows')}.`,
} as const
