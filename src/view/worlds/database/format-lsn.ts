/** A position in the write-ahead log as PostgreSQL writes it: `0/16B2D80`. */
export function formatLsn(lsn: number): string {
  return `${Math.floor(lsn / 2 ** 32).toString(16)}/${(lsn % 2 ** 32).toString(16)}`.toUpperCase()
}
