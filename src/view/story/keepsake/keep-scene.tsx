/** The real scene of the run where the picture is taken; a company's is what its panel shows of it. */
import { keepsakeWords as words } from '../../../content/keepsake'
import type { Moment } from '../../../story/keepsake-moments'
import { formatClock } from '../../kit/format'
import { FittedScene } from '../../scene'
import { LiveView } from '../live/live-view'
import '../live/live.css'
import '../live/company.css'
import '../live/streams.css'
import { useRunState } from '../use-story-run'
import type { KeepsakeRun } from './use-keepsake-run'

interface KeepSceneProps {
  readonly run: KeepsakeRun
  readonly moment: Moment
  readonly isStill: boolean
}

export function KeepScene({ run, moment, isStill }: KeepSceneProps) {
  const { client, pictureUs, world } = run
  const structure = useRunState(client, (state) => state.structure)
  const focus = useRunState(client, (state) => state.focus)
  const measures = useRunState(client, (state) => state.measures)
  const { panel } = moment
  if (structure === null || focus === null || measures === null || panel.live === null) return null
  if (moment.kind === 'company')
    return (
      <div className="keep-instrument" inert>
        <LiveView
          client={client}
          live={panel.live}
          phase="playing"
          isStill
          goalUs={null}
          onSkip={() => {}}
          onAgain={nothing}
          panel={panel}
          chosen={moment.run === panel.live.run ? null : moment.run}
          choose={nothing}
        />
      </div>
    )
  return (
    <div className="keep-scene" role="img" aria-label={words.scene(formatClock(pictureUs), world)}>
      <FittedScene frames={client} subject={{ structure, focus, measures }} isStill={isStill} />
    </div>
  )
}

function nothing(): void {}
