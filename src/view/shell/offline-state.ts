/** How the page stands with the network; it is fetched, with its words, when the page is here. */
import { later } from '../kit/later'

export const OfflineState = later(
  () => import('./offline-here'),
  (m) => m.OfflineHere,
)
