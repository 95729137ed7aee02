/** How this very page stands with the network. `isBrief` where there is no room for reasons and ways. */
import { offline } from '../../state/offline'
import { OfflineRow, OfflineWord } from './offline-row'

export function OfflineHere({ isBrief = false }: { readonly isBrief?: boolean }) {
  return isBrief ? <OfflineWord client={offline} /> : <OfflineRow client={offline} />
}
