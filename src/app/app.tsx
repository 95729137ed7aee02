/** The page's root: chooses what to show. The playground stays as it is while another page is looked at. */
import { lazy, type ReactNode, Suspense, useSyncExternalStore } from 'react'
import { Motion } from '../view/kit/motion'
import { Playground, parseRoute } from '../view/playground'
import { PageFooter, TopBar } from '../view/shell'

const AboutPage = lazy(() => import('../view/fidelity').then((m) => ({ default: m.AboutPage })))
const WorldsPage = lazy(() => import('../view/worlds').then((m) => ({ default: m.WorldsPage })))

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange)
  return () => window.removeEventListener('hashchange', onChange)
}

export function App(): ReactNode {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash)
  const { page } = parseRoute(hash)
  if (page !== 'about' && page !== 'worlds')
    return (
      <Motion>
        <Playground />
      </Motion>
    )
  return (
    <>
      <TopBar page={page} />
      <Suspense fallback={null}>{page === 'about' ? <AboutPage /> : <WorldsPage />}</Suspense>
      <PageFooter />
    </>
  )
}
