/** The real worker in the same thread: what `serve` does, with messages that arrive later as they do from a worker. */
import { vi } from 'vitest'
import type { FromWorker, ToWorker } from '../../protocol'
import { serve } from '../../worker/serve'

/** `self` is the worker's from now on, until `vi.unstubAllGlobals`. */
export function openLocalWorker(): Worker {
  const scope = {
    onmessage: null as ((event: { readonly data: ToWorker }) => void) | null,
    postMessage: (data: FromWorker) => setTimeout(() => worker.onmessage?.({ data })),
  }
  const worker = {
    onmessage: null as ((event: { readonly data: FromWorker }) => void) | null,
    postMessage: (data: ToWorker) => setTimeout(() => scope.onmessage?.({ data })),
    terminate: () => {},
  }
  vi.stubGlobal('self', scope)
  serve(() => null)
  return worker as unknown as Worker
}
