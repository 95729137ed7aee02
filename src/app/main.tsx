/** Composition root: puts the page into the document, and fetches the rest of it when nothing else is to do. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { errorScreenWords } from '../content/shell'
import { fetchTheRest, fetchWhenIdle } from '../view/kit/later'
import '../view/kit/chrome.css'
import { App } from './app'
import { ErrorScreen } from './error-screen'
import './fonts'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no element with the id "root"')

createRoot(root).render(
  <StrictMode>
    <ErrorScreen words={errorScreenWords}>
      <App />
    </ErrorScreen>
  </StrictMode>,
)

fetchWhenIdle(() => import('../state/share'))
if (document.readyState === 'complete') fetchTheRest()
else window.addEventListener('load', fetchTheRest, { once: true })
