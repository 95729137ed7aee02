/** What stands in the place of the one picture; what is seen of the run says which. Each is fetched when it is asked for. */
import { later } from '../kit/later'
import { useSeen } from '../kit/sim-context'

const SkiesPage = later(
  () => import('./skies'),
  (m) => m.SkiesPage,
)
const GroupsPage = later(
  () => import('./groups-page'),
  (m) => m.GroupsPage,
)

export function Instead() {
  const kind = useSeen((seen) => seen.skies?.kind)
  return kind === 'groups' ? <GroupsPage /> : <SkiesPage />
}
