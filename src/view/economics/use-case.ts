/**
 * The case and the view that the address says: `#/economics/sceptic?case=1_written~10-30-60`. The one thing a reader would
 * get wrong: the address is the state; nothing of it is kept anywhere else, so Back, a link and a reload all show the same.
 */
import { type Case, type CaseFault, formatCase, PROPOSED_CASE, parseCase } from '../../economics'
import { useHash } from '../kit/use-hash'

export const VIEWS = ['bill', 'sceptic', 'chargeback'] as const
export type View = (typeof VIEWS)[number]

const ADDRESS = /^#\/economics(?:\/([^?]*))?(?:\?(.*))?$/
const CASE = 'case='

export function addressOf(view: View, of: Case): string {
  const text = formatCase(of)
  return `#/economics${view === 'bill' ? '' : `/${view}`}${text === '' ? '' : `?${CASE}${text}`}`
}

export interface CaseOnPage {
  readonly view: View
  readonly of: Case
  /** What the address says and cannot be read. */
  readonly fault: CaseFault | null
}

export function readAddress(hash: string): CaseOnPage {
  const [, name = '', query = ''] = ADDRESS.exec(hash) ?? []
  const view = VIEWS.find((known) => known === name) ?? 'bill'
  const text = query.split('&').find((part) => part.startsWith(CASE))
  const read = parseCase(text?.slice(CASE.length) ?? '')
  return 'believed' in read ? { view, of: read, fault: null } : { view, of: PROPOSED_CASE, fault: read }
}

export function useCase(): CaseOnPage {
  return readAddress(useHash())
}

/** Without a step in the history. `replaceState` tells nobody, so it is told here. */
export function keepCase(view: View, of: Case): void {
  window.history.replaceState(window.history.state, '', addressOf(view, of))
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}

/** With a step in the history. */
export function openCase(view: View, of: Case): void {
  window.location.hash = addressOf(view, of)
}
