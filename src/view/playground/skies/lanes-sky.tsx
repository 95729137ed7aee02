/**
 * Four promises as four lanes on one clock: the same run without observers, and with them under each policy. What a lane
 * says of itself is read from its events and its measures at this instant.
 */
import { useMemo } from 'react'
import { sceneWords } from '../../../content/scene'
import { skiesWords as words } from '../../../content/skies'
import type { Command } from '../../../core'
import type { Structure } from '../../../protocol'
import type { Ensemble, RunView } from '../../../state/ensemble'
import { countIsr } from '../../kit/count-isr'
import { formatCount, splitSpan } from '../../kit/format'
import { HoldButton } from '../../kit/hold-button'
import { useSimClient } from '../../kit/sim-context'
import type { FrameSource } from '../../scene'
import { findTop } from './bars'
import { type Difference, findFirstDifference } from './first-difference'
import { FirstMark } from './fork-track'
import { headOf, readLane, tellLane } from './lane-story'
import { LaneTrack } from './lane-track'
import { makeLanes, PROMISES, type Promise4 } from './policies'
import { ScaledScene } from './scaled-scene'
import { SkyBar } from './sky-bar'
import { SkyFrame } from './sky-frame'
import { SkyLabels } from './sky-labels'
import { type SkyScale, SkyTrack, useSkyScale, useWidth } from './sky-thumb'
import { useEnsemble, useEnsembleState } from './use-ensemble'

export function LanesSky({ onLeave }: { readonly onLeave: () => void }) {
  const main = useSimClient()
  const { ensemble, isImpossible } = useEnsemble((own) =>
    makeLanes(own, main.store.getState().focus?.topic ?? own.scenario.watch.topic),
  )
  return (
    <SkyFrame
      kind="lanes"
      title={words.lanesTitle}
      caption={words.sameSeed}
      ensemble={ensemble}
      waiting={isImpossible ? words.noLanes : words.lanesStarting}
      onLeave={onLeave}
    >
      {ensemble === null ? null : <WhenThere ensemble={ensemble} />}
    </SkyFrame>
  )
}

function WhenThere({ ensemble }: { readonly ensemble: Ensemble }) {
  const views = useEnsembleState(ensemble, (state) => state.views)
  return views === null ? null : <Lanes ensemble={ensemble} views={views} />
}

function Lanes({ ensemble, views }: { readonly ensemble: Ensemble; readonly views: readonly RunView[] }) {
  const shownUs = useEnsembleState(ensemble, (state) => state.shownUs)
  const frontierUs = useEnsembleState(ensemble, (state) => state.frontierUs)
  const [areaRef, width] = useWidth()
  const scale = useSkyScale(ensemble, width)
  const top = findTop(views.map(({ history }) => history))
  const [a, b, c, d] = views.map(({ events }) => events)
  const difference = useMemo(() => findFirstDifference([a, b, c, d], frontierUs), [a, b, c, d, frontierUs])
  return (
    <>
      <ol className="lanes-list">
        {views.map((view, i) => (
          <Lane
            key={PROMISES[i]}
            number={i + 1}
            promise={PROMISES[i]}
            frames={ensemble.clients[i]}
            view={view}
            scale={scale}
            shownUs={shownUs}
            difference={difference}
            top={top}
          />
        ))}
      </ol>
      <div className="lanes-axis">
        <p className="lanes-agree">{tellAgreement(views, shownUs)}</p>
        <SkyTrack ensemble={ensemble} scale={scale} label={words.trackOfFour} areaRef={areaRef}>
          <span className="sky-rail-plain" />
          <span className="sky-rail-plain is-done" style={{ width: scale.toX(shownUs) }} />
          {difference === null ? null : (
            <FirstMark
              x={scale.toX(difference.timeUs)}
              width={width}
              timeUs={difference.timeUs}
              onGo={() => ensemble.seek(difference.timeUs)}
            />
          )}
        </SkyTrack>
        <Hands structure={views[0].structure} onIssue={(command) => ensemble.issue(command)} />
      </div>
      <SkyBar ensemble={ensemble}>
        <button
          type="button"
          className="btn btn-small btn-yes"
          disabled={difference === null}
          onClick={() => difference !== null && ensemble.seek(difference.timeUs)}
        >
          {difference === null ? words.noDifference : words.goFirst}
        </button>
      </SkyBar>
    </>
  )
}

/** Which of them have done the very same so far; empty when each went its own way. */
function tellAgreement(views: readonly RunView[], untilUs: number): string {
  const soFar = views.map(({ events }) => events.filter(({ timeUs }) => timeUs <= untilUs))
  const groups: number[][] = []
  soFar.forEach((events, i) => {
    const group = groups.find(([first]) => findFirstDifference([soFar[first], events], untilUs) === null)
    if (group === undefined) groups.push([i])
    else group.push(i)
  })
  if (groups.length === 1) return words.sameLanes
  return groups
    .filter(({ length }) => length > 1)
    .map((group) => words.agree(group.map((i) => i + 1)))
    .join(' ')
}

interface LaneProps {
  readonly number: number
  readonly promise: Promise4
  readonly frames: FrameSource
  readonly view: RunView
  readonly scale: SkyScale
  readonly shownUs: number
  readonly difference: Difference | null
  readonly top: number
}

function Lane({ number, promise, frames, view, scale, shownUs, difference, top }: LaneProps) {
  const { structure, focus, measures } = view
  const { flow, lost, withoutWritesUs } = measures
  const [value, unit] = splitSpan(withoutWritesUs)
  const story = readLane(view.events, focus, measures, shownUs)
  return (
    <li className={`lane is-${flow.answer}`}>
      <div className="lane-head">
        <small>{words.lane(number)}</small>
        <h2 className={promise === 'no-observers' ? undefined : 'mono'}>{words.promises[promise]}</h2>
        <span className="lane-product">{words.product[promise === 'no-observers' ? 'kafka' : 'confluent']}</span>
        <p className="lane-verdict">{words.verdicts[flow.answer]}</p>
      </div>
      <div className="lane-scene">
        <ScaledScene frames={frames} subject={{ structure, focus, measures }} topInset={0}>
          {(model, by) => <SkyLabels model={model} scale={by} />}
        </ScaledScene>
        {flow.error === null ? null : <code className="lane-error">{flow.error}</code>}
      </div>
      <LaneTrack view={view} scale={scale} shownUs={shownUs} differenceUs={difference?.timeUs ?? null} top={top} />
      <dl className="lane-figures">
        <div className={lost > 0 ? 'is-bad' : undefined}>
          <dt>{words.rpo}</dt>
          <dd>{formatCount(lost)}</dd>
        </div>
        <div className={flow.answer === 'no' ? 'is-bad' : undefined}>
          <dt>{words.rto}</dt>
          <dd>
            {value} <small>{flow.answer === 'no' ? `${unit}\u00a0…` : unit}</small>
          </dd>
        </div>
      </dl>
      <div className="lane-story">
        <h3>{words.headings[headOf(story)]}</h3>
        <p>{tellLane(story, structure)}</p>
        <InSync view={view} />
      </div>
    </li>
  )
}

/** The replicas, as the scene has them, and how many are needed. */
function InSync({ view: { focus, measures } }: { readonly view: RunView }) {
  return (
    <p className="lane-isr">
      {focus.replicas.map(({ broker, state }) => (
        <span
          key={broker}
          className={`lane-dot state-${state}`}
          title={`${broker}: ${sceneWords.replicaState[state]}`}
        />
      ))}
      <span className={measures.inSync < measures.minIsr ? 'is-bad' : undefined}>
        {words.inSyncOf(measures.inSync, countIsr(focus), measures.minIsr)}
      </span>
    </p>
  )
}

interface HandsProps {
  readonly structure: Structure
  readonly onIssue: (command: Command) => void
}

/** The same blow to all of them, at the moment that the clock shows. */
function Hands({ structure, onIssue }: HandsProps) {
  return (
    <div className="lanes-hands">
      {structure.sites
        .filter(({ kind }) => kind === 'datacenter')
        .map(({ id, name, up }) => (
          <span key={id} className="lanes-hand">
            <HoldButton
              label={up ? words.kill(name) : words.heal(name)}
              hint={sceneWords.holdHint}
              armedText={sceneWords.holdArmed}
              doneText={sceneWords.holdDone}
              tone={up ? 'kill' : 'heal'}
              size={34}
              onConfirm={() => onIssue({ kind: up ? 'KillSite' : 'HealSite', site: id })}
            />
            {up ? sceneWords.holdKill : sceneWords.holdHeal} {name}
          </span>
        ))}
    </div>
  )
}
