/** Was die lebenden Bilder eines Unternehmens sagen. */
import type * as english from '../en/story-company'
import type { Words } from '../words'

export const companyLiveWords: Words<typeof english.companyLiveWords> = {
  daysSince: 'Tage seit dem letzten Fehlschlag',
  jobs: (jobs) => `Der letzte Lauf von ${jobs} Jobs`,
  outcomes: {
    planned: 'geplant',
    none: 'noch nicht',
    running: 'läuft',
    ok: 'OK',
    failed: 'FEHLGESCHLAGEN',
    doubled: 'DOPPELT GELADEN',
    'half-written': 'HALB GESCHRIEBEN',
    spread: 'weitergegeben',
  },
  ran: (ran, bad) => `${ran} Jobs liefen, ${bad} gingen schief`,
  doneAt: (clock) => `fertig ${clock}`,
  queue: (repairs) => `${repairs} von Hand zu reparieren`,
  streamSays: (pairs) => `Streamscape: ${pairs}`,
  onShelf: 'Paare im Regal',
  owed: 'Paare geschuldet',
  shopSays: 'Webshop:',
  inStock: (pairs) => `${pairs} auf Lager. BESTELLEN`,
  soldOut: 'AUSVERKAUFT',
  soldAt: (moment: string) => `Verkauft ${moment}`,
  soldIt: 'hat verkauft',
  heardAt: (moment: string) => `weiß es seit ${moment}`,
  hearsAt: (moment: string) => `erfährt es ${moment}`,
  hearsNever: 'erfährt es nie',
  mean: 'Mittel',
  system: 'System',
  systems: 'Systeme',
  wires: 'Drähte, Punkt zu Punkt',
  logWires: 'Anschlüsse ans Log',
  scores: {
    orders: 'Bestellungen',
    oversold: 'Doppelt verkauft',
    wronglyRefused: 'Abgelehnt, obwohl da',
    lostOrders: 'Verloren',
  },
}
