/** Two skies: two runs, or four, side by side on one clock. */
export const skiesWords = {
  open: 'Two skies',
  openLanes: 'Four promises, side by side',
  lanesHint: 'This run four times at once: without observers, and with them under each policy.',
  openSweep: 'Many runs (sweep)',
  sweepHint: 'Vary one thing over a range, run each value with many seeds, and count.',
  openPredict: 'Predict the next fault',
  predictHint: 'Say who will lead and whether writes go on before you break something; the run answers.',
  forked: (run: string, clock: string) => `Run ${run} from ${clock}`,
  compare: 'Compare',
  compareTip: (run: string) => `Two skies: this run beside run ${run}, on one clock`,
  compareWith: (run: string) => `Beside run ${run}`,
  without: (what: string) => `Two skies: this run, and the same without ${what}`,
  title: 'Two skies',
  lanesTitle: 'Four promises',
  close: 'Back to one',
  closeKey: 'Back to one run (Esc)',
  oneClock: 'one clock',
  here: 'this run',
  branch: (run: string) => `run ${run}`,
  withoutIt: (what: string) => `without: ${what}`,
  keep: 'Keep this one',
  keepOf: (label: string) => `Keep this one: ${label}`,
  starting: 'Both runs are being computed up to this moment …',
  lanesStarting: 'Four runs are being computed up to this moment …',
  noLanes: 'In this world no broker is left over that could watch, so there are no observers to promise anything with.',
  onlyThisDiffers: 'Only this differs:',
  someDiffer: (n: number) => `${n} things were done in one of them only:`,
  nothingDone: 'What was done to them is the same.',
  otherWorld: 'Another world beside this one.',
  more: (n: number) => `and ${n} more`,
  inRun: (label: string) => `in “${label}”`,
  same: 'So far the two are the same, to the last record.',
  sameLanes: 'So far all four are the same, to the last record.',
  firstDifference: 'first difference',
  goFirst: 'Go to the first difference',
  goNext: 'Next difference',
  noDifference: 'No difference yet',
  nothingThere: 'Here nothing happens at that moment.',
  track: 'Moment of both runs',
  trackOfFour: 'Moment of all four runs',
  trackAt: (clock: string, end: string) => `${clock} of ${end}`,
  differsAt: (clock: string) => `What differs at ${clock}`,
  nothingDiffers: (clock: string) => `Nothing that is measured differs at ${clock}.`,
  equal: 'Equal:',
  answered: 'acknowledged, each half second',
  none: '–',
  nobody: 'nobody',
  measures: {
    goesThrough: 'Orders go through',
    error: 'Error of the producers',
    acknowledged: 'Acknowledged',
    lost: 'Said yes to, then lost',
    lostUnacknowledged: 'Lost before a yes',
    withoutWrites: 'Held up in all',
    waiting: 'Waiting in the shops',
    expired: 'Given up by the shops',
    duplicates: 'Twice in the log',
    outOfOrder: 'Out of order',
    leader: 'Leader',
    epoch: 'Leader epoch',
    inSync: 'In sync',
    minIsr: 'min.insync.replicas',
    p50: 'A yes takes (p50)',
    p99: 'A yes takes (p99)',
    lag: 'Not read yet',
  },
  promises: {
    'no-observers': 'no observers',
    'leader-is-observer': 'leader-is-observer',
    'under-replicated': 'under-replicated',
    'under-min-isr': 'under-min-isr',
  },
  lane: (n: number) => `Lane ${n}`,
  verdicts: { yes: 'writes go on', partly: 'some writes go on', no: 'writes stop', idle: 'nobody writes' },
  /** Of the in-sync set those who answer; all of them is one number. */
  inSyncOf: (inSync: number, isr: number, minIsr: number) =>
    `${inSync === isr ? inSync : `${inSync} of ISR ${isr}`} in sync, min ${minIsr}`,
  sameSeed: 'Same seed, same second, same fault. Only the promise differs.',
  product: { kafka: 'Apache Kafka', confluent: 'Confluent Server' },
  kill: (site: string) => `Kill ${site} in all four`,
  heal: (site: string) => `Heal ${site} in all four`,
  agree: (lanes: readonly number[]) => `Lanes ${lanes.join(' and ')} did the same so far.`,
  headings: {
    calm: 'No fault yet',
    unnoticed: 'Not noticed yet',
    promoted: 'It was let in',
    watched: 'It only watched',
    nobody: 'Nobody came',
  },
  acknowledged: (records: string) => `${records} acknowledged`,
  waiting: (records: string) => `${records} waiting`,
  cameOf: 'What came of it',
  nothingCame: 'nothing of note',
  rpo: 'lost (RPO)',
  rto: 'no writes, in all',
  band: { accepted: 'accepted', unanswered: 'no answer', refused: 'refused' },
  /** One sentence of a lane; spans are written out. */
  story: (of: {
    readonly fault: string | null
    readonly promoted: readonly number[]
    readonly promotedAfter: string
    readonly answer: 'yes' | 'partly' | 'no' | 'idle'
    readonly withoutWrites: string
    readonly stoppedFor: string
    readonly outages: number
    readonly lost: number
    readonly inSync: number
    readonly minIsr: number
    readonly isWatched: boolean
    readonly isUnnoticed: boolean
  }): string => {
    if (of.fault === null) return 'Nothing has been done to it yet.'
    const who = of.isUnnoticed
      ? `The controllers have not acted on “${of.fault}” yet`
      : of.promoted.length > 0
        ? `${of.promoted.join(' and ')} ${of.promoted.length > 1 ? 'were' : 'was'} promoted ${of.promotedAfter} after “${of.fault}”`
        : of.isWatched
          ? `After “${of.fault}” nobody was promoted, though an observer watched`
          : `After “${of.fault}” there was nobody to promote`
    const need =
      !of.isUnnoticed && of.inSync < of.minIsr ? `, as ${of.inSync} are in sync and ${of.minIsr} are needed` : ''
    const writes = {
      no: `writes have been stopped for ${of.stoppedFor}${need}`,
      partly: `some writes go on and some wait, ${of.stoppedFor} after the first did`,
      yes:
        of.outages === 0
          ? 'writes never stopped'
          : of.outages === 1
            ? `writes went on after ${of.withoutWrites} without`
            : `writes go on again, after ${of.withoutWrites} without in all`,
      idle: 'nobody writes',
    }[of.answer]
    const lost =
      of.lost === 0 ? 'nothing is lost' : `${of.lost} acknowledged ${of.lost === 1 ? 'order is' : 'orders are'} lost`
    return `${who}; ${writes}; ${lost}.`
  },
} as const
