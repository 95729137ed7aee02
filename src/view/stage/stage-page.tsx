/** The stage: which of its two windows this is. Each is fetched alone, so that the audience's brings nothing of the presenter's. */
import { later } from '../kit/later'
import { PageWait } from '../kit/page-frame'
import { useHash } from '../kit/use-hash'
import { readStageAddress } from './stage-address'

const wait = <PageWait />
const PresenterPage = later(
  () => import('./presenter'),
  (m) => m.PresenterPage,
  wait,
)
const AudiencePage = later(
  () => import('./audience'),
  (m) => m.AudiencePage,
  wait,
)

export function StagePage() {
  const { isAudience } = readStageAddress(useHash())
  return isAudience ? <AudiencePage /> : <PresenterPage />
}
