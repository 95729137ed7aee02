/** The cluster of a panel as the playground draws it, in a box of its own, with what counts beside it. */
import { instrumentWords } from '../../../content/instruments'
import type { FocusView, Measures } from '../../../protocol'
import { countIsr } from '../../kit/count-isr'
import { formatCount } from '../../kit/format'
import { FittedScene } from '../../scene'
import { useRunState } from '../use-story-run'
import { Breakable } from './breakable'
import type { InstrumentProps } from './live-view'

export function ClusterPicture({ client, isStill }: InstrumentProps) {
  const structure = useRunState(client, (state) => state.structure)
  const focus = useRunState(client, (state) => state.focus)
  const measures = useRunState(client, (state) => state.measures)
  if (structure === null || focus === null || measures === null) return null
  return (
    <div className="cluster-picture">
      <FittedScene frames={client} subject={{ structure, focus, measures }} isStill={isStill} />
      <ClusterTiles measures={measures} focus={focus} />
    </div>
  )
}

export function ClusterTiles({ measures, focus }: { readonly measures: Measures; readonly focus: FocusView }) {
  const { flow, inSync, minIsr, acknowledged, waiting, lost } = measures
  const isr = countIsr(focus)
  return (
    <dl className="live-tiles">
      <div className={`live-tile is-${flow.answer}`}>
        <dt>{instrumentWords.writes}</dt>
        <dd>
          {instrumentWords.answers[flow.answer]}
          {flow.error === null ? null : (
            <code>
              <Breakable name={flow.error} />
            </code>
          )}
        </dd>
      </div>
      <div className={`live-tile${inSync < minIsr ? ' is-no' : ''}`}>
        <dt>{instrumentWords.inSync}</dt>
        <dd>
          {inSync}
          <small>
            {/* Who is in the set and does not answer is what the leader waits for. */}
            {isr === inSync ? null : ` ${instrumentWords.ofIsr(isr)}`} <span className="live-rule">/ min {minIsr}</span>
          </small>
        </dd>
      </div>
      <div className="live-tile">
        <dt>{instrumentWords.acknowledged}</dt>
        <dd>{formatCount(acknowledged)}</dd>
      </div>
      <div className="live-tile">
        <dt>{instrumentWords.waitingLabel}</dt>
        <dd>{formatCount(waiting)}</dd>
      </div>
      <div className={`live-tile${lost > 0 ? ' is-no' : ''}`}>
        <dt>{instrumentWords.lost}</dt>
        <dd>{formatCount(lost)}</dd>
      </div>
    </dl>
  )
}
