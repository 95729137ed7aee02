/**
 * How broad the journeys are. What looks at one promise at more sizes, moments or days than a careless change needs to be
 * caught is asked for: `STREAMSCAPE_ALL=yes npm run e2e`, before a release.
 */
export const isWhole = process.env['STREAMSCAPE_ALL'] === 'yes'
