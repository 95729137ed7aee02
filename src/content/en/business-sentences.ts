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

const MS_PER_MINUTE = 60_000

/** 7 min, 2 h, 2 h 20 min */
function tellMinutes(minutes: number): string {
  const whole = Math.round(minutes)
  const rest = whole % 60
  if (whole < 60) return `${whole} min`
  return rest === 0 ? `${whole / 60} h` : `${Math.floor(whole / 60)} h ${rest} min`
}

export const businessSentences = {
  ...governanceSentences,
  JobFailed: (e: Ends & { readonly reason: string }): Sentence => say`The job ${e.from} → ${e.to} failed: ${e.reason}.`,
  JobOverran: (e: Ends & { readonly runMs: number }): Sentence =>
    say`The job ${e.from} → ${e.to} still ran when its next run was due, after ${tellMinutes(e.runMs / MS_PER_MINUTE)}.`,
  DirtyLoad: (e: Ends & { readonly fault: string; readonly rows: number }): Sentence =>
    e.fault === 'doubled'
      ? say`The load ${e.from} → ${e.to} was dirty: ${count(e.rows, 'row', 'rows')} counted twice.`
      : say`The load ${e.from} → ${e.to} was half-written: ${count(e.rows, 'row is', 'rows are')} missing.`,
  DirtySpread: (e: Ends & { readonly rows: number }): Sentence =>
    say`${e.from} handed on ${count(e.rows, 'wrong row', 'wrong rows')} to ${e.to}.`,
  RepairStarted: (e: { readonly what: string }): Sentence => say`Somebody began to repair ${e.what}.`,
  RepairDone: (e: { readonly what: string; readonly personMinutes: number }): Sentence =>
    say`${e.what} was repaired, after ${tellMinutes(e.personMinutes)} of work.`,
  PairOversold: (e: { readonly order: number; readonly article: number; readonly place: string }): Sentence =>
    say`Order ${e.order} sold a pair of article ${e.article} that was not in ${e.place}.`,
  CallFailed: (e: { readonly system: string; readonly order: number }): Sentence =>
    say`Order ${e.order} called ${e.system}, nobody answered, and the order was lost.`,
  SystemStopped: (e: { readonly system: string }): Sentence => say`${e.system} went down.`,
  SystemStarted: (e: { readonly system: string }): Sentence => say`${e.system} runs again.`,
  SystemAdded: (e: { readonly system: string; readonly links: number; readonly touched: number }): Sentence =>
    say`${e.system} joined: ${count(e.links, 'new link', 'new links')}, ${count(e.touched, 'system', 'systems')} to change.`,
  LinkWentLive: (e: Ends): Sentence => say`The connection ${e.from} → ${e.to} went live.`,
  SystemRemoved: (e: { readonly system: string; readonly links: number }): Sentence =>
    say`${e.system} left, and ${count(e.links, 'link', 'links')} with it.`,
  SurgeStarted: (e: { readonly factor: number }): Sentence => say`The rush began: ${e.factor} times the usual.`,
  SurgeEnded: (): Sentence => say`The rush was over.`,
  OutputSpoiled: (e: { readonly system: string; readonly records: number; readonly fault?: string }): Sentence =>
    e.fault === 'half-written'
      ? say`${e.system} was going to break off, ${count(e.records, 'record', 'records')} before the end.`
      : say`${e.system} was going to write ${count(e.records, 'bad record', 'bad records')}.`,
  OrderPlaced: (e: OwnEvent): Sentence =>
    say`Order ${e.number} was placed at ${e.system}: ${count(e.pairs, 'pair', 'pairs')} of article ${e.article}, from ${e.place}.`,
  SaleRecorded: (e: OwnEvent): Sentence =>
    say`A sale in ${e.place}: ${count(e.pairs, 'pair', 'pairs')} of article ${e.article}; ${e.system} wrote it down as event ${e.number}.`,
  EventHeard: (e: { readonly world: string; readonly system: string; readonly number: number }): Sentence =>
    say`${e.system} heard of event ${e.number} in ${e.world}.`,
  SystemSlowed: (e: { readonly system: string; readonly delayMs: number }): Sentence =>
    e.delayMs === 0
      ? say`${e.system} was as fast as usual again.`
      : say`${e.system} became slow: ${e.delayMs} ms more for each call and each record.`,
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
  DumpLoaded: (e: { readonly system: string; readonly rows: number }): Sentence =>
    say`The night’s dump landed on ${e.system}: ${count(e.rows, 'row', 'rows')}.`,
} as const
