/** The outline of a crate of rows, its foot at the origin. */
export const CRATE = { box: 'M-8 -16L8 -16L8 0L-8 0Z', cross: 'M-8 -16L8 0M-8 -8L8 -8' } as const
