/** Things that stand on several pages of chapter 3. */

export const NIGHT = '#0B1026'

/** Lit from the log. */
export const LIT = { wear: 'stream', rim: '#A8F6FF' } as const
