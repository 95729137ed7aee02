/**
 * What a page and its worker hold, read over the browser's debugging protocol after a forced collection. The one thing a
 * reader would get wrong: the heap of a script has no typed arrays in it; they are counted apart, as buffers.
 */
import type { CDPSession } from 'playwright'

const MIB = 1024 * 1024

export interface HeapUse {
  readonly objectsMib: number
  readonly buffersMib: number
}

interface HeapUsage {
  readonly usedSize: number
  readonly backingStorageSize?: number
}

function readUse({ usedSize, backingStorageSize }: HeapUsage): HeapUse {
  return { objectsMib: usedSize / MIB, buffersMib: (backingStorageSize ?? 0) / MIB }
}

export async function measurePageHeap(cdp: CDPSession): Promise<HeapUse> {
  await cdp.send('HeapProfiler.collectGarbage')
  return readUse(await cdp.send('Runtime.getHeapUsage'))
}

/** Returns what measures all workers of the page together. Call it before the page is opened. */
export async function watchWorkers(cdp: CDPSession): Promise<() => Promise<HeapUse>> {
  const workers = new Set<string>()
  const waiting = new Map<number, (result: unknown) => void>()
  let asked = 0
  cdp.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') workers.add(sessionId)
  })
  cdp.on('Target.detachedFromTarget', ({ sessionId }) => workers.delete(sessionId))
  cdp.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id: number; result: unknown }
    waiting.get(id)?.(result)
    waiting.delete(id)
  })
  // Messages in messages, as Playwright shows no sessions of workers.
  await cdp.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false })
  const ask = (sessionId: string, method: string): Promise<unknown> => {
    const id = ++asked
    const answer = new Promise((resolve) => waiting.set(id, resolve))
    return cdp
      .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) })
      .then(() => answer)
  }
  return async () => {
    let objectsMib = 0
    let buffersMib = 0
    for (const worker of workers) {
      await ask(worker, 'HeapProfiler.collectGarbage')
      const use = readUse((await ask(worker, 'Runtime.getHeapUsage')) as HeapUsage)
      objectsMib += use.objectsMib
      buffersMib += use.buffersMib
    }
    return { objectsMib, buffersMib }
  }
}
