/** Cards of the glossary: one sentence, and the name under which Kafka's configs or API know it. */
export interface GlossaryCard {
  readonly term: string
  readonly text: string
  /** A config, an error or a class; empty where there is none. */
  readonly name: string
}

export const glossaryWords: Readonly<Record<string, GlossaryCard>> = {
  kafka: {
    term: 'Apache Kafka',
    text: 'An open-source log that many can write to and many can read from, kept on several machines at once.',
    name: '',
  },
  'batch-job': {
    term: 'Batch job',
    text: 'A program that runs now and then, mostly at night, and carries all that has come together since the last time.',
    name: '',
  },
  etl: {
    term: 'ETL',
    text: 'Extract here, transform somehow, load there: copying data from one system to another in a job of its own.',
    name: '',
  },
  'point-to-point': {
    term: 'Point-to-point integration',
    text: 'A connection of its own for each pair of systems. Ten systems can have ninety of them.',
    name: '',
  },
  'real-time': {
    term: 'Real time',
    text: 'Soon enough to act on it. Here: within the second in which it happened.',
    name: '',
  },
  'event-driven': {
    term: 'Event-driven architecture',
    text: 'Systems tell what happened, once, and whoever cares reacts; nobody asks everybody again and again.',
    name: '',
  },
  event: {
    term: 'Event',
    text: 'Something that happened, with its time: a pair was sold. It is never changed; the next one says more.',
    name: 'ProducerRecord',
  },
  stream: { term: 'Stream', text: 'Events in the order in which they came, without an end.', name: '' },
  topic: {
    term: 'Topic',
    text: 'A named log that producers write to and consumers read from; reading takes nothing away.',
    name: 'kafka-topics --create',
  },
  partition: {
    term: 'Partition',
    text: 'A topic’s log is cut into partitions; within one the order holds, and each has one reader a group.',
    name: 'num.partitions',
  },
  key: {
    term: 'Key',
    text: 'What a record is about. The same key goes to the same partition, so its records stay in order.',
    name: 'partitioner.class',
  },
  offset: {
    term: 'Offset',
    text: 'The number of a record in its partition. A reader remembers the next one it wants.',
    name: 'auto.offset.reset',
  },
  producer: { term: 'Producer', text: 'Whoever writes records. It does not know who reads.', name: 'KafkaProducer' },
  consumer: {
    term: 'Consumer',
    text: 'Whoever reads records, at its own pace, from where it wants.',
    name: 'KafkaConsumer',
  },
  'consumer-group': {
    term: 'Consumer group',
    text: 'Readers that share the partitions among them, so that each record is read once a group.',
    name: 'group.id',
  },
  rebalance: {
    term: 'Rebalance',
    text: 'A group shares its partitions anew when a member comes or goes.',
    name: 'partition.assignment.strategy',
  },
  lag: { term: 'Lag', text: 'Records that were written and that a reader has not read yet.', name: 'records-lag-max' },
  retention: {
    term: 'Retention',
    text: 'How long records are kept, read or not.',
    name: 'retention.ms',
  },
  cdc: {
    term: 'Change data capture',
    text: 'Reading a database’s own log, so that each change of a row becomes an event and the application is not touched.',
    name: 'Debezium',
  },
  connector: {
    term: 'Connector',
    text: 'A ready-made bridge between Kafka and another system.',
    name: 'Kafka Connect',
  },
  schema: { term: 'Schema', text: 'What fields a record has and of which type: the contract of a topic.', name: '' },
  'schema-registry': {
    term: 'Schema Registry',
    text: 'Keeps the schemas of topics and refuses a new one that old readers could not read.',
    name: 'confluent.value.schema.validation',
  },
  'audit-log': {
    term: 'Audit log',
    text: 'Who did what and when: each request and whether it was allowed.',
    name: 'confluent-audit-log-events',
  },
  rbac: {
    term: 'Role-based access control',
    text: 'Roles say who may read and who may write what.',
    name: 'DeveloperWrite',
  },
  deserialization: {
    term: 'Deserialize',
    text: 'Make a value of a record’s bytes again; what cannot be read is an exception at the reader.',
    name: 'value.deserializer',
  },
  'magic-byte': {
    term: 'Magic byte',
    text: 'The first byte of a value that was written with a schema: a zero. Four bytes with the schema’s id follow.',
    name: 'Unknown magic byte!',
  },
  'schema-id': {
    term: 'Schema id',
    text: 'The number under which the registry keeps a schema; it travels in each record instead of the schema.',
    name: 'GET /schemas/ids/{id}',
  },
  'schema-validation': {
    term: 'Validation at the broker',
    text: 'Confluent Server turns away batches whose schema id is not registered for the topic; it looks at the id, not at the bytes. In Apache Kafka only the clients’ serializers check.',
    name: 'confluent.value.schema.validation',
  },
  principal: {
    term: 'Principal',
    text: 'Who a client is for the cluster, after login: a user or a service account.',
    name: 'KafkaPrincipal',
  },
  'role-binding': {
    term: 'Role binding',
    text: 'Gives one principal one role on one resource, such as writing into the topic orders. Apache Kafka has ACLs for it.',
    name: 'confluent iam rbac role-binding create',
  },
  'least-privilege': {
    term: 'Least privilege',
    text: 'Each account may do what its work needs, and nothing else.',
    name: 'DeveloperRead, DeveloperWrite',
  },
  enrich: {
    term: 'Enrich',
    text: 'Add to an event what a table knows about it, such as how many pairs are left of what was ordered.',
    name: 'KStream#join(KTable)',
  },
  'dead-letter': {
    term: 'Dead letter topic',
    text: 'Where a record goes that could not be read, so that the others can go on.',
    name: 'errors.deadletterqueue.topic.name',
  },
  'poison-record': {
    term: 'Poison record',
    text: 'A record that stops whoever tries to read it.',
    name: 'SerializationException',
  },
  'stream-processing': {
    term: 'Stream processing',
    text: 'Reading streams and writing new ones from them: filtering, counting, joining.',
    name: 'Kafka Streams',
  },
  managed: { term: 'Managed service', text: 'Somebody else runs the cluster and gets up at night for it.', name: '' },
  chargeback: {
    term: 'Chargeback',
    text: 'Each team is sent the bill for its own reading and writing, and pays it.',
    name: '',
  },
  oversold: {
    term: 'Oversold',
    text: 'Sold although it was not there any more: whoever sold it looked at a copy that had not heard of the last sale.',
    name: '',
  },
  'wrongly-refused': {
    term: 'Wrongly refused',
    text: 'Refused although it was there: whoever refused it looked at a copy that had not heard of the last delivery.',
    name: '',
  },
  'consumer-scaling': {
    term: 'Consumer scaling',
    text: 'More members in a group read more at once, up to one for each partition; those who leave give theirs back.',
    name: '',
  },
  showback: { term: 'Showback', text: 'A report of what each team’s use costs; nobody has to pay it.', name: '' },
  'fan-out': {
    term: 'Fan-out',
    text: 'What is written once is read by many. Who reads is sent the records each time, and somebody pays for that.',
    name: '',
  },
  unallocated: {
    term: 'Unallocated',
    text: 'The part of a bill that belongs to no team: a line of its own, not smeared over the others.',
    name: '',
  },
  datacenter: {
    term: 'Datacenter',
    text: 'A site that can go dark as a whole, with everything in it.',
    name: 'broker.rack',
  },
  'stretch-cluster': {
    term: 'Stretch cluster',
    text: 'One cluster over two or more sites, with copies in each before a write is acknowledged.',
    name: '',
  },
  replica: {
    term: 'Replica',
    text: 'A copy of a partition on a broker. Their number is the replication factor.',
    name: 'replication.factor',
  },
  isr: {
    term: 'In-sync replicas',
    text: 'The replicas that are alive and have kept up with the leader; who takes over is chosen from them, and from the eligible leader replicas (ELR) when none is left.',
    name: 'replica.lag.time.max.ms',
  },
  'min-isr': {
    term: 'min.insync.replicas',
    text: 'With fewer in sync than this, writes with acks=all are refused.',
    name: 'min.insync.replicas',
  },
  acks: {
    term: 'acks',
    text: 'Whose copy a producer waits for: nobody’s, the leader’s, or that of all in sync.',
    name: 'acks=all',
  },
  'tie-breaker': {
    term: 'Tie-breaker',
    text: 'A third, small site with one vote of the controllers, so that either datacenter can win without the other.',
    name: 'controller.quorum.voters',
  },
  fencing: {
    term: 'Fencing',
    text: 'A broker that says nothing for its session timeout is shut out: it may neither lead nor count.',
    name: 'broker.session.timeout.ms',
  },
  'leader-epoch': {
    term: 'Leader epoch',
    text: 'Counts the leaders of a partition, so that an old one is known as old.',
    name: 'leader.epoch',
  },
  'high-watermark': {
    term: 'High watermark',
    text: 'The line up to which all in-sync replicas have the log; readers see nothing above it.',
    name: 'isolation.level',
  },
  'not-enough-replicas': {
    term: 'NOT_ENOUGH_REPLICAS',
    text: 'The answer to a write with acks=all when fewer are in sync than min.insync.replicas.',
    name: 'NotEnoughReplicasException',
  },
  observer: {
    term: 'Observer',
    text: 'A replica of Confluent Server that copies everything and is not in the in-sync set, so nobody waits for it.',
    name: 'confluent.placement.constraints',
  },
  promotion: {
    term: 'Automatic observer promotion',
    text: 'When too few are in sync, an observer that has caught up joins the set, and leaves it when it is whole again.',
    name: 'observerPromotionPolicy',
  },
  'promotion-policy': {
    term: 'Promotion policy',
    text: 'When an observer may step in: under-min-isr, under-replicated, or only when people elect it.',
    name: 'under-min-isr',
  },
  'unclean-election': {
    term: 'Unclean leader election',
    text: 'A replica that was not in sync is made leader; what it does not have is lost.',
    name: 'unclean.leader.election.enable',
  },
  'caught-up': {
    term: 'Caught up',
    text: 'Having everything that the leader has had within the allowed lag.',
    name: 'replica.lag.time.max.ms',
  },
  quorum: {
    term: 'Quorum',
    text: 'More than half of the controllers. Only with it anything is decided: who leads, who counts, who is promoted.',
    name: 'controller.quorum.voters',
  },
  'zombie-leader': {
    term: 'Zombie leader',
    text: 'A leader that was replaced and has not heard of it. With acks=all nobody believes it; with acks=1 everybody does.',
    name: 'FENCED_LEADER_EPOCH',
  },
  rpo: {
    term: 'RPO and RTO',
    text: 'How much of what was promised may be lost, and how long nothing may go.',
    name: '',
  },
  'caught-up-replicas': {
    term: 'CaughtUpReplicasCount',
    text: 'Confluent Server’s gauge of how many replicas have caught up, observers among them.',
    name: 'kafka.cluster:type=Partition',
  },
  kraft: {
    term: 'KRaft controller',
    text: 'Keeps Kafka’s metadata in a log of its own and votes on it; before Kafka 4.0 a ZooKeeper could do that.',
    name: 'process.roles',
  },
  tombstone: {
    term: 'Tombstone',
    text: 'A record with a key and no value: what had this key is gone.',
    name: 'cleanup.policy=compact',
  },
}
