/**
 * Runs the moment's run again: to its end for the figures, back to when those who waited got their yes, and to the moment
 * of the picture, where it stays. Nothing is shown of a figure before the run has given it.
 */
import { useEffect, useState } from 'react'
import type { SimClient } from '../../../state'
import type { Moment } from '../../../story/keepsake-moments'
import { makeScripted, RUNS } from '../../../story/runs'
import { useOpenRun } from '../../kit/sim-context'
import { goTo } from '../run-clock'
import { findPictureUs, findRelief, type RunFigures, readCluster, readCompany, readSilences } from './figures'

export interface KeepsakeRun {
  readonly client: SimClient
  readonly figures: RunFigures
  /** Of the run at its end. */
  readonly digest: string
  readonly seed: number
  readonly world: string
  readonly pictureUs: number
  /** The run stands at the moment of the picture. */
  readonly isThere: boolean
}

export interface RunInWork {
  /** Null until it has been computed. */
  readonly run: KeepsakeRun | null
  readonly client: SimClient | null
  readonly isFailed: boolean
}

export function useKeepsakeRun(moment: Moment | null): RunInWork {
  const openRun = useOpenRun()
  const [work, setWork] = useState<RunInWork>({ run: null, client: null, isFailed: false })
  const key = moment === null ? '' : `${moment.run} ${moment.panel.id} ${moment.atS} ${moment.endS}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` says all of the moment.
  useEffect(() => {
    setWork({ run: null, client: null, isFailed: false })
    if (moment === null) return
    const client = openRun(moment.kind)
    setWork({ run: null, client, isFailed: false })
    let isWanted = true
    const show = (next: Omit<RunInWork, 'client'>): void => {
      if (isWanted) setWork({ ...next, client })
    }
    const stop = compute(client, moment, show)
    const stopFaults = client.store.subscribe(({ status }) => {
      if (status === 'failed') show({ run: null, isFailed: true })
    })
    return () => {
      isWanted = false
      stop()
      stopFaults()
      client.dispose()
    }
  }, [key, openRun])
  return work
}

function compute(client: SimClient, moment: Moment, show: (next: Omit<RunInWork, 'client'>) => void): () => void {
  const endUs = moment.endS * 1_000_000
  let stop = (): void => {}
  const visit = (timeUs: number, arrive: () => void): void => {
    stop = goTo(client, timeUs, () => {
      stop = whenTold(client, timeUs, arrive)
    })
  }
  const atEnd = (): void => {
    const { measures, markers, events, worlds, structure } = client.store.getState()
    const digest = client.getLatestFrame()?.digest ?? ''
    if (measures === null || structure === null) return
    const pictureUs = findPictureUs(moment, markers)
    const tell = (figures: RunFigures): void => {
      const run = { client, figures, digest, seed: structure.seed, world: structure.title, pictureUs, isThere: false }
      show({ run, isFailed: false })
      visit(pictureUs, () => show({ run: { ...run, isThere: true }, isFailed: false }))
    }
    if (moment.kind === 'company') {
      if (worlds !== null) tell(readCompany(worlds))
      return
    }
    const relief = findRelief(readSilences(markers, endUs), events)
    if (relief === null) {
      tell(readCluster(measures, markers, endUs, null))
      return
    }
    visit(relief, () => {
      const waited = client.store.getState().measures?.waiting ?? null
      // Who gave up got no yes.
      tell(readCluster(measures, markers, endUs, waited === null ? null : Math.max(0, waited - measures.expired)))
    })
  }
  const stopLoading = loadWhenKnown(client, moment, () => visit(endUs, atEnd))
  return () => {
    stopLoading()
    stop()
  }
}

/** A run stands there before the store has been told of it. */
function whenTold({ store, getLatestFrame }: SimClient, timeUs: number, arrive: () => void): () => void {
  let isOver = false
  const check = (): void => {
    const frame = getLatestFrame()
    if (isOver || frame?.timeUs !== timeUs || store.getState().measures !== frame.measures) return
    isOver = true
    stop()
    arrive()
  }
  let stop = (): void => {}
  stop = store.subscribe(check)
  check()
  return () => {
    isOver = true
    stop()
  }
}

/** The built-in worlds come from the network; the run begins when they are there. */
function loadWhenKnown(client: SimClient, moment: Moment, go: () => void): () => void {
  let isAsked = false
  const load = (): void => {
    const { gallery, loadSession, pause } = client.store.getState()
    if (isAsked || gallery.length === 0) return
    isAsked = true
    const run = RUNS[moment.run]
    loadSession({
      scenario: makeScripted(run, gallery, ({ deed }) => deed === undefined),
      commands: run.commands
        .filter(({ atS, deed }) => deed !== undefined && atS <= moment.endS)
        .map(({ atS, command }) => ({ timeUs: Math.round(atS * 1_000_000), command })),
      timeUs: moment.endS * 1_000_000,
    })
    pause()
    go()
  }
  const stop = client.store.subscribe(load)
  load()
  return stop
}
