/**
 * The run behind the page: a company from the address, given to the worker when it changes. The one thing a reader
 * would get wrong: the address holds the company or a whole shared run, not the clock. What a reload goes on with is kept
 * on this device (state/kept-run.ts), and a link that somebody opens wins over it.
 */
import { useEffect, useMemo, useRef, useState } from 'react'
import { companyWords } from '../../content/company'
import { industryWords, matrixWords } from '../../content/industries'
import { shellWords } from '../../content/shell'
import type { InputError, SessionState } from '../../protocol'
import type { SimActions } from '../../state'
import { isReloaded, isRestored, type KeptRun, keepRun, readKeptRun } from '../../state/kept-run'
import { EMBED } from '../kit/embed'
import { useSim, useSimClient } from '../kit/sim-context'
import { useHash } from '../kit/use-hash'
import { type CompanyState, formatCompany, parseCompany, pickSystems } from './company'
import { formatMoment } from './day-format'
import { followEvent } from './follow'
import { nameArticles } from './industry'
import { moneyOf, withMoney } from './money-address'
import { isOpening, OPENING_SPEED, openingSession, prepare } from './opening'

/** At first an hour passes each second. */
const FIRST_SPEED = 3600
const NO_COMPANY: CompanyState = { count: companyWords.today, names: [], eventsPerDay: null, seed: null }

/** What each client was given last, so that a page that comes back finds its run. */
const given = new WeakMap<object, string>()

export interface Run {
  readonly company: CompanyState
  readonly setCompany: (next: CompanyState) => void
  /** Without a step in the history, and at the moment where the run is: a slider passes many companies on its way. */
  readonly slideTo: (next: CompanyState) => void
  readonly bad: { readonly place: 'systems' | 'name' | 'events' | 'seed'; readonly value: string } | null
  readonly badRun: readonly InputError[]
}

export function useRun(): Run {
  const hash = useHash()
  const reading = useMemo(() => parseCompany(hash, companyWords.today), [hash])
  const company = reading.ok ? reading.company : NO_COMPANY
  const keepsTime = useRef(false)
  const badRun = useGivenRun(hash, company, keepsTime)
  return {
    company,
    setCompany: (next) => {
      keepsTime.current = false
      window.location.hash = addressOf(next)
    },
    slideTo: (next) => {
      keepsTime.current = true
      window.location.replace(addressOf(next))
    },
    bad: reading.ok ? null : reading,
    badRun,
  }
}

/** Of this company, with what is assumed of money now. */
function addressOf(company: CompanyState): string {
  return withMoney(formatCompany(company), moneyOf(window.location.hash))
}

/** What the address holds of a shared run; null when it holds none. */
function packedRun(hash: string): string | null {
  return /[?&]run=([^&]*)/.exec(hash)?.[1] ?? null
}

const NO_ERRORS: readonly InputError[] = []

function useGivenRun(
  hash: string,
  company: CompanyState,
  keepsTime: { readonly current: boolean },
): readonly InputError[] {
  const packed = packedRun(hash)
  const client = useSimClient()
  const [errors, setErrors] = useState(NO_ERRORS)
  const gallery = useSim((state) => state.gallery)
  const first = gallery[0] ?? null
  const opens = isOpening(hash)
  const key = packed ?? (opens ? 'opening' : JSON.stringify(company))
  const latest = useRef(company)
  latest.current = company
  useEffect(() => {
    if (!client.canCommand || first === null || given.get(client) === key) return
    const actions = client.store.getState()
    const { timeUs, playing } = actions
    const isFirst = !given.has(client)
    const speed = isFirst ? FIRST_SPEED : actions.speed
    given.set(client, key)
    const kept = isFirst ? findKept() : null
    const stillWanted = (): boolean => given.get(client) === key
    const isMoved = keepsTime.current
    const asked = async (held: string | null): Promise<Found> => {
      const opening = held === null && opens ? openingSession(gallery) : null
      return opening ?? findSession(held, latest.current, first, actions)
    }
    asked(kept?.packed ?? packed)
      // What was kept and cannot be read is nobody's link: the address is opened as it stands.
      .then(async (found) => ('errors' in found && kept !== null ? { ...(await asked(packed)), isLost: true } : found))
      .then(async (found) => {
        const session = 'errors' in found ? { scenario: first, commands: [], timeUs: 0 } : found
        const prepared = isMoved ? undefined : await prepare(session)
        if (!stillWanted()) return
        setErrors('errors' in found ? found.errors : NO_ERRORS)
        actions.loadSession(isMoved ? { ...session, timeUs } : session, prepared)
        actions.setSpeed(kept?.speed ?? (opens ? OPENING_SPEED : speed === OPENING_SPEED ? FIRST_SPEED : speed))
        // One line says what one looks at: the last pair of something was sold, and who has heard of it.
        if (opens && kept === null) void followEvent(actions, { by: 'last-pair' }, () => {}).catch(() => {})
        if (kept !== null && !('isLost' in found)) {
          if (kept.playing) actions.play()
          actions.showNotice(() => shellWords.kept(formatMoment(session.timeUs)))
          return
        }
        // A run that was shared stands still at the moment that was shared.
        if (packed === null && (playing || !isMoved)) actions.play()
      })
      .catch((error: Error) => {
        // Otherwise the company before would stay for ever under the address of this one.
        if (stillWanted()) given.delete(client)
        actions.showNotice(error.message)
      })
  }, [client, gallery, first, key, packed, opens, keepsTime])
  useEffect(() => (client.canCommand && EMBED === null ? keepRun('worlds', client, isHere) : undefined), [client])
  useEffect(() => () => (client.isLive ? undefined : client.store.getState().pause()), [client])
  return errors
}

function isHere(): boolean {
  return window.location.hash.startsWith('#/worlds')
}

/** The run that this device keeps, packed as in an address, when it is of this very address. */
function findKept(): KeptRun | null {
  // A frame in somebody else's page shows what its address says.
  if (EMBED !== null) return null
  const kept = readKeptRun('worlds')
  const { hash } = window.location
  if (!isRestored(kept, 'worlds', hash, isReloaded()) || kept.address !== hash) return null
  return { ...kept, packed: kept.packed.replace(/^#s=/, '') }
}

type Found = SessionState | { readonly errors: readonly InputError[] }

async function findSession(
  packed: string | null,
  { count, names, eventsPerDay, seed, own }: CompanyState,
  shop: SessionState['scenario'],
  { ask }: SimActions,
): Promise<Found> {
  if (packed !== null) {
    const { openWorldsLink } = await import('../../state/share').catch(() => {
      throw new Error(shellWords.missing)
    })
    const result = openWorldsLink(packed)
    return result.ok ? result.session : { errors: result.errors }
  }
  const isShop = names.length === 0 && own === undefined
  const isStory = isShop && count === companyWords.today && eventsPerDay === null && seed === null
  if (isStory) return { scenario: shop, commands: [], timeUs: 0 }
  const industry = own?.industry ?? 'retail'
  const request = {
    company: isShop ? companyWords.name : own?.name || matrixWords.unnamed,
    systems: own?.systems ?? pickSystems(count, names.length > 0 ? names : industryWords[industry].systems),
    seed,
    eventsPerDay,
    industry,
    articleNames: nameArticles(industry),
  }
  const { scenario } = await ask({ type: 'company', request })
  return { scenario, commands: [], timeUs: 0 }
}
