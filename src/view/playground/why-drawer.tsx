/**
 * What Iris says of the moment, with what could be tried and the fine print. Not needed for the first picture: it is
 * fetched when that stands, with the words and remedies that only it uses.
 */
import { type SituationKind, whyWords as words } from '../../content/situations'
import type { Scenario } from '../../core'
import type { FocusView, Measures, SessionState, Structure } from '../../protocol'
import { useSee, useSim, useSimActions, useSimClient } from '../kit/sim-context'
import { FinePrint, HeldBox, type StoryNames, WhyPanel } from '../why'
import { findComparison, listRemedies } from './remedies'
import { repeatFault } from './same-fault'
import type { Situation } from './situation'

/** Where another promise, or another world, would have made a difference. */
const REGRETTED: ReadonlySet<SituationKind> = new Set(['refused', 'leaderless', 'lost'])

interface WhyDrawerProps {
  readonly structure: Structure
  readonly focus: FocusView
  readonly measures: Measures
  readonly situation: Situation
  /** The event to explain; null when nothing has happened yet. */
  readonly eventId: number | null
  readonly names: StoryNames
  /** Another run is looked at from now on. */
  readonly onCompare: () => void
}

export function WhyDrawer({ structure, focus, measures, situation, eventId, names, onCompare }: WhyDrawerProps) {
  const client = useSimClient()
  const actions = useSimActions()
  const see = useSee()
  const gallery = useSim((s) => s.gallery)
  const { topic } = focus
  const repeat = (entry: Scenario) => {
    const { commands, timeUs } = client.store.getState()
    return repeatFault(
      entry,
      structure,
      commands,
      timeUs,
      words.sameFaultIn(entry.sites.filter(({ kind }) => kind === 'datacenter').length),
    )
  }
  const run = (session: SessionState) => {
    onCompare()
    actions.compareWith(session)
    actions.play()
  }
  const alterTopic = (key: string, value: number | boolean) =>
    actions.issue({ kind: 'AlterTopicConfig', topic, key, value })
  const hands = {
    repeat,
    run,
    lowerMinIsr: (to: number) => alterTopic('min.insync.replicas', to),
    forbidUnclean: () => alterTopic('unclean.leader.election.enable', false),
    setAcksAll: (producers: readonly string[]) => {
      for (const producer of producers)
        actions.issue({ kind: 'AlterProducerConfig', producer, key: 'acks', value: 'all' })
    },
  }
  const other = client.canCommand ? findComparison(gallery, structure) : undefined
  // The same fault there, and this run here, under one clock.
  const comparison = other === undefined ? null : repeat(other)
  return (
    <WhyPanel situation={situation.text} face={situation.face} eventId={eventId} names={names}>
      {client.canCommand && REGRETTED.has(situation.kind) ? (
        <HeldBox remedies={listRemedies(gallery, structure, topic, measures, hands)} />
      ) : null}
      {situation.text.finePrint === undefined ? null : (
        <FinePrint
          text={situation.text.finePrint}
          usesConfluentServer={structure.usesConfluentServer}
          onCompare={comparison === null ? undefined : () => see({ skies: { kind: 'world', session: comparison } })}
        />
      )}
    </WhyPanel>
  )
}
