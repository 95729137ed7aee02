/** Composition root: puts the page into the document, and fetches the rest of it when nothing else is to do. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { errorScreenWords } from '../content/shell'
import { fetchTheRest, fetchWhenIdle } from '../view/kit/later'
import '../view/kit/chrome.css'
import { EMBED } from '../view/kit/embed'
import { App } from './app'
import { ErrorScreen } from './error-screen'
import './fonts'
import { findFirstLanguage, speakLanguage } from './language-choice'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no element with the id "root"')

if (EMBED !== null) root.dataset['embed'] = EMBED

const render = (isSpoken: boolean): void =>
  createRoot(root).render(
    <StrictMode>
      <ErrorScreen words={errorScreenWords}>
        <App lacksLanguage={!isSpoken} />
      </ErrorScreen>
    </StrictMode>,
  )

/** Drawn in other letters first, a title jumps when its own are there. Longer than this nobody waits for them. */
const LETTERS_MS = 500
const LETTERS = [
  '400 1em Bangers',
  '700 1em "Comic Neue"',
  '400 1em "Atkinson Hyperlegible"',
  '700 1em "Atkinson Hyperlegible"',
]
const letters = Promise.race([
  // A font that cannot be fetched is done without.
  Promise.allSettled(LETTERS.map((font) => document.fonts.load(font))),
  new Promise((resolve) => setTimeout(resolve, LETTERS_MS)),
])

const language = findFirstLanguage(window.location.search, navigator.languages)
// English is here; whoever reads another language sees no English before it.
const isSpoken = language === 'en' ? Promise.resolve(true) : speakLanguage(language)
void Promise.all([isSpoken, letters]).then(([spoken]) => render(spoken))

fetchWhenIdle(() => import('../state/share'))
const startOffline = async (): Promise<void> => void (await import('../state/offline')).offline.start()
// While developing there is no such worker. On a first visit it comes after all else, as what the page has fetched itself
// need not come twice; later there is nothing to wait for.
if (import.meta.env.PROD) {
  if (navigator.serviceWorker?.controller) void startOffline().catch(() => {})
  else fetchWhenIdle(startOffline)
}
if (document.readyState === 'complete') fetchTheRest()
else window.addEventListener('load', fetchTheRest, { once: true })
