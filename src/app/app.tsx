/** The page's root: chooses what to show. The playground stays as it is while the other page is looked at. */
import { lazy, type ReactNode, Suspense, useSyncExternalStore } from 'react'
import { Motion } from '../view/kit/motion'
import { Playground, parseRoute } from '../view/playground'
import { PageFooter, TopBar } from '../view/shell'

const AboutPage = lazy(() => import('../view/fidelity').then((m) => ({ default: m.AboutPage })))

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange)
  return () => window.removeEventListener('hashchange', onChange)
}

export function App(): ReactNode {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash)
  if (parseRoute(hash).page !== 'about')
    return (
      <Motion>
        <Playground />
      </Motion>
    )
  return (
    <>
      <TopBar page="about" />
      <Suspense fallback={null}>
        <AboutPage />
      </Suspense>
      <PageFooter />
    </>
  )
}
