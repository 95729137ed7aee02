import type { Structure } from '../../protocol'

/** Somebody who writes to the topic and runs does so with acks=all, so that a yes waits for the in-sync set. */
export function waitsForAll({ producers }: Structure, topic: string): boolean {
  return producers.some((producer) => producer.topic === topic && producer.up && producer.acks === 'all')
}

/** Everybody who writes to the topic and runs does so with acks=0: nobody is told of anything. */
export function isUntold({ producers }: Structure, topic: string): boolean {
  const senders = producers.filter((producer) => producer.topic === topic && producer.up)
  return senders.length > 0 && senders.every(({ acks }) => acks === '0')
}
