/** Every word that the scene of the playground says, in English. */

export interface SceneWords {
  readonly sceneLabel: string
  readonly replicaState: Readonly<
    Record<'leader' | 'in-sync' | 'catching-up' | 'observer' | 'promoted' | 'offline' | 'fenced' | 'none', string>
  >
  readonly replicaStateMeaning: Readonly<
    Record<'leader' | 'in-sync' | 'catching-up' | 'observer' | 'promoted' | 'offline' | 'fenced' | 'none', string>
  >
  readonly recordKind: Readonly<
    Record<'produce' | 'replicate' | 'observe' | 'promoted' | 'consume' | 'refused' | 'dropped', string>
  >
  readonly readLight: string
  readonly legendLanterns: string
  readonly legendLights: string
  readonly recordsPerLight: (records: string) => string
  readonly broker: (id: number) => string
  readonly brokerState: Readonly<
    Record<'running' | 'starting' | 'shutting-down' | 'stopped' | 'crashed' | 'paused' | 'fenced', string>
  >
  readonly logEndOffset: (offset: string) => string
  readonly siteSummary: (brokers: number, votes: number) => string
  readonly brokerCount: (brokers: number) => string
  /** While not all of them run. */
  readonly brokersRun: (running: number, brokers: number) => string
  readonly darkSince: (time: string) => string
  readonly darkSinceShort: (time: string) => string
  readonly dark: string
  readonly votes: (votes: number) => string
  readonly quorum: (votes: number, up: number, voters: number) => string
  /** On a dead broker that the metadata still has as leader. */
  readonly leaderOnPaper: string
  readonly silentMeaning: (time: string, session: string) => string
  readonly holdKill: string
  readonly holdHeal: string
  readonly killSite: (name: string) => string
  readonly healSite: (name: string) => string
  readonly holdArmed: (action: string) => string
  readonly holdDone: (action: string) => string
  readonly holdHint: string
  readonly link: (latency: string) => string
  readonly linkCut: string
  readonly linkCutOneWay: (from: string, to: string) => string
  readonly clientDown: string
  readonly cut: string
  readonly slowLink: string
  readonly slowDisk: string
  readonly mendDisk: string
  readonly heal: string
  readonly cutLink: (from: string, to: string) => string
  readonly healLink: (from: string, to: string) => string
  readonly inSync: string
  readonly ofMin: (min: number) => string
  readonly isrAnswers: (isr: number, live: number) => string
  readonly waitsForEach: string
  readonly ofIsr: string
  readonly waitsForAll: (isr: number, topic: string) => string
  readonly setMinIsr: (to: number) => string
  readonly plaqueLabel: (inSync: number, min: number, topic: string) => string
  readonly acks: (acks: string) => string
  readonly waiting: (records: string) => string
  readonly lag: (records: string) => string
  readonly unknown: string
  /** What a consumer does instead of reading. */
  readonly consumerState: Readonly<
    Record<
      | 'paused'
      | 'stopped'
      | 'fenced'
      | 'waits-for-coordinator'
      | 'joining'
      | 'left-group'
      | 'without-partitions'
      | 'stuck'
      | 'deposed-leader'
      | 'no-leader'
      | 'no-answer',
      string
    >
  >
  /** One boat for all of a side: the first of them and how many others. */
  readonly with: (name: string, count: number) => string
  readonly more: (count: number) => string
  /** Beside the flat line of a site that is not heard any more. */
  readonly noPulse: string
  readonly boxIs: (orders: string) => string
  /** What the candle burns for; `who` is a site or a broker. A new active controller begins to count anew. */
  readonly silentOf: (who: string, time: string, session: string) => string
  /** What an outage came to, in two sentences; the first is left out when nobody had to wait. */
  readonly stampTime: (time: string) => string
  readonly stampLost: (lost: string, count: number) => string
  readonly stampUntold: (time: string) => string
  readonly stampUntoldLost: string
  readonly stampSmall: (time: string, lost: string, acknowledged: string) => string
  readonly clang: string
  readonly grab: string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly zoomReset: string
  readonly zoomGroup: string
  readonly pencil: string
  readonly ada: string
  readonly jax: string
}

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

export const sceneWords: SceneWords = {
  sceneLabel: 'The cluster',
  replicaState: {
    leader: 'leader',
    'in-sync': 'in sync',
    'catching-up': 'out of sync',
    observer: 'observer',
    promoted: 'promoted',
    offline: 'offline',
    fenced: 'fenced',
    none: 'no replica',
  },
  replicaStateMeaning: {
    leader: 'Crown: takes every write and hands it to the others.',
    'in-sync': 'Lit: has what the leader has, so it counts towards min ISR.',
    'catching-up': 'Hollow: alive, but not in the in-sync set, so it does not count.',
    observer: 'Dashed ring: copies quietly and never counts.',
    promoted: 'Dashed ring and a fist: an observer let in, so it counts.',
    offline: 'Dark with a cross: its broker does not run, or may not join yet.',
    fenced: 'Barred: its broker lives, but the controllers have given it up, so it may not lead or count.',
    none: 'Empty hook: this broker has no copy of the partition.',
  },
  recordKind: {
    produce: 'a record on its way to the leader',
    replicate: 'a copy to a replica in sync or out of sync',
    observe: 'a copy to an observer',
    promoted: 'a copy to a promoted observer',
    consume: 'a record read by a consumer',
    refused: 'a request refused with an error',
    dropped: 'lost on the way',
  },
  readLight: 'Stop, and read a light (o)',
  legendLanterns: 'Lanterns are copies of the partition',
  legendLights: 'Lights are records',
  recordsPerLight: (records) =>
    records === '1' ? 'One light is one record.' : `One light is about ${records} records; a large one is many.`,
  broker: (id) => `Broker ${id}`,
  brokerState: {
    running: 'running',
    starting: 'starting',
    'shutting-down': 'shutting down',
    stopped: 'stopped',
    crashed: 'crashed',
    paused: 'paused',
    fenced: 'fenced',
  },
  logEndOffset: (offset) => `log end offset ${offset}`,
  siteSummary: (brokers, votes) => `${plural(brokers, 'broker', 'brokers')} · ${plural(votes, 'vote', 'votes')}`,
  brokerCount: (brokers) => plural(brokers, 'broker', 'brokers'),
  brokersRun: (running, brokers) =>
    `${running} of ${plural(brokers, 'broker', 'brokers')} ${running === 1 ? 'runs' : 'run'}`,
  darkSince: (time) => `dark since ${time}`,
  darkSinceShort: (time) => `dark ${time}`,
  dark: 'dark',
  leaderOnPaper: 'leader?',
  silentMeaning: (time, session) =>
    `The last heartbeat came ${time} ago. After ${session} without one (broker.session.timeout.ms) the controllers fence it at their next look.`,
  votes: (votes) => plural(votes, 'vote', 'votes'),
  quorum: (votes, up, voters) => `${plural(votes, 'vote', 'votes')} · ${up}/${voters} up`,
  holdKill: 'hold: kill',
  holdHeal: 'hold: heal',
  killSite: (name) => `Kill ${name}`,
  healSite: (name) => `Heal ${name}`,
  holdArmed: (action) => `${action}: press again to confirm.`,
  holdDone: (action) => `${action}: done.`,
  holdHint: 'Hold for half a second, or press twice.',
  link: (latency) => `link ${latency}`,
  linkCut: 'link cut',
  linkCutOneWay: (from, to) => `cut: ${from} → ${to}`,
  clientDown: 'down',
  cut: 'cut',
  slowLink: 'Slow: 200 ms',
  slowDisk: 'Slow disk: 10 kB/s',
  mendDisk: 'Mend its disk',
  heal: 'heal',
  cutLink: (from, to) => `Cut the link between ${from} and ${to}`,
  healLink: (from, to) => `Heal the link between ${from} and ${to}`,
  inSync: 'in sync',
  ofMin: (min) => `min ${min}`,
  isrAnswers: (isr, live) => (live === isr ? `ISR ${isr}` : `ISR ${isr}, ${live} answer`),
  plaqueLabel: (inSync, min, topic) => `${topic}: ${inSync} in sync, at least ${min} needed`,
  setMinIsr: (to) => `min.insync.replicas = ${to}`,
  waitsForEach: 'a yes needs all',
  ofIsr: 'in ISR',
  waitsForAll: (isr, topic) => `${topic}: each yes waits for all ${isr} of the in-sync set`,
  acks: (acks) => `acks=${acks}`,
  waiting: (records) => `${records} waiting`,
  lag: (records) => `lag ${records}`,
  unknown: 'unknown',
  consumerState: {
    paused: 'paused',
    stopped: 'does not run',
    fenced: 'ended, fenced',
    'waits-for-coordinator': 'waits for a coordinator',
    joining: 'joins its group',
    'left-group': 'left its group',
    'without-partitions': 'no partition',
    stuck: 'stuck at a record',
    'deposed-leader': 'asks a deposed leader',
    'no-leader': 'asks for a leader',
    'no-answer': 'no leader answers',
  },
  with: (name, count) => `${name} + ${count}`,
  more: (count) => `+ ${count} more`,
  noPulse: 'no pulse',
  boxIs: (orders) => `1 box = ${orders}`,
  silentOf: (who, time, session) => `${who} session ${time} of ${session}`,
  stampTime: (time) => `${time} until nobody waited.`,
  stampLost: (lost, count) => `${lost} acknowledged ${count === 1 ? 'order' : 'orders'} lost.`,
  stampUntold: (time) => `${time} without a leader within reach.`,
  stampUntoldLost: 'acks=0: nobody is told what is gone.',
  stampSmall: (time, lost, acknowledged) =>
    `${time === '' ? '' : `RTO ${time} · `}RPO ${lost} of ${acknowledged} acknowledged`,
  clang: 'Clang!',
  grab: 'Grab!',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomReset: 'Show all',
  zoomGroup: 'Zoom',
  pencil: 'Blue pencil: what is fixed and has not happened yet',
  ada: 'Ada',
  jax: 'Jax',
}
