import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { completeLockfile, findMissingPlatforms, type Lockfile } from './complete-lockfile'

const parent = (optionalDependencies: Record<string, string>): Lockfile => ({
  packages: { '': {}, 'node_modules/tool': { version: '1.2.3', dev: true, optionalDependencies } },
})

describe('completeLockfile', () => {
  it('adds a missing platform so that other platforms pass over it', () => {
    const { packages } = completeLockfile(parent({ '@tool/cli-linux-arm-musleabihf': '1.2.3' }))
    expect(packages['node_modules/@tool/cli-linux-arm-musleabihf']).toEqual({
      ...{ version: '1.2.3', cpu: ['arm'], dev: true, libc: ['musl'], optional: true, os: ['linux'] },
    })
  })

  it('leaves what is there as it is', () => {
    const lockfile = parent({ '@tool/cli-darwin-arm64': '1.2.3' })
    lockfile.packages['node_modules/@tool/cli-darwin-arm64'] = { version: '1.2.3', integrity: 'sha512-x' }
    expect(completeLockfile(lockfile).packages).toEqual(lockfile.packages)
  })

  it('refuses a package that does not tell its platform', () => {
    expect(() => completeLockfile(parent({ mystery: '1.0.0' }))).toThrow('mystery')
  })
})

describe('package-lock.json', () => {
  const text = readFileSync('package-lock.json', 'utf8')

  it('holds every platform, or "npm ci" refuses it (cure: npm run lockfile)', () => {
    expect(findMissingPlatforms(JSON.parse(text) as Lockfile)).toEqual([])
  })

  it('names no registry but the public one', () => {
    const hosts = [...text.matchAll(/"resolved": "https?:\/\/([^/"]+)/g)].map((match) => match[1])
    expect(hosts.filter((host) => host !== 'registry.npmjs.org')).toEqual([])
  })
})
