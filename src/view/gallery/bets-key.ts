/** Under which name bets are kept on the device; apart, so that whoever asks for them loads nothing else of the gallery. */
export const BETS_KEY = 'streamscape.bets'
