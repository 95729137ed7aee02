/** Business events by number, append-only and shared by checkpoints, as the stores of `log/stores.ts`. */
export interface BusinessStore {
  length: number
}
