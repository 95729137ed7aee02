/** The talks that come with the page: titles, what stands on the wall, and what a speaker may want to say. */
export const talkWords = {
  talks: {
    'hold-the-rod': 'Hold the rod',
    'half-a-datacenter': 'Two and a half datacenters',
    'how-streams-fail': 'How streams fail, and get up',
    'your-orders': 'Your orders, when a datacenter dies',
  },
  moments: {
    'your-systems': {
      title: 'Your systems, twice',
      caption: 'The same orders. Wired one by one, or round a log.',
      notes:
        'One company, one clock, the same events: left each system has a copy of its own, right all read one log.\n\n- Ask how old an answer is at the customer’s. Then point at the two ages.\n- *Break something*, *Add one*: both worlds get the same.\n- Their own systems: build them on the page of the two worlds, come back, and press *Edit*, then *Add the two worlds as last seen*.',
      question: '',
      choices: [] as readonly string[],
    },
    'its-hands': {
      title: 'Both hands',
      caption: 'Observer 23, a moment ago.',
      notes: 'The same second as a panel of the comic; what lives in it is the same kind of run. Let them read it.',
      question: '',
      choices: [] as readonly string[],
    },
    'why-a-rod': {
      title: 'Why a rod?',
      caption: 'A “yes” counts only when three copies have it.',
      notes:
        'Let it run for a moment. Lights are **records**: each one is a real order of this run.\n\n- The rod is the promise: `acks=all` and `min.insync.replicas=3`.\n- Crown: the leader. Solid: in sync. Dashed: an observer, it only watches.\n- Ask: what does the rod do when a hand lets go?',
      question: '',
      choices: [] as readonly string[],
    },
    'hands-up': {
      title: 'Hands up: what happens?',
      caption: 'DC West loses power. What happens to writes?',
      notes:
        'Time stands still. Ask for hands **before** you kill anything, count, and type the numbers.\n\nSay nothing about who is right. The run will.',
      question: 'DC West dies. What happens to writes?',
      choices: ['go on at once', 'stop, then go on', 'stop for good'],
    },
    'kill-west': {
      title: 'Kill West',
      caption: 'It was only watching. Now it holds the rod.',
      notes:
        'Press **K**, and K once more. Then be quiet for nine seconds: the session timeout is the drama.\n\n- Writes stand still: two copies, three are promised.\n- The controller fences West. The observer 23 is promoted.\n- Point at the hand on the rod. Wait for the laugh.',
      question: '',
      choices: [] as readonly string[],
    },
    'plain-kafka': {
      title: 'The same without observers',
      caption: 'Two copies left, three promised: no “yes”.',
      notes:
        'The same datacenters in plain Kafka. `NOT_ENOUGH_REPLICAS` until West is back.\n\nNothing is lost, and nothing is accepted. That is the promise, kept.',
      question: '',
      choices: [] as readonly string[],
    },
    'west-returns': {
      title: 'West comes back',
      caption: 'Who was away copies first, and counts later.',
      notes:
        'West gets its power back by itself after three seconds.\n\n- Its replicas are **hollow** while they catch up.\n- When enough are in sync the observer lets go.\n- Lost: 0. Read it aloud.',
      question: '',
      choices: [] as readonly string[],
    },
    'stood-still': {
      title: 'How long was that?',
      caption: 'From the first held-up order to the last one told.',
      notes:
        'This is the recovery time (RTO) of *this* run, counted and not estimated. Most of it is the session timeout.',
      question: '',
      choices: [] as readonly string[],
    },
    'the-tool-says': {
      title: 'What the tool says',
      caption: 'Leader, replicas, ISR: one of them is an observer.',
      notes:
        'This is what `kafka-topics --describe` prints while West is dark.\n\n- **Offline** counts the dead brokers.\n- 23 is listed under **Observers** and stands in the **Isr**: it was promoted.',
      question: '',
      choices: [] as readonly string[],
    },
    'the-logs': {
      title: 'Catching up',
      caption: 'Short bars are what West slept through.',
      notes:
        'The log of each replica on one axis. The red mark is the high watermark that this replica knows: consumers read up to the leader’s.\n\nWest gets its power back after three seconds. Watch its bars grow.',
      question: '',
      choices: [] as readonly string[],
    },
    'cut-the-link': {
      title: 'Fine print: cut the link',
      caption: 'Nobody is dead. Half of them are out of hearing.',
      notes:
        'The line between the datacenters is cut at second 20. Both still reach the tie-breaker.\n\n- Who keeps the majority of votes? The side of the active controller.\n- The other side is fenced, though it lives.',
      question: '',
      choices: [] as readonly string[],
    },
    'who-decides': {
      title: 'Nobody promotes anybody',
      caption: 'Availability or safety? Somebody must say it.',
      notes:
        'Policy `leader-is-observer`: both synchronous copies were in West. At second 45 an operator elects an observer by hand, uncleanly.\n\nAsk the room: would you have pressed it?',
      question: 'Would you elect a copy that may lack records?',
      choices: ['yes', 'no', 'it depends'],
    },
    'acks-matter': {
      title: 'What a “yes” is worth',
      caption: 'acks=0, acks=1, acks=all: three promises, one crash.',
      notes:
        'Three producers, three promises, one failure. Watch *Lost*: only some of those records were ever promised.',
      question: '',
      choices: [] as readonly string[],
    },
    'one-broker': {
      title: 'One broker dies',
      caption: 'One lamp goes out, and nobody downstairs notices.',
      notes: 'The everyday failure. Leadership moves, the in-sync set shrinks, writes go on.',
      question: '',
      choices: [] as readonly string[],
    },
    'three-zones': {
      title: 'Three zones, no observers',
      caption: 'Three of a kind: any one may die.',
      notes:
        'The way of Apache Kafka alone: three datacenters, replication factor 3, two in sync.\n\n- At second 20 DC A dies, and writes go on. That is the point: wait for it.\n- At second 60 DC B dies, too. Two of three are one too many.',
      question: '',
      choices: [] as readonly string[],
    },
    'dirty-election': {
      title: 'An unclean election',
      caption: 'It goes on. Something is gone.',
      notes: 'Unclean leader election brings writes back and throws acknowledged records away. *Lost* counts them.',
      question: '',
      choices: [] as readonly string[],
    },
    'as-you-like': {
      title: 'Questions',
      caption: 'What would you like to break?',
      notes: 'Off script: let them choose what dies. **R** brings you back, however far you went.',
      question: '',
      choices: [] as readonly string[],
    },
  },
} as const
