/** All of a company that changes; a checkpoint copies it. */
export interface BusinessState {
  /** Business events so far; the number of the next one. */
  events: number
}
