/** What brokers create by themselves is printed with what they create it with. */
import { expect, it } from 'vitest'
import { createWorld, describeTopicText, runUntil } from '..'
import { makeSmallCluster } from '../testing/small-cluster'

const configsOf = (line: string): readonly string[] => (/Configs: (.*)$/.exec(line)?.[1] ?? '').split(',')

it('prints the settings of the topic of offsets, which nobody has set', () => {
  const small = makeSmallCluster({
    recordsPerSecond: 5,
    consumers: [{ id: 'c', name: 'c', site: 'east', topic: 't', configs: { 'group.id': 'g' }, startMs: 0 } as never],
  })
  const world = createWorld(small)
  runUntil(world, 10_000_000)
  const [head] = describeTopicText(world, '__consumer_offsets').split('\n')
  expect(configsOf(head)).toEqual(
    expect.arrayContaining(['cleanup.policy=compact', 'compression.type=producer', 'segment.bytes=104857600']),
  )
  expect(configsOf(describeTopicText(world, 't').split('\n')[0])).not.toContain('cleanup.policy=compact')
})
