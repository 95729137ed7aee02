/** The page's root: chooses what to show. The playground stays as it is while another page is looked at. */
import { lazy, type ReactNode, Suspense, useSyncExternalStore } from 'react'
import type { SimClient } from '../state'
import { Motion } from '../view/kit/motion'
import { SimProvider } from '../view/kit/sim-context'
import { Playground, parseRoute } from '../view/playground'
import { PageFooter, TopBar } from '../view/shell'

const AboutPage = lazy(() => import('../view/fidelity').then((m) => ({ default: m.AboutPage })))
const WorldsPage = lazy(() => import('../view/worlds').then((m) => ({ default: m.WorldsPage })))

let worlds: SimClient | null = null

/** The two worlds have a worker of their own, which stays as it is while another page is looked at. */
function Worlds({ open }: { readonly open: () => SimClient }): ReactNode {
  worlds ??= open()
  return (
    <SimProvider client={worlds}>
      <WorldsPage />
    </SimProvider>
  )
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange)
  return () => window.removeEventListener('hashchange', onChange)
}

export function App({ openWorlds }: { readonly openWorlds: () => SimClient }): ReactNode {
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
      <Suspense fallback={null}>{page === 'about' ? <AboutPage /> : <Worlds open={openWorlds} />}</Suspense>
      <PageFooter />
    </>
  )
}
