/**
 * The page's root: chooses what to show. Each page is loaded, and its worker started, when it is first looked at, and
 * stays as it is while another one is.
 */
import { type ReactNode, useEffect, useMemo } from 'react'
import { shellWords } from '../content/shell'
import type { SimClient } from '../state'
import { LanguageProvider } from '../view/kit/language-context'
import { PageProvider } from '../view/kit/page-context'
import { RunsProvider, SimProvider } from '../view/kit/sim-context'
import { useHash } from '../view/kit/use-hash'
import { Notice, PageFooter, TopBar, UnknownPage } from '../view/shell'
import { openRun } from './clients'
import { useLanguageChoice } from './language-choice'
import { PAGES, type Page } from './pages'
import { parseRoute, type Route } from './route'

const IDS = PAGES.map(({ id }) => id)
const LISTED = PAGES.filter(({ isListed }) => isListed)

function findPage(route: Route): Page | undefined {
  return PAGES.find(({ id }) => id === route.page)
}

// Begun at once where the address asks for it, while the rest of the page is still being set up.
void findPage(parseRoute(window.location.hash, IDS))?.load()

/** By page: it lives on while another page is looked at. */
const clients = new Map<string, SimClient>()

function clientOf({ id, open }: Page): SimClient | null {
  const known = clients.get(id)
  if (known !== undefined || open === null) return known ?? null
  const client = open()
  clients.set(id, client)
  return client
}

/** `lacksLanguage`: the one that the visitor wants could not be fetched. */
export function App({ lacksLanguage }: { readonly lacksLanguage: boolean }): ReactNode {
  const { current: language, isMissing, choose, forgive } = useLanguageChoice(lacksLanguage)
  const languages = useMemo(() => ({ current: language, choose }), [language, choose])
  const hash = useHash()
  const route = parseRoute(hash, IDS)
  const page = findPage(route)
  const id = page?.id ?? null
  const title = page === undefined ? shellWords.brand : `${page.label} · ${shellWords.brand}`
  useEffect(() => {
    document.title = title
  }, [title])
  // biome-ignore lint/correctness/useExhaustiveDependencies: in another language the labels are others.
  const map = useMemo(() => ({ pages: LISTED, current: id }), [id, language])
  return (
    <LanguageProvider value={languages}>
      <PageProvider value={map}>
        <RunsProvider value={openRun}>
          <SimProvider client={page === undefined ? null : clientOf(page)}>
            {page?.isWhole === true ? (
              <Body page={page} />
            ) : (
              <>
                <TopBar />
                {page === undefined ? (
                  <UnknownPage name={'unknown' in route ? route.unknown : ''} />
                ) : (
                  <Body page={page} />
                )}
                <PageFooter />
              </>
            )}
            {isMissing ? <Notice text={shellWords.missing} onDismiss={forgive} /> : null}
          </SimProvider>
        </RunsProvider>
      </PageProvider>
    </LanguageProvider>
  )
}

function Body({ page }: { readonly page: Page }): ReactNode {
  // A page begins anew when it is come back to; its run does not.
  return (
    <div className="page" data-page={page.id}>
      <page.Body key={page.id} />
    </div>
  )
}
