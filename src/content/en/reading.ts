/** What is read in the playground beside the picture: all partitions at a glance, what has happened, one light. */

/** All partitions of a world, small. */
export const partitionWords = {
  title: 'All partitions',
  map: (all: number, troubled: number) =>
    troubled === 0 ? `${all} partitions, none in trouble` : `${troubled} of ${all} partitions in trouble`,
  mapShort: (all: number, troubled: number) =>
    troubled === 0 ? `all ${all} well` : `${troubled} of ${all} in trouble`,
  ranks: {
    leaderless: 'No leader',
    silent: 'The leader does not answer',
    below: 'Fewer in sync than min ISR',
    refusing: 'acks=all writes get no yes',
    short: 'Not all in sync',
    whole: 'All in sync',
  },
  leads: (broker: number, site: string) => `${broker}, ${site}`,
  nobody: 'nobody leads',
  inSync: (isr: number, answering: number, min: number) =>
    answering === isr ? `in sync ${isr}, min ${min}` : `ISR ${isr}, ${answering} answer, min ${min}`,
  shown: 'on the scene',
} as const
