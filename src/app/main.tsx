/** Composition root: the only place that knows all parts of the page and puts them together. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { ErrorScreen, type ErrorWords } from './error-screen'

const ERROR_WORDS: ErrorWords = {
  title: 'This page has a bug, and you found it',
  advice: 'Your run is in the address of this page. Reload to go on from there, or start over with a fresh world.',
  reload: 'Reload',
  startOver: 'Start over',
  details: 'For a bug report',
}

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no element with the id "root"')

createRoot(root).render(
  <StrictMode>
    <ErrorScreen words={ERROR_WORDS}>
      <App />
    </ErrorScreen>
  </StrictMode>,
)
