/** Sites and the directed paths between them. `from * sites + to` is the number of a path. */
export interface NetworkState {
  readonly sites: number
  siteUp: Uint8Array
  siteDarkSinceUs: Float64Array
  /** The event that killed the site; -1 while it is up. */
  siteCause: Int32Array
  latencyUs: Float64Array
  jitterUs: Float64Array
  /** Loss in parts per million of packets. */
  lossPpm: Float64Array
  /** 0 means not limited. */
  bytesPerSecond: Float64Array
  /** 1 when there is a path at all. */
  joined: Uint8Array
  cut: Uint8Array
  cutCause: Int32Array
  /** When the path has sent all that it was given, with limited bandwidth. */
  busyUntilUs: Float64Array
  /** Messages that a cut path holds back: path, kind, a, b, c. TCP keeps sending them until the path is whole. */
  held: number[][]
}
