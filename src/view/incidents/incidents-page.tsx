/** The page of incidents: `#/incidents` to choose one, `#/incidents/<id>` to play it. */
import { incidentWords as words } from '../../content/incidents'
import { INCIDENTS } from '../../incidents'
import { showSafely } from '../../protocol'
import { PageFrame } from '../kit/page-frame'
import { useSim, useSimActions } from '../kit/sim-context'
import { useHash } from '../kit/use-hash'
import { FailedScreen, Notice, PageFooter, TopBar } from '../shell'
import { IncidentList } from './incident-list'
import { LevelView } from './level-view'
import './incidents.css'
import './pager.css'
import './paper-cards.css'
import './level-scene.css'
import './terminal.css'
import './goals-card.css'
import './debrief.css'
import './time-strip.css'
import './incident-list.css'
import './other-sizes.css'

export function IncidentsPage() {
  const [, id = ''] = useHash().replace(/^#\/?/, '').split('?')[0].split('/')
  const status = useSim((s) => s.status)
  const notice = useSim((s) => s.notice)
  const { dismissNotice } = useSimActions()
  const number = INCIDENTS.findIndex((one) => one.id === id)
  if (number < 0)
    return (
      <>
        <TopBar />
        <PageFrame ground="night" className="incidents">
          <IncidentList unknown={id === '' ? null : showSafely(id.slice(0, 60))} />
        </PageFrame>
        <PageFooter />
      </>
    )
  const incident = INCIDENTS[number]
  const choose = () => {
    window.location.hash = '#/incidents'
  }
  return (
    <>
      <div className="level-page">
        <TopBar
          scenarioTitle={words.numbered(number + 1, INCIDENTS.length, words.levels[incident.id].title)}
          onGallery={choose}
        />
        {status === 'failed' ? (
          <FailedScreen />
        ) : (
          <PageFrame ground="night" className="incidents is-played">
            <LevelView incident={incident} />
          </PageFrame>
        )}
      </div>
      {notice === null ? null : <Notice text={notice} onDismiss={dismissNotice} />}
      <PageFooter />
    </>
  )
}
