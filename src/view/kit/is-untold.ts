import type { Structure } from '../../protocol'

/** Everybody who writes to the topic and runs does so with acks=0: nobody is told of anything. */
export function isUntold({ producers }: Structure, topic: string): boolean {
  const senders = producers.filter((producer) => producer.topic === topic && producer.up)
  return senders.length > 0 && senders.every(({ acks }) => acks === '0')
}
