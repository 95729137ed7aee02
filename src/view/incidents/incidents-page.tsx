/** The page of incidents: `#/incidents` to choose one, `#/incidents/<id>` to play it. */
import { incidentWords as words } from '../../content/incidents'
import { INCIDENTS } from '../../incidents'
import { showSafely } from '../../protocol'
import { PageFrame } from '../kit/page-frame'
import { useHash } from '../kit/use-hash'
import { PageFooter, TopBar } from '../shell'
import { IncidentList } from './incident-list'
import { LevelView } from './level-view'
import './incidents.css'

export function IncidentsPage() {
  const [, id = ''] = useHash().replace(/^#\/?/, '').split('?')[0].split('/')
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
        <PageFrame ground="night" className="incidents is-played">
          <LevelView incident={incident} />
        </PageFrame>
      </div>
      <PageFooter />
    </>
  )
}
