/** Reading config values in force: what was set, else Kafka's default (configs.ts). */
import { getConfig } from './configs'
import type { Configs } from './scenario'
import type { TopicState, World } from './world'

/** A broker config that holds for the cluster, as a number. */
export function clusterNumber(world: World, key: string): number {
  return Number(getConfig(world.state.clusterConfigs, 'broker', key))
}

export function clusterFlag(world: World, key: string): boolean {
  return isTrue(getConfig(world.state.clusterConfigs, 'broker', key))
}

export function isTrue(value: unknown): boolean {
  return value === true || value === 'true'
}

/** A topic's own value, else the cluster's, else the default: as brokers resolve topic configs. */
export function topicSetting(world: World, topic: TopicState, key: string): string | number | boolean {
  const own = topic.configs[key]
  if (own !== undefined) return own
  const shared = world.state.clusterConfigs[key]
  if (shared !== undefined) return shared
  return getConfig({}, 'topic', key)
}

/** `cleanup.policy` of a topic has compaction in it, alone or beside deletion. */
export function isCompacted({ configs }: TopicState): boolean {
  const policy = configs['cleanup.policy']
  return policy === 'compact' || policy === 'compact,delete'
}

/** The producer's `transactional.id`; empty for none. */
export function transactionalIdOf(configs: Configs): string {
  return String(getConfig(configs, 'producer', 'transactional.id'))
}

/** Does a consumer with these settings read with `isolation.level=read_committed`? */
export function isCommittedOnly({ configs }: { readonly configs: Configs }): boolean {
  return configs['isolation.level'] === 'read_committed'
}

export function clientNumber(configs: Configs, scope: 'producer' | 'consumer', key: string): number {
  return Number(getConfig(configs, scope, key))
}
