/** Composition root: the only place that knows all parts of the page and puts them together. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { errorScreenWords, shellWords } from '../content/en/shell'
import { createSimClient, type SimClient, type SimWords } from '../state'
import { formatClock, formatCount } from '../view/kit/format'
import { fetchTheRest, fetchWhenIdle } from '../view/kit/later'
import '../view/kit/chrome.css'
import { App } from './app'
import { ErrorScreen } from './error-screen'
import './fonts'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no element with the id "root"')

const words: SimWords = {
  ended: (kind) => shellWords.ended[kind],
  restarted: (kind, timeUs) => shellWords.restarted(shellWords.ended[kind], formatClock(timeUs)),
  dropped: shellWords.dropped,
  heavy: ({ recordsPerSecond, recordsMost, fullAfterUs }) =>
    shellWords.heavy(formatCount(recordsPerSecond), formatCount(recordsMost), formatClock(fullAfterUs)),
  full: (records, timeUs) => shellWords.full(formatCount(records), formatClock(timeUs)),
}

/** Each worker is fetched when somebody goes to its page. */
function openPlayground(): SimClient {
  return createSimClient(() => new Worker(new URL('../worker/main.ts', import.meta.url), { type: 'module' }), words)
}

function openWorlds(): SimClient {
  return createSimClient(() => new Worker(new URL('../worker/worlds.ts', import.meta.url), { type: 'module' }), words)
}

createRoot(root).render(
  <StrictMode>
    <ErrorScreen words={errorScreenWords}>
      <App openPlayground={openPlayground} openWorlds={openWorlds} />
    </ErrorScreen>
  </StrictMode>,
)

fetchWhenIdle(() => import('../state/share'))
if (document.readyState === 'complete') fetchTheRest()
else window.addEventListener('load', fetchTheRest, { once: true })
