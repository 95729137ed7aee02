/**
 * The pages: the one table from which router, tabs, titles, what is fetched and which worker is started all come. A new
 * page is a line here, a folder in `view`, its words, and its budget in `.size-limit.cjs`. Labels are read each time, as
 * the language may have changed.
 *
 * The one thing a reader would get wrong: the order is that of the tabs; an address that says nothing is the first page.
 */
import type { ComponentType } from 'react'
import { shellWords as words } from '../content/shell'
import type { SimClient } from '../state'
import { later } from '../view/kit/later'
import type { PageLink } from '../view/kit/page-context'
import { PageWait } from '../view/kit/page-frame'
import { TopBar } from '../view/shell'
import { openIncidents, openPlayground, openWorlds } from './clients'

export interface Page extends PageLink {
  readonly Body: ComponentType
  /** Its part of the program; asked for early when the address wants this page. */
  readonly load: () => Promise<unknown>
  /** The client whose run the page shows; null for a page without a run. */
  readonly open: (() => SimClient) | null
  /** Does the page bring bar and footer itself, because its tools stand in them? */
  readonly isWhole: boolean
  /** Does a way lead to it? */
  readonly isListed: boolean
}

const wait = <PageWait />

const loadCover = () => import('../view/cover')
const loadStory = () => import('../view/story')
const loadGlossary = () => import('../view/story/glossary')
const loadKeepsake = () => import('../view/story/keepsake')
const loadPlayground = () => import('../view/playground')
const loadWorlds = () => import('../view/worlds')
const loadIncidents = () => import('../view/incidents')
const loadLive = () => import('../view/live')
const loadBuild = () => import('../view/build')
const loadEconomics = () => import('../view/economics')
const loadStage = () => import('../view/stage')
const loadSheets = () => import('../view/sheets')
const loadAbout = () => import('../view/fidelity')

export const PAGES: readonly Page[] = [
  {
    id: 'cover',
    path: '#/',
    get label() {
      return words.cover
    },
    load: loadCover,
    Body: later(loadCover, (m) => m.CoverPage, wait),
    open: null,
    isWhole: true,
    isListed: true,
  },
  {
    id: 'story',
    path: '#/story',
    get label() {
      return words.story
    },
    load: loadStory,
    Body: later(
      loadStory,
      (m) => m.StoryPage,
      <>
        <TopBar />
        {wait}
      </>,
    ),
    open: null,
    isWhole: true,
    isListed: true,
  },
  {
    id: 'playground',
    path: '#/playground',
    get label() {
      return words.playground
    },
    load: loadPlayground,
    Body: later(
      loadPlayground,
      (m) => m.Playground,
      <>
        <TopBar />
        {wait}
      </>,
    ),
    open: openPlayground,
    isWhole: true,
    isListed: true,
  },
  {
    id: 'worlds',
    path: '#/worlds',
    get label() {
      return words.worlds
    },
    load: loadWorlds,
    Body: later(loadWorlds, (m) => m.WorldsPage, wait),
    open: openWorlds,
    isWhole: false,
    isListed: true,
  },
  {
    id: 'economics',
    path: '#/economics',
    get label() {
      return words.economics
    },
    load: loadEconomics,
    Body: later(loadEconomics, (m) => m.EconomicsPage, wait),
    open: null,
    isWhole: false,
    isListed: true,
  },
  {
    id: 'incidents',
    path: '#/incidents',
    get label() {
      return words.incidents
    },
    load: loadIncidents,
    Body: later(
      loadIncidents,
      (m) => m.IncidentsPage,
      <>
        <TopBar />
        {wait}
      </>,
    ),
    open: openIncidents,
    isWhole: true,
    isListed: false,
  },
  {
    id: 'live',
    path: '#/live',
    get label() {
      return words.live
    },
    load: loadLive,
    Body: later(loadLive, (m) => m.LivePage, wait),
    open: null,
    isWhole: false,
    isListed: false,
  },
  {
    id: 'build',
    path: '#/build',
    get label() {
      return words.build
    },
    load: loadBuild,
    Body: later(loadBuild, (m) => m.BuildPage, wait),
    open: null,
    isWhole: false,
    isListed: false,
  },
  {
    id: 'about',
    path: '#/about',
    get label() {
      return words.fidelity
    },
    load: loadAbout,
    Body: later(loadAbout, (m) => m.AboutPage, wait),
    open: null,
    isWhole: false,
    isListed: true,
  },
  {
    id: 'stage',
    path: '#/stage',
    get label() {
      return words.stage
    },
    load: loadStage,
    Body: later(loadStage, (m) => m.StagePage, wait),
    open: null,
    isWhole: true,
    isListed: false,
  },
  {
    id: 'glossary',
    path: '#/glossary',
    get label() {
      return words.glossary
    },
    load: loadGlossary,
    Body: later(loadGlossary, (m) => m.GlossaryPage, wait),
    open: null,
    isWhole: false,
    isListed: false,
  },
  {
    id: 'keepsake',
    path: '#/keepsake',
    get label() {
      return words.keepsake
    },
    load: loadKeepsake,
    Body: later(loadKeepsake, (m) => m.KeepsakePage, wait),
    open: null,
    isWhole: false,
    isListed: false,
  },
  {
    id: 'sheets',
    path: '#/sheets',
    get label() {
      return words.sheets
    },
    load: loadSheets,
    Body: later(loadSheets, (m) => m.SheetsPage, wait),
    open: null,
    isWhole: false,
    isListed: false,
  },
]
