/**
 * The page's root: chooses what to show. Each page is loaded, and its worker started, when it is first looked at, and
 * stays as it is while another one is.
 */
import { type ReactNode, useSyncExternalStore } from 'react'
import type { SimClient } from '../state'
import { later } from '../view/kit/later'
import { SimProvider } from '../view/kit/sim-context'
import { parseRoute } from '../view/playground/route'
import { PageFooter, TopBar } from '../view/shell'

/** Begun at once where the address asks for it, while the rest of the page is still being set up. */
const loadPlayground = () => import('../view/playground')
if (isPlayground(window.location.hash)) void loadPlayground()

const Playground = later(
  loadPlayground,
  (m) => m.Playground,
  <>
    <TopBar page="playground" />
    <main className="page-wait" />
  </>,
)
const AboutPage = later(
  () => import('../view/fidelity'),
  (m) => m.AboutPage,
  <main className="page-wait" />,
)
const WorldsPage = later(
  () => import('../view/worlds'),
  (m) => m.WorldsPage,
  <main className="page-wait" />,
)

let playground: SimClient | null = null
let worlds: SimClient | null = null

function isPlayground(hash: string): boolean {
  const { page } = parseRoute(hash)
  return page !== 'about' && page !== 'worlds'
}

function Break({ open }: { readonly open: () => SimClient }): ReactNode {
  playground ??= open()
  return (
    <SimProvider client={playground}>
      <Playground />
    </SimProvider>
  )
}

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

interface AppProps {
  readonly openPlayground: () => SimClient
  readonly openWorlds: () => SimClient
}

export function App({ openPlayground, openWorlds }: AppProps): ReactNode {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash)
  const { page } = parseRoute(hash)
  if (page !== 'about' && page !== 'worlds') return <Break open={openPlayground} />
  return (
    <>
      <TopBar page={page} />
      {page === 'about' ? <AboutPage /> : <Worlds open={openWorlds} />}
      <PageFooter />
    </>
  )
}
