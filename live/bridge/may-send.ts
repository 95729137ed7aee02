/**
 * The kinds of requests that the bridge may send to somebody's cluster: all of them read. The list is the promise; a test
 * holds every byte that leaves the bridge to it (`bridge.test.ts`).
 */
export const MAY_SEND: ReadonlyMap<number, string> = new Map([
  [2, 'ListOffsets'],
  [9, 'OffsetFetch'],
  [15, 'DescribeGroups'],
  [16, 'ListGroups'],
  [17, 'SaslHandshake'],
  [18, 'ApiVersions'],
  [32, 'DescribeConfigs'],
  [36, 'SaslAuthenticate'],
  [55, 'DescribeQuorum'],
  [60, 'DescribeCluster'],
  [75, 'DescribeTopicPartitions'],
])
