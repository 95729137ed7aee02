/** Building the controller's image from the metadata log, one entry at a time. */
import type { Configs } from '../scenario'
import type { BrokerRegistrationImage, ClusterImage, PartitionImage, TopicImage } from '../shape/controller-state'
import type { MetadataEntry } from '../shape/metadata-log'

const UNREGISTERED: BrokerRegistrationImage = Object.freeze({
  registered: false,
  incarnation: 0,
  brokerEpoch: -1,
  fenced: true,
  inControlledShutdown: false,
})

export function createImage(brokers: number, clusterConfigs: Configs): ClusterImage {
  return {
    brokers: new Array(brokers).fill(UNREGISTERED),
    topics: [],
    partitions: [],
    clusterConfigs: { ...clusterConfigs },
  }
}

export function applyToImage(image: ClusterImage, entry: MetadataEntry): void {
  const { record } = entry
  switch (record.type) {
    case 'LeaderChange':
      return
    case 'RegisterBroker':
      image.brokers[record.broker] = Object.freeze({
        registered: true,
        incarnation: record.incarnation,
        brokerEpoch: entry.offset,
        fenced: true,
        inControlledShutdown: false,
      })
      return
    case 'BrokerRegistrationChange':
      image.brokers[record.broker] = Object.freeze({
        ...image.brokers[record.broker],
        fenced: record.fenced,
        inControlledShutdown: record.inControlledShutdown,
      })
      return
    case 'Topic':
      image.topics[record.topic] = Object.freeze({
        name: record.name,
        configs: record.configs,
        placement: record.placement,
        partitions: [],
      }) as TopicImage
      return
    case 'Partition': {
      const before = image.partitions[record.partition] as PartitionImage | undefined
      image.partitions[record.partition] = Object.freeze({
        topic: record.topic,
        number: record.number,
        state: record.state,
        observers: record.observers,
      })
      if (before === undefined) {
        const topic = image.topics[record.topic]
        image.topics[record.topic] = Object.freeze({
          ...topic,
          partitions: Object.freeze([...topic.partitions, record.partition]),
        })
      }
      return
    }
    case 'TopicConfig': {
      const topic = image.topics[record.topic]
      image.topics[record.topic] = Object.freeze({
        ...topic,
        configs: Object.freeze({ ...topic.configs, [record.key]: record.value }),
      })
      return
    }
    case 'TopicPlacement':
      image.topics[record.topic] = Object.freeze({ ...image.topics[record.topic], placement: record.placement })
      return
    case 'ClusterConfig':
      image.clusterConfigs = { ...image.clusterConfigs, [record.key]: record.value }
      return
    case 'BrokerConfig': {
      const { broker, key, value } = record
      const others = (image.brokerConfigs ?? []).filter((one) => one.broker !== broker || one.key !== key)
      image.brokerConfigs = value === null ? others : [...others, Object.freeze({ broker, key, value })]
    }
  }
}
