import { describe, expect, it } from 'vitest'
import { decodeShareLink, encodeShareLink } from '.'
import { migrateSession, type Steps } from './migrations'
import { OLD_LINKS } from './testing/old-links'

describe('A session of an older version', () => {
  /** In version 2 a kill would have said `place`, in version 3 `where`; scenarios would have lost `watch` in version 2. */
  const steps: Steps = {
    commands: {
      KillSite: {
        1: ({ site, ...rest }) => ({ ...rest, place: site }),
        2: ({ place, ...rest }) => ({ ...rest, where: place }),
      },
    },
    scenario: { 1: ({ watch: _, ...rest }) => rest },
  }
  const old = {
    v: 1,
    scenario: { id: 'a', watch: {}, commands: [{ atMs: 1, command: { kind: 'KillSite', site: 'west' } }] },
    commands: [
      [5, { kind: 'KillSite', site: 'east' }],
      [6, { kind: 'HealSite', site: 'east' }],
    ],
    timeUs: 7,
  }

  it('goes through the steps of each kind in turn, in the script and in what was done', () => {
    expect(migrateSession(old, steps, 3)).toEqual({
      v: 3,
      scenario: { id: 'a', commands: [{ atMs: 1, command: { kind: 'KillSite', where: 'west' } }] },
      commands: [
        [5, { kind: 'KillSite', where: 'east' }],
        [6, { kind: 'HealSite', site: 'east' }],
      ],
      timeUs: 7,
    })
    expect(migrateSession({ ...old, v: 2 }, steps, 2)).toEqual({ ...old, v: 2 })
  })

  it.each([
    null,
    3,
    [],
    {},
    { v: 'x' },
    { v: 0.5 },
    { v: 9 },
    { v: 1, scenario: 3, commands: [[1], null, [1, { kind: 'toString' }]] },
  ])('that is none is left to the reader: %j', (document) => {
    expect(() => migrateSession(document, steps, 3)).not.toThrow()
  })
})

describe('Links of version 1', () => {
  it.each(OLD_LINKS)('stay valid: $about', ({ link, commands, timeUs }) => {
    const result = decodeShareLink(link)
    if (!result.ok) throw new Error(JSON.stringify(result.errors))
    expect(result.session.commands).toEqual(commands)
    expect(result.session.timeUs).toBe(timeUs)
    // And are written as they are read.
    const again = decodeShareLink(encodeShareLink(result.session))
    expect(again.ok && again.session).toEqual(result.session)
  })
})
