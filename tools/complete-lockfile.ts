/**
 * Makes package-lock.json good for every platform: `npm run lockfile` after each `npm install`.
 *
 * Tools such as Biome ship one optional package for each platform. When a registry mirror does not have some of
 * them, npm leaves them out of the lockfile, and then `npm ci` refuses the whole lockfile, on that machine and on
 * all others. This adds what is missing: the version from the parent's own list, and the platform read from the
 * package's name, so that npm passes over it elsewhere. Such an entry has no integrity hash, because nobody here
 * has seen the package; npm fills it in on a machine that has.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

interface LockedPackage {
  readonly version?: string
  readonly dev?: boolean
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

export interface Lockfile {
  packages: Record<string, LockedPackage & Record<string, unknown>>
}

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64']

/** Names of optional packages that the lockfile's packages ask for and the lockfile does not hold. */
export function findMissingPlatforms(lockfile: Lockfile): { name: string; version: string; dev: boolean }[] {
  const held = new Set(Object.keys(lockfile.packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)))
  return Object.values(lockfile.packages).flatMap(({ optionalDependencies, dev }) =>
    Object.entries(optionalDependencies ?? {})
      .filter(([name]) => !held.has(name))
      .map(([name, version]) => ({ name, version, dev: dev === true })),
  )
}

/** The lockfile with an entry for each missing platform package. Throws when a name does not tell its platform. */
export function completeLockfile(lockfile: Lockfile): Lockfile {
  const packages = { ...lockfile.packages }
  for (const { name, version, dev } of findMissingPlatforms(lockfile)) {
    const words = name.slice(name.lastIndexOf('/') + 1).split('-')
    const os = SYSTEMS.find((system) => words.includes(system))
    const cpu = PROCESSORS.find((processor) => words.includes(processor))
    if (os === undefined || cpu === undefined) throw new Error(`${name}: its name does not tell its platform.`)
    const libc = words.some((word) => word.startsWith('musl'))
      ? 'musl'
      : words.some((w) => w.startsWith('gnu'))
        ? 'glibc'
        : null
    packages[`node_modules/${name}`] = {
      version,
      cpu: [cpu],
      ...(dev ? { dev } : {}),
      ...(libc !== null && os === 'linux' ? { libc: [libc] } : {}),
      optional: true,
      os: [os],
    }
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1))
  return { ...lockfile, packages: Object.fromEntries(sorted) }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lockfile
  const missing = findMissingPlatforms(lockfile)
  writeFileSync('package-lock.json', `${JSON.stringify(completeLockfile(lockfile), null, 2)}\n`)
  console.log(missing.length === 0 ? 'Nothing was missing.' : `Added: ${missing.map(({ name }) => name).join(', ')}`)
}
