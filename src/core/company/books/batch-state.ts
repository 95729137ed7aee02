/**
 * The links of Batchland in data. A link carries, from one system to one other, all feeds that the one emits and
 * the other needs; there is one for each such pair.
 *
 * The one thing a reader would get wrong: a link says nothing about what the target knows. That is kept by lane
 * with the target system, as in Streamscape, so that both worlds are measured alike.
 */
export interface BatchState {
  intervalUs: number
  links: LinkState[]
  /** Loads that went wrong, and their spread; those that were repaired stay for the count. */
  spoiled: SpoiledLoad[]
  /** When whoever builds links is free. */
  builderFreeUs: number
  /** The call chain of online orders: systems in order of the calls. */
  readonly chain: readonly number[]
  /** The `CallFailed` of the present outage; -1 while calls succeed. */
  outage: number
  outageSystem: number
  calls: number
  callsFailed: number
  runs: number
  runsFailed: number
  runsSkipped: number
  /** Sum of run times of good runs, microseconds. */
  runUs: number
}

export interface LinkState {
  readonly source: number
  readonly target: number
  /** Numbers of the feeds in `FEEDS`. */
  readonly feeds: readonly number[]
  /** Place in the order of the night. */
  readonly slot: number
  phase: 'planned' | 'idle' | 'running' | 'removed'
  /** When it was or will be built. */
  liveUs: number
  generation: number
  /** Number of the present or last run. */
  run: number
  /** Start of the present run, and where it cut: business events below this number are in the file. */
  startUs: number
  cut: number
  rows: number
  /** When the next run is due; a run that overran it starts late. */
  dueUs: number
  late: boolean
  /** Its end is being changed for another link: the next run does not take place. */
  skipNext: boolean
  /** Rows of the next file that are bad by command, and that command's event. */
  spoilRows: number
  spoilCause: number
  /** Start of the last run that loaded well; -1 before. */
  asOfUs: number
  /** The `JobFailed` that is not followed by a good run yet; -1 for none. */
  failure: number
  /** Number of the night of the last run that ended, for the dump of the target. */
  night: number
  nightRows: number
}

/** Rows of a load that are wrong in the target's copy: those of the source's lanes in (after, upTo]. */
export interface SpoiledLoad {
  /** The system whose rows they are, and the one that has them wrong. */
  readonly source: number
  readonly target: number
  readonly feeds: readonly number[]
  readonly after: number
  readonly upTo: number
  readonly fault: 'half-written' | 'doubled'
  readonly rows: number
  /** Sum of the rows' times, whole milliseconds. */
  readonly rowsMs: number
  /** The domain event that told it, and the number of the load that it spread from (-1 for a beginning). */
  readonly event: number
  readonly root: number
  readonly from: number
  repaired: boolean
}
