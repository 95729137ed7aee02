/**
 * The page's line to the real database: what state it is in, SQL in, results out. One worker at a time.
 *
 * The one thing a reader would get wrong: a query that does not end can only be ended with its worker, and the database
 * is in that worker's memory. It then begins anew with its first rows; the run keeps all that it was told.
 */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CaptureWay } from '../core'
import type { DatabaseProgress, FromDatabase, SqlRun, TableSnapshot, TableSummary, ToDatabase } from '../protocol'

export interface DatabaseInfo {
  readonly version: string
  readonly way: CaptureWay
  readonly reason: string | null
  readonly tookMs: number
  readonly cached: boolean
}

export interface DatabaseState {
  readonly phase: 'closed' | 'opening' | 'ready' | 'running' | 'failed'
  readonly progress: DatabaseProgress | null
  readonly info: DatabaseInfo | null
  readonly tables: readonly TableSummary[]
  /** Why it could not start, or died; empty otherwise. */
  readonly message: string
  /** It was ended because a query took too long, or by hand, or it died. */
  readonly ended: 'never' | 'timeout' | 'by-hand' | 'crash'
}

export interface DatabaseClient {
  readonly store: StoreApi<DatabaseState>
  open(places: readonly string[]): void
  /** null when it was ended before the answer. */
  run(sql: string): Promise<SqlRun | null>
  /** All rows of the tables; null as above. */
  snapshot(): Promise<TableSnapshot | null>
  stop(): void
}

/** A query that runs longer is ended. */
export const QUERY_MS_MAX = 10_000
/** A step of the start that takes longer has failed; bytes that come count as a step. */
const START_MS_MAX = 60_000

const CLOSED: DatabaseState = {
  phase: 'closed',
  progress: null,
  info: null,
  tables: [],
  message: '',
  ended: 'never',
}

export function createDatabaseClient(createWorker: () => Worker): DatabaseClient {
  const store = createStore<DatabaseState>(() => CLOSED)
  let worker: Worker | null = null
  /** One question at a time; null is the answer of a worker that was ended. */
  let asked: { readonly id: number; readonly answer: (message: FromDatabase | null) => void } | null = null
  let serial = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const expect = (withinMs: number, onSilence: () => void): void => {
    clearTimeout(timer)
    timer = setTimeout(onSilence, withinMs)
  }
  const close = (state: Partial<DatabaseState>): void => {
    clearTimeout(timer)
    worker?.terminate()
    worker = null
    asked?.answer(null)
    asked = null
    store.setState({ ...CLOSED, ...state })
  }
  const fail = (message: string): void =>
    close(store.getState().phase === 'opening' ? { phase: 'failed', message } : { ended: 'crash', message })

  const hear = (message: FromDatabase): void => {
    if (message.type === 'progress') {
      store.setState({ progress: message })
      expect(START_MS_MAX, () => fail(''))
    } else if (message.type === 'ready') {
      clearTimeout(timer)
      const { version, way, reason, tookMs, cached, tables } = message
      const info = { version, way, reason, tookMs, cached }
      store.setState({ phase: 'ready', progress: null, info, tables, ended: 'never' })
    } else if (message.type === 'failed') fail(message.message)
    else if (message.id === asked?.id) {
      clearTimeout(timer)
      if (message.type === 'ran') noteRun(message.run)
      else store.setState({ phase: 'ready' })
      const { answer } = asked
      asked = null
      answer(message)
    }
  }

  const noteRun = (run: SqlRun): void => {
    const { info } = store.getState()
    const isOther = info !== null && run.way !== info.way
    store.setState({
      phase: 'ready',
      tables: run.tables,
      info: isOther ? { ...info, way: run.way, reason: run.captureError } : info,
    })
  }

  const send = (message: ToDatabase): void => worker?.postMessage(message)

  const ask = (question: (id: number) => ToDatabase): Promise<FromDatabase | null> => {
    if (worker === null || asked !== null) return Promise.resolve(null)
    const id = ++serial
    store.setState({ phase: 'running' })
    expect(QUERY_MS_MAX, () => close({ ended: 'timeout' }))
    return new Promise((resolve) => {
      asked = { id, answer: resolve }
      send(question(id))
    })
  }

  return {
    store,
    open: (places) => {
      close({ phase: 'opening' })
      try {
        const opened = createWorker()
        worker = opened
        opened.onmessage = (event: MessageEvent<FromDatabase>) => {
          if (worker === opened) hear(event.data)
        }
        opened.onerror = (event) => {
          event.preventDefault?.()
          if (worker === opened) fail(event.message ?? '')
        }
      } catch (error) {
        fail(error instanceof Error ? error.message : String(error))
        return
      }
      expect(START_MS_MAX, () => fail(''))
      send({ type: 'open', places })
    },
    run: async (sql) => {
      const message = await ask((id) => ({ type: 'run', id, sql }))
      return message?.type === 'ran' ? message.run : null
    },
    snapshot: async () => {
      const message = await ask((id) => ({ type: 'snapshot', id }))
      return message?.type === 'snapped' ? message.snapshot : null
    },
    stop: () => close({ ended: 'by-hand' }),
  }
}
