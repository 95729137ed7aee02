/**
 * All tables of rules by the name of their object, for who describes the file: `tools/scenario-schema.ts`.
 *
 * The one thing a reader would get wrong: nothing is read from here; each reader has its own table beside it.
 */
import { BATCH_RULES, BUSINESS_RULES, IMPORTED_EVENT_RULES, SURGE_RULES, SYSTEM_RULES } from './business-file'
import { CHANGE_RULES } from './capture-file'
import { CONSUMER_RULES, PRODUCER_RULES, TRANSACTION_RULES, WORKLOAD_RULES } from './client-file'
import { HEADER_RULES } from './header-file'
import { REGISTRY_BODY_RULES } from './registry-file'
import type { ObjectName, Rules } from './rule'
import { CLUSTER_RULES, SCENARIO_RULES, TIMED_COMMAND_RULES, WATCH_RULES } from './scenario-file'
import { BROKER_RULES, CONTROLLER_RULES, DEFAULT_LINK_RULES, LINK_RULES, SITE_RULES } from './site-file'
import { CONDITION_RULES, STREAM_RULES } from './stream-file'
import { TOPIC_RULES } from './topic-file'

export const OBJECT_RULES = {
  scenario: SCENARIO_RULES,
  cluster: CLUSTER_RULES,
  site: SITE_RULES,
  link: LINK_RULES,
  defaultLink: DEFAULT_LINK_RULES,
  broker: BROKER_RULES,
  controller: CONTROLLER_RULES,
  topic: TOPIC_RULES,
  producer: PRODUCER_RULES,
  workload: WORKLOAD_RULES,
  transactions: TRANSACTION_RULES,
  consumer: CONSUMER_RULES,
  timedCommand: TIMED_COMMAND_RULES,
  registryBody: REGISTRY_BODY_RULES,
  change: CHANGE_RULES,
  stream: STREAM_RULES,
  condition: CONDITION_RULES,
  header: HEADER_RULES,
  business: BUSINESS_RULES,
  system: SYSTEM_RULES,
  surge: SURGE_RULES,
  batch: BATCH_RULES,
  importedEvent: IMPORTED_EVENT_RULES,
  watch: WATCH_RULES,
} satisfies Record<ObjectName, Rules>
