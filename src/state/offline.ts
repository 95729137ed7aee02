/** The page's own line to the worker that keeps it. Not started where there is none, as while developing. */
import { createOfflineClient } from './offline-client'

export const offline = createOfflineClient(new URL('offline-worker.js', document.baseURI).href, {
  container: navigator.serviceWorker as ServiceWorkerContainer | undefined,
  reload: () => window.location.reload(),
  whenOnline: (act) => window.addEventListener('online', act),
})
