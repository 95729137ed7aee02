/**
 * Change a row yourself: SQL on the left, what the company reads of it on the right.
 *
 * The one thing a reader would get wrong: the right side is read from the simulation and not from the database. A link
 * to this run shows it on a machine without any database.
 */
import { useStore } from 'zustand'
import { databaseWords as words } from '../../../content/database'
import { localizeDecimal } from '../../../content/numbers'
import type { DatabaseInfo } from '../../../state/database-client'
import { useSim, useSimClient } from '../../kit/sim-context'
import { CapturePath } from './capture-path'
import { CapturedRecords } from './captured-records'
import './database.css'
import { databaseLine } from './database-line'
import { SqlEditor } from './sql-editor'
import { openDatabase } from './start-again'
import { StartDatabase } from './start-database'

export function DatabaseCard() {
  const client = useSimClient()
  const state = useStore(databaseLine.store)
  const capture = useSim((store) => store.worlds?.capture ?? null)
  const places = useSim((store) => store.worlds?.asked.places)
  return (
    <div className="worlds-card database-card">
      <h2>
        {words.title}
        {state.info === null ? null : <span className="stamp">{words.way[state.info.way]}</span>}
      </h2>
      <p>{words.lead}</p>
      <CapturePath capture={capture} />
      <div className="database-halves">
        <div>
          {state.phase === 'ready' || state.phase === 'running' ? (
            <SqlEditor state={state} place={places?.[0] ?? ''} />
          ) : (
            <StartDatabase state={state} onStart={() => openDatabase(client, places ?? [])} />
          )}
          {state.info === null ? null : <AboutDatabase info={state.info} />}
        </div>
        <CapturedRecords />
      </div>
    </div>
  )
}

function AboutDatabase({ info }: { readonly info: DatabaseInfo }) {
  const { version, tookMs, cached, way, reason } = info
  return (
    <p className="fine">
      {words.ready(version, localizeDecimal((tookMs / 1000).toFixed(1)), cached)}{' '}
      {way === 'wal' ? words.wayNote.wal : words.wayNote.triggers(reason ?? '')}
    </p>
  )
}
