/** Kinds of engine events. The comment names the three integers that each carries. */
export const Kind = {
  /** mail slot */
  Mail: 1,
  /** producer, request slot, generation */
  ProduceArrive: 2,
  /** producer, request slot, generation */
  ProduceResponse: 3,
  /** pair, generation */
  FetchArrive: 4,
  /** pair, generation */
  FetchResponse: 5,
  /** pair: its one timer: a parked fetch ends, a pause ends, or an answer is given up */
  PairTimer: 7,
  /** consumer, connection, generation */
  ConsumerFetchArrive: 8,
  ConsumerFetchResponse: 9,
  ConsumerFetchWaitOver: 10,
  ConsumerWake: 11,
  /** producer: records are due */
  ProducerTick: 12,
  /** producer: linger, backoff or a timeout is due */
  ProducerWake: 13,
  /** producer, broker, generation */
  ConnectArrive: 14,
  ConnectResponse: 15,
  /** producer, broker asked */
  MetadataArrive: 16,
  MetadataResponse: 17,
  /** node: an election, fetch or retry deadline */
  RaftTimer: 18,
  /** node, epoch: the append linger is over */
  RaftLinger: 19,
  /** broker, life */
  BrokerHeartbeat: 20,
  BrokerBooted: 21,
  IsrCheck: 22,
  Purgatory: 23,
  AlterPartitionTimeout: 24,
  /** activation */
  SessionScan: 25,
  PreferredCheck: 26,
  UncleanCheck: 27,
  /** node, life */
  ControllerBooted: 28,
  /** row, life: a throttled replica has credit again */
  ThrottleOver: 29,
  /** producer, broker, generation: the other side closed the connection */
  ConnectionReset: 30,
  /** consumer */
  ConsumerMetadataArrive: 31,
  ConsumerMetadataResponse: 32,
  /** number in `state.commands` */
  Command: 33,
  /** slot, serial: a request of a group member, and its answer */
  GroupRequest: 34,
  GroupResponse: 35,
  /** consumer, life: what a group member has to do next */
  MemberTimer: 36,
  /** broker, partition: what a group coordinator has to do next */
  CoordinatorTimer: 37,
  /** 0 producer or 1 consumer, number, life */
  ClientBooted: 38,
  /** broker, serial: its slow disk has written the first of what waits */
  DiskWritten: 39,
  /** broker, life: what its logs forget */
  RetentionCheck: 50,
  /** broker, life: what its cleaner compacts */
  CleanerCheck: 51,
  /** slot, serial: a request of a transactional producer, and its answer */
  TransactionRequest: 60,
  TransactionResponse: 61,
  /** producer, life: what a transactional producer has to do next */
  TransactionTimer: 62,
  /** broker, partition: what a transaction coordinator has to do next */
  TransactionCoordinatorTimer: 63,
  /** Kinds from here on belong to the extension (extension.ts). */
  Extension: 128,
} as const
