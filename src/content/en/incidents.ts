/**
 * The incidents: what the pager says, what people say, what is wanted, and what was learned. The one thing a reader would get
 * wrong: nothing here but hints and lessons names a cause. What happened in the run is told from its events.
 */
interface LevelWords {
  readonly title: string
  /** On the pager, short. */
  readonly pager: readonly [what: string, where: string]
  /** What somebody says who does not know it either. */
  readonly said: readonly string[]
  /** Where to look, what to look for, what to do. */
  readonly hints: readonly [string, string, string]
  readonly lesson: string
}

const levels = {
  'held-replica': {
    title: 'Orders stopped',
    pager: ['ORDERS STOPPED', 'web shop: checkout fails'],
    said: [
      '“Zone C is off for maintenance tonight. Two of three are enough, they said.”',
      '“Nobody changed anything.”',
    ],
    hints: [
      'Ask the cluster about the topic: kafka-topics --describe. Replicas should have it, Isr do have it.',
      'Broker 2 runs and is not in Isr. Something keeps it from copying. What is set on broker 2?',
      'The throttle of an old reassignment was never taken off. Delete follower.replication.throttled.rate of broker 2.',
    ],
    lesson:
      'A throttle does no harm while a replica is in sync, so nobody misses it, until the replica has to catch up. Take it off when the reassignment is over: kafka-reassign-partitions --verify does that. Asking for fewer replicas would have let orders in, on one disk.',
  },
  'wrong-min-isr': {
    title: 'Safer than safe',
    pager: ['NO ORDER GETS A YES', 'since zone C went dark'],
    said: [
      '“Zone C is off for maintenance, as planned. One zone may always be missing.”',
      '“We even made it safer last week.”',
    ],
    hints: [
      'Two replicas are in sync. How many does the topic ask for?',
      'Three replicas and min.insync.replicas=3: then none may ever be missing.',
      'Set min.insync.replicas of orders to 2, and not to less.',
    ],
    lesson:
      'min.insync.replicas equal to the number of replicas is no safety: the first broker that is away stops every write. With three replicas 2 is the promise that survives a zone and still means two copies; 1 is a bet on one disk.',
  },
  'unclean-temptation': {
    title: 'The tempting command',
    pager: ['NO LEADER', 'orders: partition 0 is offline'],
    said: [
      '“Power in zone A is back at 02:10:30, says the electrician.”',
      '“I know a command that fixes it right now.”',
    ],
    hints: [
      'Who was the last to be in sync? See Elr: that one has everything that was said yes to.',
      'Brokers 2 and 3 run, and lack what broker 1 accepted alone. What happens to those orders if one of them leads?',
      'Wait. When zone A has power, broker 1 leads again and nothing is missing. Nothing else is needed.',
    ],
    lesson:
      'An unclean election makes a replica lead that lacks acknowledged records, and they are gone. Waiting costs time; the command costs orders that customers were promised. Time can be told from the run, and so can the orders.',
  },
  'lost-quorum': {
    title: 'Nobody decides',
    pager: ['ORDERS STOPPED', 'broker 1 is dead, and nobody takes over'],
    said: [
      '“Brokers 2 and 3 are fine. Why does none of them lead?”',
      '“The controllers? They have never made trouble.”',
    ],
    hints: [
      'Who chooses a leader? Ask: kafka-metadata-quorum describe --status. Does anybody answer?',
      'Leaders are chosen by a majority of the controllers. How many of three run?',
      'Start one of the controllers again: systemctl start kafka-controller@102.',
    ],
    lesson:
      'A cluster without a quorum goes on as it stands: nobody notices that two of three controllers are gone, until something has to be decided. Watch the quorum itself, and not what follows from it.',
  },
  retention: {
    title: 'A race with the bin',
    pager: ['STATISTICS FALL BEHIND', 'clicks: lag grows, and it is sale'],
    said: ['“The sale ends at 02:10:20. Then we catch up.”', '“A little lag has never hurt anybody.”'],
    hints: [
      'How far is the group behind, and how long does the topic keep a record?',
      'retention.ms is 20000. Whoever is more than 20 seconds behind finds nothing there.',
      'Give the topic a longer memory until the sale is over: retention.ms=600000.',
    ],
    lesson:
      'Retention does not ask who has read. Lag in records says nothing without time: what counts is how old the next unread record is, against how long the topic keeps it. The memory is the cheapest thing to change, and it must be changed before.',
  },
  'late-reader': {
    title: 'No lag, no invoice',
    pager: ['INVOICES ARE MISSING', 'orders before 02:08:40'],
    said: [
      '“The new invoice service went live tonight. Its lag is 0!”',
      '“The orders are there. The warehouse has packed them.”',
    ],
    hints: [
      'What has the group invoices committed, and where does the log begin? Lag counts from there on only.',
      'It began at the end of the log (auto.offset.reset=latest). What came before it has never asked for.',
      'Stop invoices, reset its offsets with --to-earliest --execute, and start it again. A group with members refuses.',
    ],
    lesson:
      'auto.offset.reset counts when a group has committed nothing: latest begins at the end and calls that up to date. Lag says how far behind one is, and not what one has left out. Offsets are reset while nobody reads, and a dry run says before what would be.',
  },
  'one-way-cut': {
    title: 'Half of the orders',
    pager: ['WEB SHOP TIMES OUT', 'the call centre writes as if nothing were'],
    said: ['“All brokers are green.”', '“The network people are on it. Perhaps tomorrow.”'],
    hints: [
      'The topic is whole: all in sync. Who leads it, and who cannot write?',
      'The web shop does not reach the leader in zone A. The others it may well reach.',
      'Put broker 2 first in the list of replicas (kafka-reassign-partitions), then let the preferred one lead (kafka-leader-election).',
    ],
    lesson:
      'A cut in one direction is invisible to the cluster: broker 1 hears its followers, and they hear it. Who is cut off is a client. Moving the leader is a change of a moment; stopping a healthy broker costs a copy of everything.',
  },
  'rebalance-storm': {
    title: 'All hands, no work',
    pager: ['WAREHOUSE STANDS STILL', 'again and again, for seconds'],
    said: ['“We have even hired a fourth truck!”', '“Every truck works, when I look.”'],
    hints: [
      'Ask for the state of the group more than once. Who is a member each time?',
      'The newest member comes and goes: it does not get through a bag of orders within max.poll.interval.ms.',
      'Stop truck-d. Three that work are more than four that rebalance.',
    ],
    lesson:
      'A member that is too slow for max.poll.interval.ms is thrown out, and comes back when it is done: each time the whole group stops. More members are no cure for a slow one; fewer records a poll, or a longer interval, would be.',
  },
  'hot-key': {
    title: 'One parcel in two is late',
    pager: ['PARCELS ARE LATE', 'some by a minute, some not at all'],
    said: ['“The other half is out of the door at once.”', '“It began when the reseller came. We wanted customers!”'],
    hints: [
      'How far behind is the group packers, partition by partition, and who reads which?',
      'One partition has twice the orders: one key, one partition. Its member has a second partition beside it.',
      'A partition cannot be shared, but its member can be relieved of the other one: start packer-c.',
    ],
    lesson:
      'All records of a key are in one partition, and a partition is read by one member: no number of members makes a hot key faster than one can be. What helps is to take everything else off its member; more partitions would move keys and mix up their order. A reset to the end makes the lag 0 and the parcels never leave.',
  },
  'poison-record': {
    title: 'A third of the warehouse',
    pager: ['A THIRD IS NOT LOADED', 'the other orders leave as always'],
    said: [
      '“All three loaders run. I have restarted one, and then another one stood still!”',
      '“Our new partner is so glad that his orders go through.”',
    ],
    hints: [
      'How far behind is the group loaders, partition by partition? One CURRENT-OFFSET does not move.',
      'Its loader runs, and reads the same record again and again. What does it log? See systemctl status.',
      'Stop all three, move partition 1 on by one record with --reset-offsets --shift-by 1 --execute, and start them again. A group with members refuses.',
    ],
    lesson:
      'poll() throws at a record that cannot be deserialized, and throws again at the next try: one record holds up its whole partition, and whoever takes over stands still at the same offset. Skip that one record and no other, and keep it to look at; better still, let the application put what it cannot read into a dead-letter topic. A reset to the end makes the lag 0 and leaves out every good order behind it.',
  },
  'zombie-producer': {
    title: 'Nothing to pack',
    pager: ['WAREHOUSE GETS NO ORDERS', 'since 02:08:40'],
    said: [
      '“The dashboard counts every order. It must be the warehouse.”',
      '“The old shop has no line since then, telecom is on it. Its spare till stands in the office, switched off.”',
    ],
    hints: [
      'The group warehouse is a member and reads nothing, and the log grows. What lies between? It reads with isolation.level=read_committed.',
      'Ask kafka-transactions list and describe: a transaction of the till is open, and its timeout is 15 minutes. Until it ends nothing behind it is stable.',
      'Start new-till: it has the same transactional.id, so the coordinator raises the epoch and aborts what the old one has open.',
    ],
    lesson:
      'read_committed reads up to the last stable offset: one transaction that is open holds up everybody, also what others write without any. transaction.timeout.ms says for how long; 15 minutes is a long night. Whoever takes the same transactional.id fences the one before and ends what it had open, and when that one comes back from the dead it is refused: PRODUCER_FENCED by the coordinator, INVALID_PRODUCER_EPOCH by a partition’s leader. That is what the id is for.',
  },
  'slow-disk': {
    title: 'Everything is green, and slow',
    pager: ['ORDERS STOP AND GO', 'checkout takes seconds, then none'],
    said: [
      '“All brokers are up, all replicas in sync. I have looked twice.”',
      '“Nobody changed anything. The volume in zone C is the cheap one, but it has always been.”',
    ],
    hints: [
      'Who asks for acks=all waits for every replica in sync. Which of the three is the slow one? No state says it.',
      'Compare size in kafka-log-dirs: one broker has written less than the others each time you ask. It is not throttled, and it runs.',
      'Take broker 3 off the list of replicas and put broker 4 there: replicas [1,2,4] with kafka-reassign-partitions.',
    ],
    lesson:
      'In sync means to have caught up within replica.lag.time.max.ms (30 s), and not to be quick: a follower whose disk barely keeps up stays in the set, and acks=all waits for it each time. min.insync.replicas does not help, as what is waited for is the set and not its least size. Move its replicas to a broker that can; to stop it makes writes quick and leaves one copy less.',
  },
  'lagging-observer': {
    title: 'The drill',
    pager: ['DRILL AT 02:10:30', 'DC West will be switched off'],
    said: ['“We have observers. One of them steps in.”', '“Everything is green. What are you looking for?”'],
    hints: [
      'Without DC West two sync replicas are left, and writes ask for three. Who shall be the third?',
      'The observer in the east is broker 23. Is it up to date? Compare its size with the leader’s in kafka-log-dirs.',
      'Broker 23 is throttled. Take the throttle off before the drill, so that it can be promoted.',
    ],
    lesson:
      'An observer is promoted when it has caught up, and nothing of it is seen before: it is in no in-sync set that could shrink. Whoever counts on one must watch its lag.',
  },
} satisfies Record<string, LevelWords>

const times = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

export const incidentWords = {
  page: 'Incidents',
  lead: 'It is past two in the morning, and the pager rings. Every line you type is answered from the run, and what you change is changed. Find out what is wrong, and mend it.',
  numbered: (number: number, all: number, title: string) => `Incident ${number} of ${all} · ${title}`,
  first: 'Begin here',
  play: 'Answer the pager',
  again: 'Once more',
  next: 'Next incident',
  stars: (count: number) => `${times(count, 'star', 'stars')} of 3`,
  unplayed: 'Not played yet',
  unknown: (id: string) => `There is no incident “${id}”. These are the ones that there are:`,
  levels: levels as Record<keyof typeof levels, LevelWords>,
  pager: (clock: string) => `PRIORITY 1 · ${clock}`,
  pagerLabel: 'The pager',
  buzz: 'BZZT!',
  symptoms: 'Symptoms so far',
  noSymptoms: 'Nothing has failed yet.',
  symptom: {
    refused: (clock: string, producer: string, error: string) => [clock, `${producer} is told `, error] as const,
    stopped: (clock: string, topic: string, isPartly: boolean) =>
      [clock, `${isPartly ? 'Some writes' : 'Writes'} to ${topic} do not go through.`, ''] as const,
    resumed: (clock: string, topic: string, seconds: string) =>
      [clock, `Writes to ${topic} go through again, after ${seconds}.`, ''] as const,
    skipped: (clock: string, consumer: string, records: string) =>
      [clock, `${consumer} skips ${records} records that are there no more.`, ''] as const,
    rebalanced: (clock: string, group: string, count: number) =>
      [clock, `The group ${group} has shared out its work ${count} times.`, ''] as const,
    lost: (clock: string, topic: string, records: string) =>
      [clock, `${records} acknowledged records of ${topic} are gone.`, ''] as const,
    expired: (clock: string, producer: string, records: string) =>
      [clock, `${producer} gives up on ${records} records.`, ''] as const,
  },
  hint: (number: number, all: number) => `Hint ${number} of ${all}`,
  hintNote: 'Costs no star, only pride.',
  noMoreHints: 'That was the last hint.',
  fog: 'Fog: not looked at yet',
  fogged: (broker: number) => `Broker ${broker}: not looked at yet`,
  captions: {
    yes: 'Everything that is sent is accepted.',
    no: 'Nothing that is sent gets a yes.',
    partly: 'Some get a yes, and some do not.',
    idle: 'Nobody sends anything.',
  },
  broker: (broker: number) => `Broker ${broker}`,
  states: {
    leader: 'leader',
    'in-sync': 'in sync',
    'catching-up': 'behind',
    observer: 'observer',
    promoted: 'promoted',
    offline: 'off',
    fenced: 'fenced',
    none: 'no replica',
  },
  sceneLabel: 'The cluster, as far as you have looked',
  tiles: {
    accepted: 'Writes accepted',
    yes: 'YES',
    no: 'NO',
    partly: 'SOME',
    idle: 'none sent',
    waiting: 'Waiting in the shops',
    age: 'Age of last write',
    lag: 'Not read yet',
    records: 'records',
    unknown: 'nobody knows',
  },
  terminal: 'Terminal',
  terminalNote: (clock: string) => `Kafka’s own tools, asked of this cluster at ${clock}`,
  prompt: 'ada@oncall $',
  input: 'Command line',
  run: 'Run',
  tools: 'Begin with a tool',
  suggestions: 'Lines to tap',
  changes: 'changes something',
  welcome:
    'Type a command or tap one. --bootstrap-server may be left out, .sh too; | grep works, Tab completes, ↑ brings back. help lists the tools.',
  help: 'kafka-topics, kafka-configs, kafka-consumer-groups, kafka-leader-election, kafka-reassign-partitions, kafka-metadata-quorum, kafka-log-dirs, kafka-transactions: describe and alter. systemctl status, start and stop of kafka@<broker>, kafka-controller@<id> and of each client; systemctl list-units. clear.',
  notSimulated: (what: string) => `# ${what} is not simulated here. Kafka can do it; nothing was changed.`,
  noTool: (tool: string) => `# ${tool} is a tool of Kafka that this terminal does not have.`,
  noAnswer: (why: string) => `# No answer: ${why}`,
  live: 'LIVE',
  still: 'PAUSED',
  wanted: 'What is wanted',
  goals: {
    accepted: (topic: string, seconds: number) => `${topic}: writes go through for ${seconds} s in a row`,
    'in-sync': (topic: string, replicas: number) => `${topic}: ${replicas} replicas in sync`,
    quorum: 'The controllers can decide',
    lag: (topic: string, most: number) => `${topic}: at most ${most} records unread`,
    'read-all': (group: string, topic: string, but: string) => `${group} has read all of ${topic} but ${but} at most`,
    calm: (group: string, seconds: number) => `${group}: no rebalance for ${seconds} s`,
    'none-lost': 'No acknowledged record lost',
    'none-skipped': 'No record skipped unread',
    setting: (topic: string, key: string, value: string) => `${topic}: ${key} is ${value}`,
    survives: (topic: string, clock: string, seconds: number) =>
      `${topic}: within ${seconds} s of the drill at ${clock} writes go through again`,
  },
  soFar: {
    ms: (seconds: string) => `so far ${seconds} s`,
    count: (value: string) => `now ${value}`,
    of: (value: string, all: string) => `so far ${value} of ${all}`,
    unknown: 'nobody knows how many',
    lost: (records: string) => `${records} lost`,
    skipped: (records: string) => `${records} skipped`,
  },
  met: 'done',
  open: 'open',
  broken: 'broken',
  kept: 'kept',
  starNames: ['solved', 'nothing lost', 'in time'] as const,
  inTime: (clock: string) => `before ${clock}`,
  run3: (looks: number, changes: number) =>
    `Your run: ${times(looks, 'look', 'looks')}, ${times(changes, 'change', 'changes')}`,
  best: (stars: number) => `best ${'★'.repeat(stars)}`,
  irisBusy: 'I know. You first.',
  irisSolved: 'See? It told you itself.',
  irisBroken: 'It works, and something is gone. Rewind, and look again.',
  sealed: 'Debrief, sealed',
  sealedText: 'Opens when it is solved: the chain of causes, your commands, and what to remember.',
  breakSeal: 'I give up, show me',
  debrief: 'Debrief',
  hidden: 'What nobody told you',
  whatYouDid: 'What you did',
  didNothing: 'You changed nothing.',
  why: 'Why?',
  remember: 'To remember',
  noBad: 'It never came to the worst.',
  openWorld: 'Open this run in the playground',
  solved: (clock: string) => `Solved at ${clock}`,
  late: 'Too late for the third star; it can still be solved.',
  playButton: 'Go on',
  pauseButton: 'Stop the clock',
  speed: 'Speed',
  times: (speed: number) => `${speed}×`,
  moment: 'Moment of the run',
  rewind: 'Rewind to the first bad moment',
  rewindStart: 'Back to the alarm',
  alarm: (clock: string) => `alarm ${clock}`,
  limit: 'limit',
  building: 'Waking up …',
}
