/** The page that says what is simulated, and what is simplified. */
export const fidelityWords = {
  title: 'What this simulates, and what it simplifies',
  lead: 'One deterministic simulation of a Kafka cluster runs in your browser. Every light is a record that exists in it, and every figure is read from it.',
  doesTitle: 'What it does as Kafka does',
  does: [
    'A KRaft controller quorum that needs a majority, with elections, heartbeats, sessions and fencing.',
    'Leaders and followers that fetch over links with latency, jitter, loss and bandwidth; log end offsets, high watermarks, leader epochs, truncation.',
    'In-sync sets that shrink and grow under Kafka’s own conditions; strict min ISR; clean, preferred and unclean elections.',
    'KRaft’s striped rack-aware placement, murmur2 keys, the sticky partitioner, acks 0, 1 and all, retries and timeouts, with Kafka’s names, defaults and error codes (4.x).',
    'Confluent Server’s placement constraints, observers and their three promotion policies, from public documents. They are not part of Apache Kafka.',
  ],
  simplifiesTitle: 'What it simplifies',
  simplifies: 'Collected from the code itself: each statement stands at the line that it is about.',
  statements: (n: number) => `${n} ${n === 1 ? 'statement' : 'statements'}`,
  none: 'The code makes no such statement yet.',
  back: 'Back to the playground',
  areas: {
    clients: 'Producers and consumers',
    cluster: 'Cluster',
    engine: 'Engine',
    log: 'Log',
    measures: 'Measures',
    network: 'Network',
  } as Readonly<Record<string, string>>,
  otherArea: 'Elsewhere',
} as const
