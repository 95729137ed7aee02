/** The five instruments. Labels stay as they are, so that they can be learned; only figures change. */
export const instrumentWords = {
  region: 'Instruments',
  writes: 'Writes go through',
  writesTip:
    'Whether those who write to this topic get their records in and are told so: sender, path and cluster together',
  answers: { yes: 'YES', partly: 'IN PART', no: 'NO', idle: '–' },
  nobodySends: 'nobody sends',
  noAnswerYet: 'no answer yet',
  waitingLabel: 'Waiting',
  waiting: (records: string) => `${records} waiting`,
  acknowledged: 'Acknowledged',
  acknowledgedTip: 'Records that a producer was told are written',
  halfMinuteAgo: '30 s ago',
  perSecond: (rate: string) => `${rate} / s`,
  sparkline: (rate: string) => `Acknowledged records over the last 30 seconds; now ${rate} a second`,
  lost: 'Lost',
  lostTip: (topic: string) => `Records of ${topic} that were acknowledged and are gone (RPO)`,
  /** Of other topics, which the figure leaves out. */
  lostElsewhere: (lost: string, topics: string) => `and ${lost} of ${topics}`,
  lostOf: ['acknowledged', 'records'],
  lostShort: 'acknowledged.',
  lostOfMany: (acknowledged: string) => `of ${acknowledged} acknowledged`,
  /** Behind a figure. */
  expired: ' given up',
  lostUnacknowledged: ' with acks=0',
  untoldTip:
    'Given up: not acknowledged within delivery.timeout.ms, and the application was told so. With acks=0: sent without asking for an answer, and gone',
  withoutWrites: (time: string) => [time, ' held up'] as const,
  withoutWritesLabel: 'Held up',
  withoutWritesTip:
    'From an obstacle until nobody waits any more: told of a stored record, given up or fenced; all outages together. The RTO is of one, and stands on its stamp',
  age: 'Age of last write',
  ageTip: 'Time since the last record was acknowledged',
  ageNever: 'none yet',
  ageUntold: 'not told',
  ageUntoldTip: 'With acks=0 nobody is told that a record is written, so nobody knows how long ago the last one was',
  inSync: 'In sync',
  inSyncTip:
    'Replicas in the in-sync set (ISR) that answer, and how many acks=all needs: min.insync.replicas, at most all replicas',
  /** While members of the set do not answer and nobody has struck them off yet. */
  ofIsr: (isr: number) => `of ISR ${isr}`,
  ofIsrTip: (isr: number, live: number) =>
    `The controllers still count ${isr} in the in-sync set (ISR); ${live} of them answer.`,
  ofMin: (min: number) => `min ${min}`,
  min: 'min',
  pips: (states: string) => `Replicas: ${states}`,
} as const
