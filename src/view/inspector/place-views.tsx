/** Sites, brokers and controllers in the inspector. */
import { inspectorWords as words } from '../../content/inspector'
import { sceneWords } from '../../content/scene'
import type { BrokerView, ControllerView, SiteView } from '../../protocol'
import { formatClock, formatCount, formatLatency, formatMs } from '../kit/format'
import { HoldButton } from '../kit/hold-button'
import { readSessionMs } from '../kit/silence'
import { useSimActions } from '../kit/sim-context'
import { Action, Actions, BrokerWays, Facts, Figures, Ways } from './facts'
import { ProcessMetrics } from './metrics'
import { useScope } from './scope'
import { Settings } from './settings'

export function SiteDetails({ site }: { readonly site: SiteView }) {
  const { issue } = useSimActions()
  const { structure, nameOf } = useScope()
  const here = <T extends { readonly site: string }>(list: readonly T[]) => list.filter((item) => item.site === site.id)
  const brokers = here(structure.brokers)
  const controllers = here(structure.controllers)
  const links = structure.links
    .filter((link) => link.from === site.id || link.to === site.id)
    .map(({ from, to }) => ({
      label: nameOf(from === site.id ? to : from),
      target: { kind: 'link', from, to } as const,
    }))
  const clients = [
    ...here(structure.producers).map((p) => ({ label: p.name, target: { kind: 'producer', id: p.id } as const })),
    ...here(structure.consumers).map((c) => ({ label: c.name, target: { kind: 'consumer', id: c.id } as const })),
  ]
  return (
    <>
      <Figures
        figures={[
          { label: words.brokersHere, value: brokers.length },
          { label: words.votesHere, value: controllers.length },
          { label: words.inside, value: formatLatency(site.latencyMs) },
        ]}
      />
      <Facts
        rows={[
          [words.brokersHere, <BrokerWays key="b" brokers={brokers.map((b) => b.id)} />],
          [
            words.controllersHere,
            <Ways
              key="c"
              ways={controllers.map((c) => ({ label: String(c.id), target: { kind: 'controller', id: c.id } }))}
            />,
          ],
          [words.clientsHere, <Ways key="w" ways={clients} />],
          [words.linksHere, <Ways key="l" ways={links} />],
        ]}
      />
      <Actions>
        <HoldButton
          label={site.up ? words.kill(site.name) : words.heal(site.name)}
          hint={sceneWords.holdHint}
          armedText={sceneWords.holdArmed}
          doneText={sceneWords.holdDone}
          tone={site.up ? 'kill' : 'heal'}
          size={58}
          onConfirm={() => issue({ kind: site.up ? 'KillSite' : 'HealSite', site: site.id })}
        />
        <b className="actions-say">{site.up ? words.holdKill(site.name) : words.holdHeal(site.name)}</b>
      </Actions>
    </>
  )
}

const BROKER_FIRST = [
  'broker.session.timeout.ms',
  'replica.lag.time.max.ms',
  'min.insync.replicas',
  'unclean.leader.election.enable',
]

export function BrokerDetails({ broker }: { readonly broker: BrokerView }) {
  const { issue } = useSimActions()
  const { structure, nameOf } = useScope()
  const { id, site } = broker
  const isUp = broker.state === 'running' || broker.state === 'starting' || broker.state === 'shutting-down'
  const isPaused = broker.state === 'paused'
  const siteUp = structure.sites.find((s) => s.id === site)?.up ?? true
  const isSilent = !broker.fenced && broker.silentMs > readSessionMs(structure) / 3
  return (
    <>
      <Figures
        figures={[
          { label: words.leads, value: formatCount(broker.leaderCount) },
          { label: words.holds, value: formatCount(broker.replicaCount) },
          {
            label: words.silent,
            value: broker.silentMs < 0 ? words.nobodyListens : formatMs(broker.silentMs),
            bad: isSilent || broker.fenced,
          },
        ]}
      />
      <Facts
        rows={[
          [
            words.state,
            broker.state === 'paused'
              ? words.brokerState.paused
              : `${words.brokerState[broker.state]} ${words.since(formatClock(broker.stateSinceUs))}`,
          ],
          [words.fenced, broker.fenced ? words.yes : words.no],
          [words.site, <Ways key="s" ways={[{ label: nameOf(site), target: { kind: 'site', id: site } }]} />],
          [words.rack, broker.rack ?? words.none],
          [words.brokerEpoch, broker.brokerEpoch],
          [
            words.disk,
            words.diskIs(broker.diskBytesPerSecond === null ? null : formatCount(broker.diskBytesPerSecond)),
          ],
        ]}
      />
      <Actions>
        <Action
          bad
          label={words.crash}
          disabled={!isUp && !isPaused}
          onAct={() => issue({ kind: 'CrashBroker', broker: id })}
        />
        <Action
          label={words.stop}
          disabled={broker.state !== 'running'}
          onAct={() => issue({ kind: 'StopBroker', broker: id })}
        />
        <Action
          label={isPaused ? words.resumeProcess : words.pauseProcess}
          disabled={!isUp && !isPaused}
          onAct={() => issue({ kind: isPaused ? 'ResumeBroker' : 'PauseBroker', broker: id })}
        />
        <Action
          label={words.start}
          disabled={isUp || isPaused || !siteUp}
          onAct={() => issue({ kind: 'StartBroker', broker: id })}
        />
      </Actions>
      <ProcessMetrics of="broker" id={id} />
      <Settings
        scope="broker"
        values={structure.clusterConfigs}
        first={BROKER_FIRST}
        onSet={(key, value) => issue({ kind: 'AlterClusterConfig', key, value })}
      />
    </>
  )
}

export function ControllerDetails({ controller }: { readonly controller: ControllerView }) {
  const { issue } = useSimActions()
  const { structure, nameOf } = useScope()
  const { id, site } = controller
  const { votersUp, voters, available } = structure.quorum
  const isDown = controller.role === 'offline'
  const role = words.controllerRole[controller.role]
  return (
    <>
      <Figures
        figures={[
          { label: words.quorum, value: `${votersUp}/${voters}`, bad: !available },
          { label: words.epoch, value: controller.epoch },
          { label: words.metadataOffset, value: formatCount(controller.metadataOffset) },
        ]}
      />
      <Facts
        rows={[
          [words.role, controller.paused ? words.pausedRole(role) : role],
          [words.site, <Ways key="s" ways={[{ label: nameOf(site), target: { kind: 'site', id: site } }]} />],
          [words.quorum, words.quorumOf(votersUp, voters, available)],
        ]}
      />
      <Actions>
        <Action
          bad
          label={words.crashController}
          disabled={isDown}
          onAct={() => issue({ kind: 'CrashController', controller: id })}
        />
        <Action
          label={words.startController}
          disabled={!isDown}
          onAct={() => issue({ kind: 'StartController', controller: id })}
        />
        <Action
          label={controller.paused ? words.resumeProcess : words.pauseProcess}
          disabled={isDown}
          onAct={() => issue({ kind: controller.paused ? 'ResumeController' : 'PauseController', controller: id })}
        />
      </Actions>
      <ProcessMetrics of="controller" id={id} />
    </>
  )
}
