/** Kinds of engine events of a company. The comment names the integers that each carries. */
import { Kind } from '../../engine/kinds'

const FIRST = Kind.Extension

export const BusinessKind = {
  /** generation, 1 when only the rate changes here */
  Arrival: FIRST,
  /** number of the order that is paid, 1 when it was placed by command */
  Payment: FIRST + 1,
  /** 1 when a surge begins or ends here */
  Surge: FIRST + 2,
  Review: FIRST + 3,
  /** link, generation of its schedule */
  RunDue: FIRST + 4,
  /** link, run */
  RunEnd: FIRST + 5,
  /** side, generation, 0 when a repair begins and 1 when it is done */
  Desk: FIRST + 6,
  /** link: work on it begins */
  LinkBegun: FIRST + 7,
  /** link: it goes live */
  LinkReady: FIRST + 8,
  /** system: it can write and read in Streamscape */
  Connected: FIRST + 9,
  /** application, life, what is due */
  Application: FIRST + 10,
  /** connector, life */
  Connector: FIRST + 11,
  /** generation: the gang's next bad records are due */
  Attack: FIRST + 12,
  /** the connector of captured tables tries again */
  Capture: FIRST + 16,
} as const
