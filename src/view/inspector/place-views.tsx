/** Sites, links, brokers and controllers in the inspector. */
import { inspectorWords as words } from '../../content/en/inspector'
import { sceneWords } from '../../content/en/scene'
import type { BrokerView, ControllerView, LinkView, SiteView, Structure } from '../../protocol'
import { formatClock, formatMs } from '../kit/format'
import { HoldButton } from '../kit/hold-button'
import { useSimActions } from '../kit/sim-context'
import { Action, Actions, Facts, NumberForm } from './facts'
import { Settings } from './settings'

export function SiteDetails({ site, structure }: { readonly site: SiteView; readonly structure: Structure }) {
  const { issue } = useSimActions()
  const here = <T extends { readonly site: string }>(list: readonly T[]) => list.filter((item) => item.site === site.id)
  const label = site.up ? words.kill(site.name) : words.heal(site.name)
  return (
    <>
      <Facts
        rows={[
          [words.state, site.up ? words.up : words.darkSince(formatClock(site.darkSinceUs))],
          [
            words.brokersHere,
            here(structure.brokers)
              .map((b) => b.id)
              .join(', ') || words.none,
          ],
          [
            words.controllersHere,
            here(structure.controllers)
              .map((c) => c.id)
              .join(', ') || words.none,
          ],
          [
            words.clientsHere,
            [...here(structure.producers), ...here(structure.consumers)].map((c) => c.name).join(', ') || words.none,
          ],
          [words.inside, formatMs(site.latencyMs)],
        ]}
      />
      <Actions>
        <HoldButton
          label={label}
          hint={sceneWords.holdHint}
          armedText={sceneWords.holdArmed}
          doneText={sceneWords.holdDone}
          tone={site.up ? 'kill' : 'heal'}
          size={52}
          onConfirm={() => issue({ kind: site.up ? 'KillSite' : 'HealSite', site: site.id })}
        />
        <span>{site.up ? sceneWords.holdKill : sceneWords.holdHeal}</span>
      </Actions>
    </>
  )
}

export function LinkDetails({ link, nameOf }: { readonly link: LinkView; readonly nameOf: (id: string) => string }) {
  const { issue } = useSimActions()
  const { from, to } = link
  const set = (change: object) => issue({ kind: 'SetLink', from, to, ...change })
  const cut = (a: string, b: string, both: boolean, isCut: boolean) =>
    issue({ kind: isCut ? 'HealLink' : 'CutLink', from: a, to: b, both })
  const isCut = link.cutForward || link.cutBack
  const oneWay = (a: string, b: string, isDown: boolean) =>
    isDown ? words.healThere(nameOf(a), nameOf(b)) : words.cutThere(nameOf(a), nameOf(b))
  return (
    <>
      <Facts
        rows={[
          [words.state, words.cutState(link.cutForward, link.cutBack)],
          [words.latencyBack, String(link.backLatencyMs)],
        ]}
      />
      <Actions>
        <Action bad={!isCut} label={isCut ? words.healBoth : words.cutBoth} onAct={() => cut(from, to, true, isCut)} />
        <Action label={oneWay(from, to, link.cutForward)} onAct={() => cut(from, to, false, link.cutForward)} />
        <Action label={oneWay(to, from, link.cutBack)} onAct={() => cut(to, from, false, link.cutBack)} />
      </Actions>
      <NumberForm
        label={words.latencyThere}
        value={link.latencyMs}
        min={0}
        max={60_000}
        step={0.1}
        onSet={(latencyMs) => set({ latencyMs })}
      />
      <NumberForm
        label={words.jitter}
        value={link.jitterMs}
        min={0}
        max={60_000}
        step={0.1}
        onSet={(jitterMs) => set({ jitterMs })}
      />
      <NumberForm
        label={words.loss}
        value={link.lossPercent}
        min={0}
        max={100}
        step={0.1}
        onSet={(lossPercent) => set({ lossPercent })}
      />
      <NumberForm
        label={words.bandwidth}
        value={link.bandwidthMbps}
        min={0}
        max={1_000_000}
        step={0.1}
        onSet={(bandwidthMbps) => set({ bandwidthMbps })}
      />
    </>
  )
}

const BROKER_FIRST = [
  'broker.session.timeout.ms',
  'replica.lag.time.max.ms',
  'min.insync.replicas',
  'unclean.leader.election.enable',
]

export function BrokerDetails({
  broker,
  structure,
  nameOf,
}: {
  readonly broker: BrokerView
  readonly structure: Structure
  readonly nameOf: (id: string) => string
}) {
  const { issue } = useSimActions()
  const isUp = broker.state === 'running' || broker.state === 'starting' || broker.state === 'shutting-down'
  const siteUp = structure.sites.find((site) => site.id === broker.site)?.up ?? true
  return (
    <>
      <Facts
        rows={[
          [words.state, `${words.brokerState[broker.state]} ${words.since(formatClock(broker.stateSinceUs))}`],
          [words.fenced, broker.fenced ? words.yes : words.no],
          [words.site, nameOf(broker.site)],
          [words.rack, broker.rack ?? words.none],
          [words.leads, broker.leaderCount],
          [words.holds, broker.replicaCount],
          [words.silent, broker.silentMs < 0 ? words.never : words.ago(formatMs(broker.silentMs))],
          [words.epoch, broker.brokerEpoch],
        ]}
      />
      <Actions>
        <Action
          bad
          label={words.crash}
          disabled={!isUp}
          onAct={() => issue({ kind: 'CrashBroker', broker: broker.id })}
        />
        <Action
          label={words.stop}
          disabled={broker.state !== 'running'}
          onAct={() => issue({ kind: 'StopBroker', broker: broker.id })}
        />
        <Action
          label={words.start}
          disabled={isUp || !siteUp}
          onAct={() => issue({ kind: 'StartBroker', broker: broker.id })}
        />
      </Actions>
      <Settings
        scope="broker"
        values={structure.clusterConfigs}
        first={BROKER_FIRST}
        onSet={(key, value) => issue({ kind: 'AlterClusterConfig', key, value })}
      />
    </>
  )
}

export function ControllerDetails({
  controller,
  structure,
  nameOf,
}: {
  readonly controller: ControllerView
  readonly structure: Structure
  readonly nameOf: (id: string) => string
}) {
  const { issue } = useSimActions()
  const { quorum } = structure
  const isDown = controller.role === 'offline'
  return (
    <>
      <Facts
        rows={[
          [words.role, controller.role],
          [words.site, nameOf(controller.site)],
          [words.epoch, controller.epoch],
          [words.metadataOffset, controller.metadataOffset],
          [words.quorum, words.quorumOf(quorum.votersUp, quorum.voters, quorum.available)],
        ]}
      />
      <Actions>
        <Action
          bad
          label={words.crashController}
          disabled={isDown}
          onAct={() => issue({ kind: 'CrashController', controller: controller.id })}
        />
        <Action
          label={words.startController}
          disabled={!isDown}
          onAct={() => issue({ kind: 'StartController', controller: controller.id })}
        />
      </Actions>
    </>
  )
}
