/**
 * Topic names of Debezium's connectors (DefaultTopicNamingStrategy, AbstractTopicNamingStrategy).
 *
 * The one thing a reader would get wrong: a character that Kafka does not take becomes an underscore, so two tables may
 * fall into one topic.
 */

const MAX_LENGTH = 249

export function sanitizeTopicName(name: string): string {
  // Kafka refuses these two although their characters are allowed.
  if (name === '.' || name === '..') return name.replaceAll('.', '_')
  return name.replaceAll(/[^A-Za-z0-9._-]/g, '_').slice(0, MAX_LENGTH)
}

/** `<prefix>.<schema>.<table>` */
export function dataChangeTopic(prefix: string, path: readonly string[], delimiter = '.'): string {
  return sanitizeTopicName([prefix, ...path].join(delimiter))
}

/** `__debezium-heartbeat.<prefix>`; an own name of the topic replaces the whole. */
export function heartbeatTopic(
  prefix: string,
  heartbeatPrefix = '__debezium-heartbeat',
  name = '',
  delimiter = '.',
): string {
  return sanitizeTopicName(name === '' ? [heartbeatPrefix, prefix].join(delimiter) : name)
}

/** `<prefix>.transaction` */
export function transactionTopic(prefix: string, name = 'transaction', delimiter = '.'): string {
  return sanitizeTopicName([prefix, name].join(delimiter))
}
