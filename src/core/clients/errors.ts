/** Kafka's error names and codes (org.apache.kafka.common.protocol.Errors), as far as clients here meet them. */
export const ErrorCode = {
  /** Not a Kafka code: the answer is still to come. */
  WAITING: -1000,
  NONE: 0,
  OFFSET_OUT_OF_RANGE: 1,
  LEADER_NOT_AVAILABLE: 5,
  NOT_LEADER_OR_FOLLOWER: 6,
  REQUEST_TIMED_OUT: 7,
  NETWORK_EXCEPTION: 13,
  NOT_ENOUGH_REPLICAS: 19,
  NOT_ENOUGH_REPLICAS_AFTER_APPEND: 20,
  OUT_OF_ORDER_SEQUENCE_NUMBER: 45,
} as const

export type ErrorName = Exclude<keyof typeof ErrorCode, 'WAITING' | 'NONE'>

const NAMES = new Map<number, string>(Object.entries(ErrorCode).map(([name, code]) => [code, name]))

export function errorName(code: number): string {
  return NAMES.get(code) ?? 'UNKNOWN_SERVER_ERROR'
}
