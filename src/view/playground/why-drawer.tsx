/**
 * What Iris says of the moment, with what would have held and the fine print. Not needed for the first picture: it is
 * fetched when that stands, with the words and remedies that only it uses.
 */
import type { SituationKind } from '../../content/situations'
import type { Scenario } from '../../core'
import type { FocusView, Measures, Structure } from '../../protocol'
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
  const repeatIn = (entry: Scenario) => {
    const { commands, timeUs } = client.store.getState()
    onCompare()
    actions.compareWith(repeatFault(entry, structure, commands, timeUs))
    actions.play()
  }
  /** The same fault there, and this run here, under one clock. */
  const standBeside = (entry: Scenario) => {
    const { commands, timeUs } = client.store.getState()
    see({ skies: { kind: 'world', session: repeatFault(entry, structure, commands, timeUs) } })
  }
  const alterTopic = (key: string, value: number | boolean) =>
    actions.issue({ kind: 'AlterTopicConfig', topic, key, value })
  const hands = {
    repeatIn,
    lowerMinIsr: (to: number) => alterTopic('min.insync.replicas', to),
    forbidUnclean: () => alterTopic('unclean.leader.election.enable', false),
    setAcksAll: (producers: readonly string[]) => {
      for (const producer of producers)
        actions.issue({ kind: 'AlterProducerConfig', producer, key: 'acks', value: 'all' })
    },
  }
  const comparison = client.canCommand ? findComparison(gallery, structure) : undefined
  return (
    <WhyPanel situation={situation.text} face={situation.face} eventId={eventId} names={names}>
      {client.canCommand && REGRETTED.has(situation.kind) ? (
        <HeldBox remedies={listRemedies(gallery, structure, topic, measures, hands)} />
      ) : null}
      {situation.text.finePrint === undefined ? null : (
        <FinePrint
          text={situation.text.finePrint}
          usesConfluentServer={structure.usesConfluentServer}
          onCompare={comparison === undefined ? undefined : () => standBeside(comparison)}
        />
      )}
    </WhyPanel>
  )
}
