/** The gallery of scenarios. */

/** What the gallery asks of a world, and nothing of how it ends: that is seen. */
export interface BookWords {
  readonly question: string
  readonly setup: string
  /** Empty where nothing happens by itself. */
  readonly ask: string
  readonly choices: readonly string[]
  /** When the run has shown it. */
  readonly after: string
}

export const galleryWords = {
  title: 'What if …',
  text: (count: number) => `${count} worlds. Each asks one question. Guess first; the ending is inside.`,
  search: 'Search',
  searchHint: 'acks, policy, error name',
  all: (count: number) => `all ${count}`,
  build: 'Build your own',
  live: 'Your own cluster',
  bill: 'What 100 MB/s cost',
  incidents: 'Incidents: find the fault',
  fresh: (count: number) => `not played ${count}`,
  none: 'No world answers to that.',
  shelves: {
    loss: 'Loss and acks',
    site: 'A datacenter dies',
    observer: 'Observers',
    whole: 'All at once',
    reader: 'Readers and groups',
  },
  pull: 'Pull one out. Then bet.',
  bet: 'Your bet:',
  yours: 'Nothing happens here by itself: you pull.',
  openIt: 'Open',
  openPlain: 'Open without a bet',
  current: 'open now',
  score: (right: number, all: number) => `score so far ${right} of ${all}`,
  marks: { right: 'you were right', wrong: 'it went otherwise', open: 'your bet is open' },
  chip: (choice: string) => `Your bet: ${choice}`,
  stillOpen: (clock: string) => `open until ${clock}`,
  isOff: 'off: you changed the run',
  right: 'Just so.',
  wrong: (was: string) => `It was: ${was}.`,
  drop: 'Put the bet away',
  facts: (sites: number, brokers: number, scripted: boolean) =>
    `${sites} ${sites === 1 ? 'site' : 'sites'} · ${brokers} ${brokers === 1 ? 'broker' : 'brokers'} · ${scripted ? 'runs by itself' : 'yours to break'}`,
  confluent: 'Confluent Server',
  kafka: 'Apache Kafka',
  waiting: 'The gallery arrives with the simulation …',
  books: {
    observers: {
      question: 'Who catches the rod?',
      setup:
        'Two datacenters and a hut between them; two synchronous replicas and one observer a side. Writes need three in sync. Which datacenter dies is up to you.',
      ask: '',
      choices: [],
      after: '',
    },
    'no-observers': {
      question: 'Same death, nobody watches. And now?',
      setup: 'Two synchronous replicas a side and no observer. Writes need three in sync. You pull.',
      ask: '',
      choices: [],
      after: '',
    },
    'acks-0-1-all': {
      question: 'acks 0, 1, all: who sleeps well?',
      setup:
        'Three topics with the same leader and a producer each: one waits for nobody, one for the leader, one for everybody in sync. At 0:10 the leader crashes.',
      ask: 'Which of them loses nothing?',
      choices: ['acks=0', 'acks=1', 'acks=all', 'none of them'],
      after: 'acks=0 lost what nobody had confirmed; acks=1 also what the leader had confirmed and nobody had copied.',
    },
    'unclean-election': {
      question: 'Is any leader better than none?',
      setup:
        'Writes need one in-sync replica here. Brokers crash until nobody is left who has everything; at 1:30 an operator makes one of them leader all the same.',
      ask: 'How many acknowledged orders does that cost?',
      choices: ['none', 'about ten', 'hundreds'],
      after: 'Whoever leads says what the log is; what the old leader alone had is cut off.',
    },
    'zombie-producer': {
      question: 'Back from the dead: whose order counts?',
      setup:
        'A till writes in transactions and is cut off at 0:20 in the middle of one. At 0:30 a new till takes its name. At 0:45 the old one is back and wants to commit.',
      ask: 'How many orders of the open transaction does the warehouse get?',
      choices: ['all of them', 'none', 'those that had arrived'],
      after:
        'The new till’s name came with a higher epoch; what was open was aborted, and the old till was fenced. The dashboard, which waits for no commit, had shown those orders.',
    },
    'one-broker-dies': {
      question: 'One of three dies. What is lost?',
      setup: 'Three brokers, three partitions, writes need two in sync. At 0:10 broker 1 crashes.',
      ask: 'How many acknowledged orders are gone?',
      choices: ['none', 'a handful', 'a third'],
      after: 'Each lay on two brokers or more. The shop waited for a new leader, and no order was lost.',
    },
    'three-datacenters': {
      question: 'And if there are three?',
      setup: 'Three datacenters with a replica each; writes need two in sync. One dies at 0:20, a second at 1:00.',
      ask: 'When do writes stop until somebody is back?',
      choices: ['with the first', 'with the second', 'not at all'],
      after: 'Two in sync were enough after the first; one is not, and one vote of three decides nothing.',
    },
    'link-cut': {
      question: 'Nobody is dead. Why no orders?',
      setup: 'Six brokers are lit and the shops are open. At 0:20 the line between the datacenters is cut.',
      ask: 'How long until everybody is served again?',
      choices: ['never', 'about a second', 'about a quarter of a minute'],
      after: 'One side had to be given up first, then an observer of the other stepped in, and clients had to find it.',
    },
    'tie-breaker-then-dc': {
      question: 'Who would miss the hut?',
      setup: 'At 0:20 the hut goes dark, and nobody notices. At 0:50 DC West dies.',
      ask: 'What happens to writes then?',
      choices: [
        'an observer steps in as ever',
        'nobody may decide, and they stop',
        'some that were acknowledged are lost',
      ],
      after: 'Two votes of five are no majority: without one, nobody can be fenced, elected or promoted.',
    },
    'observers-under-min-isr': {
      question: 'Three needed, two left. Who steps in?',
      setup: 'An observer watches on each side. At 0:20 DC West dies and two of the four in sync are left.',
      ask: 'How many observers are promoted?',
      choices: ['none', 'one', 'both'],
      after: 'Just as many as writes need: 23 stepped in, and steps back when West has caught up.',
    },
    'observers-under-replicated': {
      question: 'Enough for writes. Does anyone stir?',
      setup:
        'Four in sync, writes need three. This topic’s policy is under-replicated. At 0:20 one of the four crashes.',
      ask: 'Is an observer promoted?',
      choices: ['yes, though writes had enough', 'only if writes would stop', 'no'],
      after: 'This policy keeps the in-sync set at its full size, not at its least.',
    },
    'observers-leader-is-observer': {
      question: 'Both copies burn. Who decides?',
      setup:
        'Both synchronous replicas in DC West, both observers in DC East; the policy is leader-is-observer. At 0:20 DC West dies.',
      ask: 'When do writes go on by themselves?',
      choices: ['after about ten seconds', 'when the hut has voted', 'not at all'],
      after: 'This policy promotes nobody. Somebody must choose an observer, and say that losses are taken.',
    },
    'lagging-observer': {
      question: 'May a sleeper hold the rod?',
      setup: 'From 0:10 on observer 23 copies nothing. At 0:50 DC West dies; at 1:20 the observer wakes.',
      ask: 'When is 23 promoted?',
      choices: ['at once, it is alive', 'when it has caught up', 'never'],
      after: 'It may not hold what it has not read. Writes were refused until it had.',
    },
    'both-sync-at-once': {
      question: 'Both at once. Who calls the observer?',
      setup:
        'Two synchronous replicas in DC West, two observers in DC East that have copied everything. At 0:20 both synchronous brokers crash in the same instant.',
      ask: 'Is an observer promoted?',
      choices: ['yes, in about ten seconds', 'yes, and some orders are lost', 'no, nobody is left to ask for it'],
      after: 'It is the leader who asks for help. With the leader and the last in-sync replica gone, nobody asks.',
    },
    'stretched-shop': {
      question: 'Fifteen partitions, one dark house. Who stands still?',
      setup:
        'Orders and payments with six partitions each, led from both sides, an observer a side; page views with acks=1. At 0:20 DC West dies.',
      ask: 'How many of the twelve stand still five seconds later?',
      choices: ['none', 'the six that West led', 'all twelve'],
      after:
        'Those led from the East had two in sync and two that were silent; they waited, too, until West was given up.',
    },
    'multi-region-tutorial': {
      question: 'Seven topics, one region gone: which go on?',
      setup: 'Confluent’s tutorial: seven topics with seven ways to place replicas. At 2:00 the west stops.',
      ask: 'How many of the seven take writes at 2:30, before anybody does anything?',
      choices: ['one', 'three', 'all seven'],
      after: 'The synchronous one, and the two whose policy promotes observers by itself.',
    },
    'group-rebalance': {
      question: 'A sixth truck joins. Who stops reading?',
      setup: 'Five trucks share twelve partitions by cooperative-sticky. At 0:40 a sixth joins the group.',
      ask: 'How many of the twelve are read by nobody at 0:44, in the middle of it?',
      choices: ['none', 'two', 'all twelve'],
      after: 'Only what changes hands is let go. With range, an eager assignor, all twelve would have stood still.',
    },
    'retention-too-fast': {
      question: 'Forgotten before it was read. Who notices?',
      setup:
        'A topic keeps its records for 15 s. Its reader works off 90 a second; at 0:20 a sale brings 300 a second.',
      ask: 'What becomes of the reader?',
      choices: ['it reads everything, only later', 'it skips records and goes on', 'it stops with an error'],
      after: 'auto.offset.reset=earliest took it to where the log begins now. What lay between, nobody has read.',
    },
    'changelog-of-prices': {
      question: '2,400 prices. What does a newcomer read?',
      setup:
        'A compacted topic holds the prices of a dozen articles, which change 40 times a second. At 1:00 a new shop window reads it from the beginning.',
      ask: 'It reads 100 a second. How many records has it read when it has caught up?',
      choices: ['all of them, about 2,600', 'a few hundred', 'only those that were written since'],
      after:
        'One price of each article below the active segment, and what the cleaner has not been at yet. No offset has moved, and the sandal’s tombstone is gone.',
    },
    'one-copy-left': {
      question: 'The last copy dies. Who may lead?',
      setup:
        'min.insync.replicas is 1. At 0:20 two of three brokers crash, and orders go on with the third alone. At 0:50 it crashes, too; 5 s later the first two are back.',
      ask: 'What becomes of the orders?',
      choices: ['they go on at once', 'nobody may lead: they wait for the last one', 'they go on, and some are lost'],
      after:
        'What was acknowledged by one copy stands on that copy alone. The others know that they lack it, so neither is elected; min.insync.replicas=2 would have stopped the orders earlier instead.',
    },
    'votes-in-one-house': {
      question: 'East has the leader and enough copies. Is that enough?',
      setup:
        'Two datacenters, two copies each, min.insync.replicas 2, the leader in East. Two of the three controllers stand in West. At 0:20 West dies.',
      ask: 'Do orders go on?',
      choices: ['yes: two in sync are enough', 'no: nobody may strike West off', 'yes, after some ten seconds'],
      after:
        'Who is in the in-sync set is the quorum’s to say, and one vote of three is none. The leader goes on waiting for two that are dead. A third place for one controller is what this is for.',
    },
    'hot-key': {
      question: 'One customer orders everything. Does a third packer help?',
      setup:
        'Three partitions, 60 orders a second, all under the same key. Two packers share the topic, each works off 40 a second. At 0:30 a third one joins.',
      ask: 'What becomes of the lag?',
      choices: ['three packers catch up', 'it grows as before', 'it stops growing'],
      after:
        'A key is in one partition, and a partition has one reader of a group. Two packers stand by; what helps is another key, or a faster packer.',
    },
    'static-member': {
      question: 'Truck B is off for 8 seconds. Who takes its load?',
      setup:
        'Three trucks share six partitions; each has a group.instance.id of its own. At 0:30 the yard of truck B loses power, at 0:38 it is back.',
      ask: 'How often is the group shared out anew?',
      choices: ['twice: when it goes and when it comes', 'never', 'once, when it comes back'],
      after:
        'A static member does not leave, and comes back under its old name within its session timeout. Its partitions were read by nobody meanwhile: that is the price.',
    },
    'more-partitions': {
      question: 'Three partitions become six. Whose order is broken?',
      setup:
        'A hundred customers order under keys of their own. At 0:30 the topic gets three partitions more, while two packers are behind.',
      ask: 'How many of the hundred have orders in two partitions at the end?',
      choices: ['none: a key keeps its partition', 'about half', 'nearly all'],
      after:
        'A key’s number is its hash modulo the number of partitions. What it had before stays where it was, and nothing keeps the order between the two logs.',
    },
  },
} as const
