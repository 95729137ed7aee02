/** What the page says of being offline, against a worker of which each answer is known. */
import { expect, it } from 'vitest'
import type { FromOffline, OfflineReport, ToOffline } from '../protocol'
import { createOfflineClient } from './offline-client'

const WHOLE: OfflineReport = {
  isWhole: true,
  pageBytes: 5_800_000,
  databaseBytes: 15_600_000,
  hasDatabase: false,
  isNewer: false,
}

type Answers = (message: ToOffline) => readonly FromOffline[]
const reports = (report: Partial<OfflineReport> = {}): FromOffline => ({
  type: 'report',
  report: { ...WHOLE, ...report },
})

/** `asked` lists what the worker was asked. */
function fakeWorker(answers: Answers) {
  const asked: string[] = []
  const target = Object.assign(new EventTarget(), {
    state: 'activated',
    asked,
    postMessage: (message: ToOffline, [port]: MessagePort[]) => {
      asked.push(message.type)
      for (const answer of answers(message)) port.postMessage(answer)
    },
  })
  return target as unknown as ServiceWorker & { readonly asked: string[] }
}

function fakeContainer(active: ServiceWorker, waiting: ServiceWorker | null = null) {
  const registration = Object.assign(new EventTarget(), { active, waiting, installing: null as ServiceWorker | null })
  const container = { register: async () => registration, ready: Promise.resolve(registration) }
  return { registration, container: container as unknown as ServiceWorkerContainer }
}

function open(container: ServiceWorkerContainer | undefined) {
  const reloads: string[] = []
  let comeBack = (): void => {}
  const client = createOfflineClient('https://host/offline-worker.js', {
    container,
    reload: () => reloads.push('reload'),
    whenOnline: (act) => {
      comeBack = act
    },
  })
  return { client, reloads, online: () => comeBack() }
}

it('is being kept, and then ready, and says how large it is', async () => {
  const seen: unknown[] = []
  const worker = fakeWorker(() => [{ type: 'progress', what: 'page', bytesKept: 1, bytes: 2 }, reports()])
  const { client } = open(fakeContainer(worker).container)
  client.store.subscribe(({ page, progress }) => seen.push([page, progress.bytesKept]))
  await client.start()
  expect(seen).toEqual([
    ['keeping', 0],
    ['keeping', 1],
    ['kept', 1],
  ])
  expect(client.store.getState()).toMatchObject({ report: WHOLE, database: 'absent', isNewer: false })
})

it('where no page is kept it says why, and asks nothing', async () => {
  const without = open(undefined)
  await without.client.start()
  expect(without.client.store.getState().page).toBe('insecure')
  const refused = { register: () => Promise.reject(new Error('denied')) } as unknown as ServiceWorkerContainer
  const forbidden = open(refused)
  await forbidden.client.start()
  expect(forbidden.client.store.getState().page).toBe('forbidden')
  const blocked = open({ register: async () => undefined } as unknown as ServiceWorkerContainer)
  await blocked.client.start()
  expect(blocked.client.store.getState().page).toBe('forbidden')
})

it('a network that gives out is said, and when it is back the rest is kept', async () => {
  let isOnline = false
  const worker = fakeWorker(() =>
    isOnline ? [reports()] : [{ type: 'stopped', what: 'page', why: 'network' }, reports({ isWhole: false })],
  )
  const { client, online } = open(fakeContainer(worker).container)
  await client.start()
  expect(client.store.getState().page).toBe('network')
  isOnline = true
  online()
  await expect.poll(() => client.store.getState().page).toBe('kept')
  online()
  expect(worker.asked).toEqual(['keep', 'keep'])
})

it('a full device is said of the part that had no room', async () => {
  const worker = fakeWorker(({ type }) =>
    type === 'keep-database' ? [{ type: 'stopped', what: 'database', why: 'room' }, reports()] : [reports()],
  )
  const { client } = open(fakeContainer(worker).container)
  await client.start()
  await client.keepDatabase()
  expect(client.store.getState()).toMatchObject({ page: 'kept', database: 'room' })
})

it('the database is ready when it was asked for, and when its own worker has fetched it', async () => {
  let hasDatabase = false
  const worker = fakeWorker(({ type }) => {
    if (type === 'keep-database') hasDatabase = true
    return [reports({ hasDatabase })]
  })
  const { client } = open(fakeContainer(worker).container)
  await client.start()
  hasDatabase = true
  await client.refresh()
  expect(client.store.getState().database).toBe('kept')
  hasDatabase = false
  await client.refresh()
  expect(client.store.getState().database).toBe('absent')
  await client.keepDatabase()
  expect(client.store.getState().database).toBe('kept')
})

it('a newer version waits; only when the visitor agrees is the page loaded again', async () => {
  const active = fakeWorker(() => [reports()])
  const waiting = fakeWorker(() => [reports({ isNewer: true })])
  const { client, reloads } = open(fakeContainer(active, waiting).container)
  await client.start()
  expect(client.store.getState().isNewer).toBe(true)
  expect(waiting.asked).toEqual(['report'])
  expect(reloads).toEqual([])
  await client.takeOver()
  expect(waiting.asked).toEqual(['report', 'take-over'])
  expect(reloads).toEqual(['reload'])
})

it('a newer worker that has come by itself waits with its version just the same', async () => {
  const active = fakeWorker(() => [reports({ isNewer: true })])
  const { client, reloads } = open(fakeContainer(active).container)
  await client.start()
  expect(client.store.getState()).toMatchObject({ page: 'kept', isNewer: true })
  expect(active.asked).not.toContain('take-over')
  await client.takeOver()
  expect(reloads).toEqual(['reload'])
})

it('a version that comes while the page is open is noticed', async () => {
  const { container, registration } = fakeContainer(fakeWorker(() => [reports()]))
  const { client } = open(container)
  await client.start()
  expect(client.store.getState().isNewer).toBe(false)
  const coming = fakeWorker(() => [reports({ isNewer: true })])
  Object.assign(registration, { installing: coming })
  registration.dispatchEvent(new Event('updatefound'))
  Object.assign(coming, { state: 'installed' })
  Object.assign(registration, { installing: null, waiting: coming })
  coming.dispatchEvent(new Event('statechange'))
  await expect.poll(() => client.store.getState().isNewer).toBe(true)
})
