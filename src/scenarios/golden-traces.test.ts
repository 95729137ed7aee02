/**
 * The first lines of built-in worlds and the digest of their end, written down for those that the story and the documents
 * tell of. The one thing a reader would get
 * wrong: a change here is not a failure by itself, it is a question. When the new lines are right,
 * `npx vitest run src/scenarios/golden-traces.test.ts -u` writes them.
 */
import { describe, expect, it } from 'vitest'
import { createTimeline, digestWorld, runTimeline, type Scenario, traceLines } from '../core'
import { SCENARIOS } from './index'

const LINES = 12
const KILL_US = 20_000_000

/** The world's own script; a world without one loses its first site at 20 s. */
function tell(id: string): string {
  const scenario = SCENARIOS.find((candidate) => candidate.id === id) as Scenario
  const kill = { timeUs: KILL_US, command: { kind: 'KillSite', site: scenario.sites[0].id } } as const
  const timeline = createTimeline(scenario, scenario.commands.length === 0 ? [kill] : [])
  runTimeline(timeline, scenario.watch.untilMs * 1000)
  const lines = traceLines(timeline.world)
  const more = lines.length - LINES
  return [...lines.slice(0, LINES), ...(more > 0 ? [`… ${more} more`] : []), digestWorld(timeline.world)].join('\n')
}

describe('golden traces', () => {
  it('observers', () => {
    expect(tell('observers')).toMatchInlineSnapshot(`
      "0.000000 #0 Started
      20.000000 #1 CommandIssued command={kind=KillSite site=dc-west} index=0
      20.000000 #2 <-1 SiteKilled site=dc-west
      20.000000 #3 <-2 WritesStopped isPartly=false isr=[11,12,21,22] minIsr=3 partition=0 reason=leader-down topic=orders
      23.013337 #4 <-3 RequestRefused broker=11 error=REQUEST_TIMED_OUT partition=0 producer=stores topic=orders
      23.069051 #5 <-3 RequestRefused broker=11 error=REQUEST_TIMED_OUT partition=0 producer=web-shop topic=orders
      28.166000 #6 <-2 BrokerFenced broker=11 silentMs=10113
      28.166000 #7 <-6 LeaderElected election=CLEAN isr=[12,21,22] leader=12 leaderEpoch=1 leaderIsObserver=false partition=0 previous=11 topic=orders
      28.166000 #8 <-7 IsrChanged isr=[12,21,22] joined=[] left=[11] minIsr=3 partition=0 reason=fenced topic=orders
      28.166000 #9 <-2 BrokerFenced broker=12 silentMs=10123
      28.166000 #10 <-9 LeaderElected election=CLEAN isr=[21,22] leader=21 leaderEpoch=2 leaderIsObserver=false partition=0 previous=12 topic=orders
      28.166000 #11 <-10 IsrChanged isr=[21,22] joined=[] left=[12] minIsr=3 partition=0 reason=fenced topic=orders
      … 6 more
      0dae9b50f6651618"
    `)
  })

  it('no-observers', () => {
    expect(tell('no-observers')).toMatchInlineSnapshot(`
      "0.000000 #0 Started
      20.000000 #1 CommandIssued command={kind=KillSite site=dc-west} index=0
      20.000000 #2 <-1 SiteKilled site=dc-west
      20.000000 #3 <-2 WritesStopped isPartly=false isr=[11,12,21,22] minIsr=3 partition=0 reason=leader-down topic=orders
      23.013337 #4 <-3 RequestRefused broker=11 error=REQUEST_TIMED_OUT partition=0 producer=stores topic=orders
      23.069051 #5 <-3 RequestRefused broker=11 error=REQUEST_TIMED_OUT partition=0 producer=web-shop topic=orders
      28.166000 #6 <-2 BrokerFenced broker=11 silentMs=10113
      28.166000 #7 <-6 LeaderElected election=CLEAN isr=[12,21,22] leader=12 leaderEpoch=1 leaderIsObserver=false partition=0 previous=11 topic=orders
      28.166000 #8 <-7 IsrChanged isr=[12,21,22] joined=[] left=[11] minIsr=3 partition=0 reason=fenced topic=orders
      28.166000 #9 <-2 BrokerFenced broker=12 silentMs=10123
      28.166000 #10 <-9 LeaderElected election=CLEAN isr=[21,22] leader=21 leaderEpoch=2 leaderIsObserver=false partition=0 previous=12 topic=orders
      28.166000 #11 <-10 IsrChanged isr=[21,22] joined=[] left=[12] minIsr=3 partition=0 reason=fenced topic=orders
      … 5 more
      a01dd40da3c8aa57"
    `)
  })

  it('one-broker-dies', () => {
    expect(tell('one-broker-dies')).toMatchInlineSnapshot(`
      "0.000000 #0 Started
      10.000000 #1 CommandIssued command={broker=1 kind=CrashBroker} index=0
      10.000000 #2 <-1 BrokerCrashed broker=1
      10.000000 #3 <-2 WritesStopped isPartly=false isr=[1,2,3] minIsr=2 partition=0 reason=leader-down topic=orders
      10.000000 #4 <-2 WritesStopped isPartly=false isr=[2,3,1] minIsr=2 partition=1 reason=isr-silent topic=orders
      10.000000 #5 <-2 WritesStopped isPartly=false isr=[3,1,2] minIsr=2 partition=2 reason=isr-silent topic=orders
      13.019621 #6 <-5 RequestRefused broker=3 error=REQUEST_TIMED_OUT partition=2 producer=web-shop topic=orders
      18.029000 #7 <-2 BrokerFenced broker=1 silentMs=10000
      18.029000 #8 <-7 LeaderElected election=CLEAN isr=[2,3] leader=2 leaderEpoch=1 leaderIsObserver=false partition=0 previous=1 topic=orders
      18.029000 #9 <-8 IsrChanged isr=[2,3] joined=[] left=[1] minIsr=2 partition=0 reason=fenced topic=orders
      18.029000 #10 <-7 IsrChanged isr=[2,3] joined=[] left=[1] minIsr=2 partition=1 reason=fenced topic=orders
      18.029000 #11 <-7 IsrChanged isr=[3,2] joined=[] left=[1] minIsr=2 partition=2 reason=fenced topic=orders
      … 11 more
      f6d0847bc6e357d8"
    `)
  })

  it('acks-0-1-all', () => {
    expect(tell('acks-0-1-all')).toMatchInlineSnapshot(`
      "0.000000 #0 Started
      10.000000 #1 CommandIssued command={broker=1 kind=CrashBroker} index=0
      10.000000 #2 <-1 BrokerCrashed broker=1
      10.000000 #3 <-2 WritesStopped isPartly=false isr=[1,2,3] minIsr=2 partition=0 reason=leader-down topic=orders-acks-0
      10.000000 #4 <-2 WritesStopped isPartly=false isr=[1,2,3] minIsr=2 partition=0 reason=leader-down topic=orders-acks-1
      10.000000 #5 <-2 WritesStopped isPartly=false isr=[1,2,3] minIsr=2 partition=0 reason=leader-down topic=orders-acks-all
      10.003000 #6 <-4 RequestRefused broker=1 error=NETWORK_EXCEPTION partition=0 producer=acks-1 topic=orders-acks-1
      10.003000 #7 <-5 RequestRefused broker=1 error=NETWORK_EXCEPTION partition=0 producer=acks-all topic=orders-acks-all
      18.041000 #8 <-2 BrokerFenced broker=1 silentMs=10000
      18.041000 #9 <-8 LeaderElected election=CLEAN isr=[2,3] leader=2 leaderEpoch=1 leaderIsObserver=false partition=0 previous=1 topic=orders-acks-0
      18.041000 #10 <-9 IsrChanged isr=[2,3] joined=[] left=[1] minIsr=2 partition=0 reason=fenced topic=orders-acks-0
      18.041000 #11 <-8 LeaderElected election=CLEAN isr=[2,3] leader=2 leaderEpoch=1 leaderIsObserver=false partition=0 previous=1 topic=orders-acks-1
      … 21 more
      c0651b78e7d17ad9"
    `)
  })

  it('observers-under-min-isr', () => {
    expect(tell('observers-under-min-isr')).toMatchInlineSnapshot(`
      "0.000000 #0 Started
      20.000000 #1 CommandIssued command={kind=KillSite site=dc-west} index=0
      20.000000 #2 <-1 SiteKilled site=dc-west
      20.000000 #3 <-2 WritesStopped isPartly=false isr=[11,12,21,22] minIsr=3 partition=0 reason=leader-down topic=orders
      23.013337 #4 <-3 RequestRefused broker=11 error=REQUEST_TIMED_OUT partition=0 producer=stores topic=orders
      23.069051 #5 <-3 RequestRefused broker=11 error=REQUEST_TIMED_OUT partition=0 producer=web-shop topic=orders
      28.166000 #6 <-2 BrokerFenced broker=11 silentMs=10113
      28.166000 #7 <-6 LeaderElected election=CLEAN isr=[12,21,22] leader=12 leaderEpoch=1 leaderIsObserver=false partition=0 previous=11 topic=orders
      28.166000 #8 <-7 IsrChanged isr=[12,21,22] joined=[] left=[11] minIsr=3 partition=0 reason=fenced topic=orders
      28.166000 #9 <-2 BrokerFenced broker=12 silentMs=10123
      28.166000 #10 <-9 LeaderElected election=CLEAN isr=[21,22] leader=21 leaderEpoch=2 leaderIsObserver=false partition=0 previous=12 topic=orders
      28.166000 #11 <-10 IsrChanged isr=[21,22] joined=[] left=[12] minIsr=3 partition=0 reason=fenced topic=orders
      … 23 more
      d4bb0016628feb72"
    `)
  })

  it('observers-under-replicated', () => {
    expect(tell('observers-under-replicated')).toMatchInlineSnapshot(`
      "0.000000 #0 Started
      20.000000 #1 CommandIssued command={broker=12 kind=CrashBroker} index=0
      20.000000 #2 <-1 BrokerCrashed broker=12
      20.000000 #3 <-2 WritesStopped isPartly=false isr=[11,12,21,22] minIsr=3 partition=0 reason=isr-silent topic=orders
      23.013337 #4 <-3 RequestRefused broker=11 error=REQUEST_TIMED_OUT partition=0 producer=stores topic=orders
      23.069051 #5 <-3 RequestRefused broker=11 error=REQUEST_TIMED_OUT partition=0 producer=web-shop topic=orders
      28.166000 #6 <-2 BrokerFenced broker=12 silentMs=10113
      28.166000 #7 <-6 IsrChanged isr=[11,21,22] joined=[] left=[12] minIsr=3 partition=0 reason=fenced topic=orders
      28.190000 #8 <-7 WritesResumed partition=0 stoppedUs=8190000 topic=orders
      28.247500 #9 <-7 IsrChanged isr=[11,21,22,13] joined=[13] left=[] minIsr=3 partition=0 reason=promotion topic=orders
      28.247500 #10 <-9 ObserverPromoted broker=13 isr=[11,21,22,13] minIsr=3 partition=0 policy=under-replicated topic=orders
      60.000000 #11 CommandIssued command={broker=12 kind=StartBroker} index=1
      … 6 more
      e5793c01c38ad177"
    `)
  })

  it('observers-leader-is-observer', () => {
    expect(tell('observers-leader-is-observer')).toMatchInlineSnapshot(`
      "0.000000 #0 Started
      20.000000 #1 CommandIssued command={kind=KillSite site=dc-west} index=0
      20.000000 #2 <-1 SiteKilled site=dc-west
      20.000000 #3 <-2 WritesStopped isPartly=false isr=[11,12] minIsr=1 partition=0 reason=leader-down topic=orders
      23.013337 #4 <-3 RequestRefused broker=11 error=REQUEST_TIMED_OUT partition=0 producer=stores topic=orders
      23.069051 #5 <-3 RequestRefused broker=11 error=REQUEST_TIMED_OUT partition=0 producer=web-shop topic=orders
      28.166000 #6 <-2 BrokerFenced broker=11 silentMs=10113
      28.166000 #7 <-6 LeaderElected election=CLEAN isr=[12] leader=12 leaderEpoch=1 leaderIsObserver=false partition=0 previous=11 topic=orders
      28.166000 #8 <-7 IsrChanged isr=[12] joined=[] left=[11] minIsr=1 partition=0 reason=fenced topic=orders
      28.166000 #9 <-2 BrokerFenced broker=12 silentMs=10123
      28.166000 #10 <-9 LeaderElected election=NONE isr=[12] leader=-1 leaderEpoch=2 leaderIsObserver=false partition=0 previous=12 topic=orders
      28.166000 #11 <-2 BrokerFenced broker=13 silentMs=10133
      … 31 more
      197ce17768593078"
    `)
  })

  it('lagging-observer', () => {
    expect(tell('lagging-observer')).toMatchInlineSnapshot(`
      "0.000000 #0 Started
      10.000000 #1 CommandIssued command={broker=23 bytesPerSecond=0 kind=ThrottleReplica partition=0 topic=orders} index=0
      10.000000 #2 <-1 ReplicaThrottled broker=23 bytesPerSecond=0 partition=0 topic=orders
      50.000000 #3 CommandIssued command={kind=KillSite site=dc-west} index=1
      50.000000 #4 <-3 SiteKilled site=dc-west
      50.000000 #5 <-4 WritesStopped isPartly=false isr=[11,12,21,22] minIsr=3 partition=0 reason=leader-down topic=orders
      53.005142 #6 <-5 RequestRefused broker=11 error=REQUEST_TIMED_OUT partition=0 producer=web-shop topic=orders
      53.079008 #7 <-5 RequestRefused broker=11 error=REQUEST_TIMED_OUT partition=0 producer=stores topic=orders
      57.416000 #8 <-4 BrokerFenced broker=11 silentMs=9363
      57.416000 #9 <-8 LeaderElected election=CLEAN isr=[12,21,22] leader=12 leaderEpoch=1 leaderIsObserver=false partition=0 previous=11 topic=orders
      57.416000 #10 <-9 IsrChanged isr=[12,21,22] joined=[] left=[11] minIsr=3 partition=0 reason=fenced topic=orders
      57.416000 #11 <-4 BrokerFenced broker=12 silentMs=9373
      … 12 more
      63f6c00b49ff7c57"
    `)
  })

  it('both-sync-at-once', () => {
    expect(tell('both-sync-at-once')).toMatchInlineSnapshot(`
      "0.000000 #0 Started
      20.000000 #1 CommandIssued command={broker=11 kind=CrashBroker} index=0
      20.000000 #2 <-1 BrokerCrashed broker=11
      20.000000 #3 <-2 WritesStopped isPartly=false isr=[11,12] minIsr=2 partition=0 reason=leader-down topic=orders
      20.000000 #4 CommandIssued command={broker=12 kind=CrashBroker} index=1
      20.000000 #5 <-4 BrokerCrashed broker=12
      28.166000 #6 <-2 BrokerFenced broker=11 silentMs=10113
      28.166000 #7 <-6 LeaderElected election=CLEAN isr=[12] leader=12 leaderEpoch=1 leaderIsObserver=false partition=0 previous=11 topic=orders
      28.166000 #8 <-7 IsrChanged isr=[12] joined=[] left=[11] minIsr=2 partition=0 reason=fenced topic=orders
      28.166000 #9 <-5 BrokerFenced broker=12 silentMs=10123
      28.166000 #10 <-9 LeaderElected election=NONE isr=[12] leader=-1 leaderEpoch=2 leaderIsObserver=false partition=0 previous=12 topic=orders
      28.166000 #11 <-10 WritesStopped isPartly=false isr=[12] minIsr=2 partition=0 reason=no-leader topic=orders
      … 14 more
      c376f60e4ae840a5"
    `)
  })

  it('unclean-election', () => {
    expect(tell('unclean-election')).toMatchInlineSnapshot(`
      "0.000000 #0 Started
      10.000000 #1 CommandIssued command={broker=2 kind=CrashBroker} index=0
      10.000000 #2 <-1 BrokerCrashed broker=2
      10.000000 #3 <-2 WritesStopped isPartly=false isr=[1,2,3] minIsr=1 partition=0 reason=isr-silent topic=orders
      10.000000 #4 CommandIssued command={broker=3 kind=CrashBroker} index=1
      10.000000 #5 <-4 BrokerCrashed broker=3
      13.059484 #6 <-3 RequestRefused broker=1 error=REQUEST_TIMED_OUT partition=0 producer=web-shop topic=orders
      18.029000 #7 <-2 BrokerFenced broker=2 silentMs=9998
      18.029000 #8 <-7 IsrChanged isr=[1,3] joined=[] left=[2] minIsr=1 partition=0 reason=fenced topic=orders
      18.029000 #9 <-5 BrokerFenced broker=3 silentMs=10008
      18.029000 #10 <-9 IsrChanged isr=[1] joined=[] left=[3] minIsr=1 partition=0 reason=fenced topic=orders
      18.032250 #11 <-10 WritesResumed partition=0 stoppedUs=8032250 topic=orders
      … 28 more
      e9e2d4f5ebd1a195"
    `)
  })

  it('tie-breaker-then-dc', () => {
    expect(tell('tie-breaker-then-dc')).toMatchInlineSnapshot(`
      "0.000000 #0 Started
      20.000000 #1 CommandIssued command={kind=KillSite site=tie-breaker} index=0
      20.000000 #2 <-1 SiteKilled site=tie-breaker
      50.000000 #3 CommandIssued command={kind=KillSite site=dc-west} index=1
      50.000000 #4 <-3 SiteKilled site=dc-west
      50.000000 #5 <-4 QuorumLost voters=5 votersUp=2
      50.000000 #6 <-4 WritesStopped isPartly=false isr=[11,12,21,22] minIsr=3 partition=0 reason=leader-down topic=orders
      53.000750 #7 <-4 ControllerResigned controller=3 epoch=1
      53.005142 #8 <-6 RequestRefused broker=11 error=REQUEST_TIMED_OUT partition=0 producer=web-shop topic=orders
      53.079008 #9 <-6 RequestRefused broker=11 error=REQUEST_TIMED_OUT partition=0 producer=stores topic=orders
      100.000000 #10 CommandIssued command={kind=HealSite site=tie-breaker} index=2
      100.000000 #11 <-10 SiteHealed site=tie-breaker
      … 15 more
      f19f2b26abe8aa10"
    `)
  })

  it('link-cut', () => {
    expect(tell('link-cut')).toMatchInlineSnapshot(`
      "0.000000 #0 Started
      20.000000 #1 CommandIssued command={both=true from=dc-west kind=CutLink to=dc-east} index=0
      20.000000 #2 <-1 LinkCut both=true from=dc-west to=dc-east
      20.000000 #3 <-2 WritesStopped isPartly=false isr=[11,12,21,22] minIsr=3 partition=0 reason=isr-silent topic=orders
      23.013337 #4 <-3 RequestRefused broker=11 error=REQUEST_TIMED_OUT partition=0 producer=stores topic=orders
      23.069051 #5 <-3 RequestRefused broker=11 error=REQUEST_TIMED_OUT partition=0 producer=web-shop topic=orders
      28.166000 #6 <-2 BrokerFenced broker=11 silentMs=10113
      28.166000 #7 <-6 LeaderElected election=CLEAN isr=[12,21,22] leader=12 leaderEpoch=1 leaderIsObserver=false partition=0 previous=11 topic=orders
      28.166000 #8 <-7 IsrChanged isr=[12,21,22] joined=[] left=[11] minIsr=3 partition=0 reason=fenced topic=orders
      28.166000 #9 <-2 BrokerFenced broker=12 silentMs=10123
      28.166000 #10 <-9 LeaderElected election=CLEAN isr=[21,22] leader=21 leaderEpoch=2 leaderIsObserver=false partition=0 previous=12 topic=orders
      28.166000 #11 <-10 IsrChanged isr=[21,22] joined=[] left=[12] minIsr=3 partition=0 reason=fenced topic=orders
      … 17 more
      439af87e5123d0f7"
    `)
  })

  it('three-datacenters', () => {
    expect(tell('three-datacenters')).toMatchInlineSnapshot(`
      "0.000000 #0 Started
      20.000000 #1 CommandIssued command={kind=KillSite site=dc-a} index=0
      20.000000 #2 <-1 SiteKilled site=dc-a
      20.000000 #3 <-2 WritesStopped isPartly=false isr=[1,2,3] minIsr=2 partition=0 reason=leader-down topic=orders
      20.000000 #4 <-2 WritesStopped isPartly=false isr=[2,3,1] minIsr=2 partition=1 reason=isr-silent topic=orders
      20.000000 #5 <-2 WritesStopped isPartly=false isr=[3,1,2] minIsr=2 partition=2 reason=isr-silent topic=orders
      22.990376 #6 <-3 RequestRefused broker=1 error=REQUEST_TIMED_OUT partition=0 producer=web-shop topic=orders
      23.049984 #7 <-2 ControllerElected controller=102 epoch=3 votes=2
      33.219984 #8 <-2 BrokerFenced broker=1 silentMs=10125
      33.219984 #9 <-8 LeaderElected election=CLEAN isr=[2,3] leader=2 leaderEpoch=1 leaderIsObserver=false partition=0 previous=1 topic=orders
      33.219984 #10 <-9 IsrChanged isr=[2,3] joined=[] left=[1] minIsr=2 partition=0 reason=fenced topic=orders
      33.219984 #11 <-8 IsrChanged isr=[2,3] joined=[] left=[1] minIsr=2 partition=1 reason=fenced topic=orders
      … 37 more
      d6ab9db1ea7276c4"
    `)
  })

  it('stretched-shop', () => {
    expect(tell('stretched-shop')).toMatchInlineSnapshot(`
      "0.000000 #0 Started
      0.054000 #1 TopicCreated partitions=3 topic=__consumer_offsets
      6.223000 #2 GroupRebalanced generation=1 group=packing members=[packing-b,packing-a] reason=a member joined
      20.000000 #3 CommandIssued command={kind=KillSite site=dc-west} index=0
      20.000000 #4 <-3 SiteKilled site=dc-west
      20.000000 #5 <-4 WritesStopped isPartly=false isr=[11,12,21,22] minIsr=3 partition=0 reason=leader-down topic=orders
      20.000000 #6 <-4 WritesStopped isPartly=false isr=[21,22,11,12] minIsr=3 partition=1 reason=isr-silent topic=orders
      20.000000 #7 <-4 WritesStopped isPartly=false isr=[12,13,22,23] minIsr=3 partition=2 reason=leader-down topic=orders
      20.000000 #8 <-4 WritesStopped isPartly=false isr=[22,23,12,13] minIsr=3 partition=3 reason=isr-silent topic=orders
      20.000000 #9 <-4 WritesStopped isPartly=false isr=[13,11,23,21] minIsr=3 partition=4 reason=leader-down topic=orders
      20.000000 #10 <-4 WritesStopped isPartly=false isr=[23,21,13,11] minIsr=3 partition=5 reason=isr-silent topic=orders
      20.000000 #11 <-4 WritesStopped isPartly=false isr=[11,12,21,22] minIsr=3 partition=0 reason=leader-down topic=payments
      … 224 more
      006d0194008364c5"
    `)
  })

  it('multi-region-tutorial', () => {
    expect(tell('multi-region-tutorial')).toMatchInlineSnapshot(`
      "0.000000 #0 Started
      60.000000 #1 CommandIssued command={broker=1 kind=StopBroker} index=0
      60.000000 #2 <-1 BrokerShutdownStarted broker=1
      60.069585 #3 <-2 IsrChanged isr=[2] joined=[] left=[1] minIsr=1 partition=0 reason=shutdown topic=single-region
      60.069585 #4 <-2 LeaderElected election=CLEAN isr=[2,3,4] leader=2 leaderEpoch=1 leaderIsObserver=false partition=0 previous=1 topic=multi-region-sync
      60.069585 #5 <-4 IsrChanged isr=[2,3,4] joined=[] left=[1] minIsr=1 partition=0 reason=shutdown topic=multi-region-sync
      60.069585 #6 <-2 IsrChanged isr=[2] joined=[] left=[1] minIsr=1 partition=0 reason=shutdown topic=multi-region-async
      60.069585 #7 <-2 IsrChanged isr=[2] joined=[] left=[1] minIsr=2 partition=0 reason=shutdown topic=multi-region-async-op-under-min-isr
      60.069585 #8 <-2 IsrChanged isr=[2] joined=[] left=[1] minIsr=1 partition=0 reason=shutdown topic=multi-region-async-op-under-replicated
      60.069585 #9 <-2 IsrChanged isr=[2] joined=[] left=[1] minIsr=1 partition=0 reason=shutdown topic=multi-region-async-op-leader-is-observer
      60.069585 #10 <-2 IsrChanged isr=[2] joined=[] left=[1] minIsr=1 partition=0 reason=shutdown topic=multi-region-default
      60.069835 #11 <-5 WritesStopped isPartly=false isr=[2,3,4] minIsr=1 partition=0 reason=no-leader topic=multi-region-sync
      … 82 more
      970a441a0dc60deb"
    `)
  })
})
