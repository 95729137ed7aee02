/**
 * How the page stands with the network: is it kept on this device, and is there a newer version.
 *
 * The one thing a reader would get wrong: nothing of this is needed for the page to work. Where there is no such worker, or
 * it is refused, the page says so and goes on.
 */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { FromOffline, KeepingFault, KeptPart, OfflineReport, ToOffline } from '../protocol'

export interface OfflineState {
  /** Null before anything is known. `forbidden`: the browser has such workers and gives us none. */
  readonly page: null | 'keeping' | 'kept' | 'insecure' | 'forbidden' | KeepingFault
  /** `absent` also before anything is known. */
  readonly database: 'absent' | 'keeping' | 'kept' | KeepingFault
  /** While it is being kept. */
  readonly progress: { readonly bytesKept: number; readonly bytes: number }
  readonly report: OfflineReport | null
  /** A newer version is on the device and waits for the visitor. */
  readonly isNewer: boolean
  /** The newer version was asked for and is being loaded. */
  readonly isTakingOver: boolean
}

export interface OfflineClient {
  readonly store: StoreApi<OfflineState>
  /** Once, when the browser has nothing else to do. */
  start(): Promise<void>
  /** What was stopped is tried again. */
  keep(): Promise<void>
  keepDatabase(): Promise<void>
  /** Something was kept by others: the worker of the database keeps its files itself. */
  refresh(): Promise<void>
  /** Loads the newer version in this window. */
  takeOver(): Promise<void>
}

/** What the client needs of the browser. */
export interface OfflineHost {
  /** Undefined where a page has no such workers, as without https. */
  readonly container: ServiceWorkerContainer | undefined
  readonly reload: () => void
  /** Calls `act` each time the network comes back. */
  readonly whenOnline: (act: () => void) => void
}

/** A newer worker that does not come in this time comes with the next visit. */
const ACTIVATE_MS = 5_000

export function createOfflineClient(address: string, { container, reload, whenOnline }: OfflineHost): OfflineClient {
  const store = createStore<OfflineState>(() => ({
    page: null,
    database: 'absent',
    progress: { bytesKept: 0, bytes: 0 },
    report: null,
    isNewer: false,
    isTakingOver: false,
  }))
  let registration: ServiceWorkerRegistration | null = null

  const ask = (worker: ServiceWorker, message: ToOffline): Promise<OfflineReport> =>
    askWorker(worker, message, (answer) => {
      if (answer.type === 'progress') {
        const { bytesKept, bytes } = answer
        store.setState({ [answer.what]: 'keeping', progress: { bytesKept, bytes } })
      } else store.setState({ [answer.what]: answer.why })
    })

  /** A part that was stopped says so until it is kept. */
  const note = (report: OfflineReport, asked: KeptPart): void => {
    const { page, database } = store.getState()
    store.setState({
      report,
      page: report.isWhole ? 'kept' : asked === 'page' && page === 'keeping' ? 'network' : page,
      database: report.hasDatabase ? 'kept' : database === 'kept' ? 'absent' : database,
    })
  }

  const keep = async (): Promise<void> => {
    const worker = registration?.active
    if (worker === null || worker === undefined) return
    store.setState({ page: 'keeping' })
    const report = await ask(worker, { type: 'keep' })
    note(report, 'page')
    if (report.isNewer) store.setState({ isNewer: true })
  }

  const lookForNewer = async (): Promise<void> => {
    const waiting = registration?.waiting
    if (waiting && (await ask(waiting, { type: 'report' })).isNewer) store.setState({ isNewer: true })
  }

  return {
    store,
    start: async () => {
      if (container === undefined) {
        store.setState({ page: 'insecure' })
        return
      }
      registration = await register(container, address, lookForNewer)
      if (registration === null) {
        store.setState({ page: 'forbidden' })
        return
      }
      whenOnline(() => {
        if (store.getState().page === 'network') void keep()
      })
      await keep()
      await lookForNewer()
    },
    keep,
    keepDatabase: async () => {
      const worker = registration?.active
      if (!worker) return
      store.setState({ database: 'keeping', progress: { bytesKept: 0, bytes: 0 } })
      note(await ask(worker, { type: 'keep-database' }), 'database')
    },
    refresh: async () => {
      const worker = registration?.active
      if (worker && store.getState().page === 'kept') note(await ask(worker, { type: 'report' }), 'page')
    },
    takeOver: async () => {
      const worker = registration?.waiting ?? registration?.active
      if (!worker) return
      store.setState({ isTakingOver: true })
      await ask(worker, { type: 'take-over' })
      await untilActive(worker)
      reload()
    },
  }
}

/** Null when the browser gives us none. `onWaiting` is called when a newer worker is ready. */
async function register(
  container: ServiceWorkerContainer,
  address: string,
  onWaiting: () => Promise<void>,
): Promise<ServiceWorkerRegistration | null> {
  try {
    const registration: ServiceWorkerRegistration | undefined = await container.register(address, {
      updateViaCache: 'none',
    })
    if (registration === undefined) return null
    registration.addEventListener('updatefound', () => {
      const { installing } = registration
      installing?.addEventListener('statechange', () => {
        if (installing.state === 'installed') void onWaiting()
      })
    })
    return await container.ready
  } catch {
    return null
  }
}

function askWorker(
  worker: ServiceWorker,
  message: ToOffline,
  onAnswer: (answer: Exclude<FromOffline, { readonly type: 'report' }>) => void,
): Promise<OfflineReport> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<FromOffline>) => {
      if (data.type !== 'report') {
        onAnswer(data)
        return
      }
      port1.close()
      resolve(data.report)
    }
    worker.postMessage(message, [port2])
  })
}

function untilActive(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    const check = (): void => {
      if (worker.state === 'activated') resolve()
    }
    worker.addEventListener('statechange', check)
    setTimeout(resolve, ACTIVATE_MS)
    check()
  })
}
