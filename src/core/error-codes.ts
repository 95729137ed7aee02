/** Kafka's error names and codes (org.apache.kafka.common.protocol.Errors), as far as clients here meet them. */
export const ErrorCode = {
  /** Not a Kafka code: the answer is still to come. */
  WAITING: -1000,
  /** Not a Kafka code: a fetch answer without records that names a replica (FetchResponse.preferredReadReplica). */
  PREFERRED_REPLICA: -1001,
  NONE: 0,
  OFFSET_OUT_OF_RANGE: 1,
  LEADER_NOT_AVAILABLE: 5,
  NOT_LEADER_OR_FOLLOWER: 6,
  REQUEST_TIMED_OUT: 7,
  NETWORK_EXCEPTION: 13,
  NOT_ENOUGH_REPLICAS: 19,
  NOT_ENOUGH_REPLICAS_AFTER_APPEND: 20,
  TOPIC_AUTHORIZATION_FAILED: 29,
  OUT_OF_ORDER_SEQUENCE_NUMBER: 45,
  INVALID_PRODUCER_EPOCH: 47,
  INVALID_RECORD: 87,
} as const

export type ErrorName = Exclude<keyof typeof ErrorCode, 'WAITING' | 'PREFERRED_REPLICA' | 'NONE'>

const NAMES = new Map<number, string>(Object.entries(ErrorCode).map(([name, code]) => [code, name]))

/** Not a RetriableException: the client gives the batch back to the application at once. */
export function isFatal(code: number): boolean {
  return (
    code === ErrorCode.TOPIC_AUTHORIZATION_FAILED ||
    code === ErrorCode.INVALID_RECORD ||
    code === ErrorCode.INVALID_PRODUCER_EPOCH
  )
}

export function errorName(code: number): string {
  return NAMES.get(code) ?? 'UNKNOWN_SERVER_ERROR'
}
