/** The time line: transport, flags, branches and the list of what was done. */
export const timelineWords = {
  killArmed: (name: string, dark: boolean) => `Press k again to ${dark ? 'heal' : 'kill'} ${name}.`,
  killNothing: 'Select a site first, then press k twice.',
  region: 'Time line',
  play: 'Play',
  pause: 'Pause',
  previous: 'To the flag before',
  next: 'To the next flag',
  step: 'One step: the next event of the engine',
  nextEvent: 'Run to the next thing worth seeing',
  clock: 'Time of the run',
  speed: 'Speed',
  speedOf: (speed: number) =>
    speed >= 1 ? `${speed.toLocaleString('en-US')}×` : `1/${Math.round(1 / speed).toLocaleString('en-US')}×`,
  thumb: 'Moment of the run',
  thumbAt: (clock: string, end: string, note: string) => `${clock} of ${end}${note === '' ? '' : `, ${note}`}`,
  /** What the drawer is opened by: which of how many runs this is. */
  runs: (name: string, n: number) => (n > 1 ? `Run ${name} of ${n}` : 'Runs'),
  seedTitle: 'Seed',
  seedText: 'All chance in this run comes from this number: the same seed and the same clicks give the same run.',
  seedCopy: 'Copy',
  seedChange: 'Run with this seed',
  seedBad: (max: number) => `Enter a whole number from 0 to ${max}.`,
  copied: 'Copied',
  history: 'Done so far',
  historyEmpty: 'Nothing yet. What you do to the cluster is listed here and can be undone.',
  historyScript: 'by the scenario',
  historyRefused: (error: string) => `refused: ${error}`,
  undo: 'Undo',
  undoOf: (what: string) => `Undo: ${what}`,
  undone: (what: string) => `Taken back: ${what}.`,
  undoKey: 'Ctrl+Z undoes the last',
  branches: 'Runs',
  branch: (name: string, clock: string) => `${name}, from ${clock}`,
  branchOf: (name: string, title: string) => `${name}, ${title}`,
  branchTable: ['Run', 'at', 'acknowledged', 'lost', 'held up in all'],
  branchTableOf: (topic: string) => `Topic ${topic}, each run where it was left`,
  branchesHint: 'Fork keeps this run and goes on in a copy, from this moment.',
  more: 'Runs, history and seed',
  outage: 'no writes',
  scrubHint: 'Arrow keys move by a second, Page Up and Page Down by ten',
} as const

const cut = (text: string, max = 18): string => (text.length > max ? `${text.slice(0, max - 1)}…` : text)

interface Names {
  readonly site: (id: string) => string
  readonly client: (id: string) => string
}

interface OfBroker {
  readonly broker: number
}
interface OfController {
  readonly controller: number
}
/** `way`: who led one after the other, the new leader last; `leader` below 0 for nobody. */
interface LedBy {
  readonly election: string
  readonly leader: number
  readonly way: readonly number[]
}

/** Flags are short: at most some twenty letters. */
export const flagWords = {
  /** By kind of event; what is handed over beside the event's own fields, `view/timeline/flags.ts` says. */
  of: {
    Started: () => 'start',
    SiteKilled: (e: { readonly site: string }, names: Names) => `kill ${cut(names.site(e.site))}`,
    SiteHealed: (e: { readonly site: string }, names: Names) => `heal ${cut(names.site(e.site))}`,
    LeaderElected: (e: LedBy) =>
      e.election === 'UNCLEAN'
        ? `unclean: ${e.leader} leads`
        : e.leader < 0
          ? 'no leader'
          : `leader ${e.way.join(' → ')}`,
    ObserverPromoted: (e: OfBroker) => `${e.broker} promoted`,
    ObserverDemoted: (e: OfBroker) => `${e.broker} steps back`,
    WritesStopped: () => 'writes stop',
    WritesResumed: () => 'writes go on',
    RecordsLost: (e: { readonly records: string }) => `${e.records} lost`,
    QuorumLost: () => 'quorum lost',
    QuorumRestored: () => 'quorum back',
    BrokerCrashed: (e: OfBroker) => `crash ${e.broker}`,
    BrokerShutdownStarted: (e: OfBroker) => `stop ${e.broker}`,
    BrokerPaused: (e: OfBroker) => `pause broker ${e.broker}`,
    BrokerResumed: (e: OfBroker) => `resume broker ${e.broker}`,
    ControllerCrashed: (e: OfController) => `crash controller ${e.controller}`,
    ControllerPaused: (e: OfController) => `pause controller ${e.controller}`,
    ControllerResumed: (e: OfController) => `resume controller ${e.controller}`,
    LinkCut: () => 'link cut',
    LinkHealed: () => 'link heals',
    CommandIssued: (e: { readonly what: string }) => e.what,
    CommandRefused: (e: { readonly what: string }) => `refused: ${cut(e.what)}`,
  },
  ofPartition: (partition: string, what: string) => `${partition}: ${what}`,
  // The verb is said once when both have the same; else each keeps its own.
  both: (one: string, other: string) => {
    const verb = /^(kill|crash|stop|pause broker|pause controller) /
    const [mine, yours] = [verb.exec(one)?.[0], verb.exec(other)?.[0]]
    return `${one} + ${mine !== undefined && mine === yours ? other.slice(mine.length) : other}`
  },
  more: (label: string, n: number) => `${label} +${n}`,
} as const
