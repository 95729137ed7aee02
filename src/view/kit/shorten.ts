const ASKED_MOST = 40

/** What somebody asked for in an address, short enough to be said back. */
export function shorten(asked: string): string {
  const letters = [...asked]
  return letters.length > ASKED_MOST ? `${letters.slice(0, ASKED_MOST).join('')}…` : asked
}
