/**
 * Titles and descriptions of the built-in worlds, by the id of the world. The one thing a reader would get wrong: nobody
 * loads this file. The English words are in the world's own file, where the command line reads them too; a test holds
 * that they are the same. The other languages are typed by this one.
 */
export interface ScenarioWords {
  readonly title: string
  readonly description: string
}

export const scenarioWords = {
  observers: {
    title: '2.5 datacenters, one observer a side',
    description:
      'Each datacenter holds two synchronous replicas and one observer; writes need three in-sync replicas. Kill a datacenter: after the session timeout (9 s) the observer of the other side is promoted and writes go on. The producers are tuned to notice failures within seconds.',
  },
  'no-observers': {
    title: '2.5 datacenters without observers',
    description:
      'Two synchronous replicas a side, and writes need three. Kill a datacenter: the other one has only two left, so it refuses writes with NOT_ENOUGH_REPLICAS until the first is back. Nothing is lost, but nothing is accepted either.',
  },
  'one-broker-dies': {
    title: 'One broker dies',
    description:
      'Three brokers, three partitions of three replicas each; writes need two. At 10 s broker 1 crashes, which leads one partition and is in sync for the others. The controller fences it when its session of 9 s is over and elects the next in-sync replica; writes to all three wait that long and none is lost. At 40 s the broker returns, catches up and rejoins.',
  },
  'acks-0-1-all': {
    title: 'acks 0, 1 and all under a leader crash',
    description:
      'Three topics with the same leader and one producer each: acks=0 (nobody confirms), acks=1 (the leader confirms) and acks=all (every in-sync replica confirms). At 10 s the leader crashes. acks=0 loses what was on its way and never knows; acks=1 may lose what the leader had confirmed and not yet copied; acks=all loses nothing.',
  },
  'observers-under-min-isr': {
    title: 'Observers: under min ISR',
    description:
      'DC West dies at 20 s. Two in-sync replicas are left of the three that writes need, so the observer 23 is promoted: just enough. At 70 s DC West returns; when its replicas are in sync again, the observer steps back.',
  },
  'observers-under-replicated': {
    title: 'Observers: under-replicated',
    description:
      'One synchronous broker crashes at 20 s. Three in-sync replicas are left, enough for writes, yet an observer is promoted at once: this policy keeps the in-sync set at its full four. At 60 s the broker returns and the observer steps back.',
  },
  'observers-leader-is-observer': {
    title: 'Observers: leader is observer',
    description:
      'Both synchronous replicas stand in DC West, both observers in DC East. DC West dies at 20 s and the partition has no leader: this policy promotes nobody. At 45 s an operator elects an observer by hand (unclean); the other one joins it. At 80 s DC West returns, and at 110 s leadership is moved back.',
  },
  'lagging-observer': {
    title: 'The lagging observer',
    description:
      'From 10 s on the observer 23 copies nothing: its replication is throttled. DC West dies at 50 s, and writes are refused although an observer is alive, because it has fallen behind. At 80 s the throttle is lifted; the observer catches up, is promoted, and writes go on.',
  },
  'both-sync-at-once': {
    title: 'Both synchronous brokers at the same instant',
    description:
      'Two synchronous replicas in DC West, two observers in DC East, and observers are promoted under min ISR. At 20 s both synchronous brokers crash together. Promotion goes through the leader, so with all in-sync replicas gone nobody is promoted and the partition has no leader. At 60 s the two return and writes go on.',
  },
  'unclean-election': {
    title: 'An unclean election and its loss',
    description:
      'Writes need only one in-sync replica here. At 10 s two brokers crash; the leader goes on alone. At 50 s it crashes too, and at 60 s the other two return without the newest records: no clean leader. At 90 s an operator elects one of them anyway. Writes go on, and all that the old leader had acknowledged alone is lost; when it returns at 120 s it must cut those records off.',
  },
  'tie-breaker-then-dc': {
    title: 'The tie-breaker lost, then a datacenter',
    description:
      'At 20 s the tie-breaker dies: four of five controllers are left and nobody notices. At 50 s DC West dies too: two controllers are no majority, so no leader is elected, no in-sync set changes and no observer is promoted, although the observer is there. At 100 s the tie-breaker returns and the cluster decides all of it at once.',
  },
  'link-cut': {
    title: 'The link is cut, nobody is dead',
    description:
      'At 20 s the link between the two datacenters breaks. Both still see the tie-breaker, so the side of the active controller keeps a majority. It fences the brokers of the other side, promotes its own observer, and writes go on there. At 80 s the link is mended and everybody catches up.',
  },
  'three-datacenters': {
    title: 'Three datacenters lose one, then two',
    description:
      'One replica and one controller in each of three datacenters; writes need two in-sync replicas. The first datacenter dies at 20 s and with it the active controller: another is elected in 3 s, fences the broker that it has not heard for 9 s, and after 13 s in all writes go on with two. The second dies at 60 s: one replica and one controller are left, too few for writes and for any decision. At 110 s the first returns.',
  },
  'stretched-shop': {
    title: '2.5 datacenters, a whole shop',
    description:
      'Orders and payments with six partitions each, led from both sides, with an observer a side; page views with three partitions, one replica a side and acks=1, which promises less; two packers share a consumer group. DC West dies at 20 s: half of the partitions need a new leader, orders and payments an observer each as well, and none of theirs is lost. At 60 s DC West returns and observers step back; the controller looks every five minutes who should lead, so preferred leaders lead again at 300 s.',
  },
  'multi-region-tutorial': {
    title: 'Confluent’s multi-region tutorial',
    description:
      'Two brokers west, two east, one controller in each of three regions, seven topics. Step by step: at 60 s broker 1 stops (degraded region); at 120 s the whole west stops; at 180 s observers are elected by hand; at 240 s the failover is made permanent by swapping the placement; at 300 s the west returns. Compare the topics at each step.',
  },
  newlimits: {
    title: 'NewLimits: two worlds',
    description:
      'A shoe retailer with ten systems. Every order, sale and delivery happens once and feeds two worlds: Batchland, where each system sends files to the others at night, and Streamscape, where each writes to the log and reads from it.',
  },
  'newlimits-tuesday': {
    title: 'NewLimits: a Tuesday',
    description:
      'NewLimits on a quiet week with short shelves: four pairs of each shoe at each place, and 6,000 business events a day. The page of the two worlds opens on its Tuesday at 14:20.',
  },
} as const satisfies Record<string, ScenarioWords>
