/** What stands at the top of the stage beside the caption: which partition is looked at, and whose feature it uses. */
export const stageWords = {
  partition: 'Partition on the scene',
  others: (count: number) => `${count} partitions in this world`,
  readers: 'Who reads',
  readersTip: 'Who reads what: the consumer groups of this run (c)',
  confluent: 'Confluent Server',
  confluentTitle: 'Observers need Confluent Server',
  confluentText:
    'Observers and their automatic promotion are features of Confluent Server, not of Apache Kafka. With open tools alone:',
  alternatives: [
    'three zones with replication factor 3 and min.insync.replicas 2, so that any one may die;',
    'lower min.insync.replicas by hand while a site is gone, and know that fewer copies back each “yes”;',
    'an asynchronous copy to a second cluster with MirrorMaker 2, which lags and so may lose the newest records.',
  ],
} as const
