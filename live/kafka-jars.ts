/**
 * Kafka's own jars by Maven, and the driver compiled against them, in a folder that git ignores. The one thing a reader would
 * get wrong: without Java or Maven nothing is wrong; there is nothing to compare with, and whoever asked says so.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const KAFKA_VERSION = '4.4.0'

const ROOM = import.meta.dirname
const CACHE = resolve(ROOM, '..', 'node_modules', '.cache', 'streamscape-live', KAFKA_VERSION)

/** What is missing on this machine to start a real Kafka, in words; null when nothing is. */
export function whatIsMissing(): string | null {
  const java = spawnSync('java', ['-version'], { encoding: 'utf8' })
  if (java.error !== undefined || java.status !== 0) return 'There is no Java here (a JDK of 17 or newer).'
  const version = Number(/version "(\d+)/.exec(java.stderr)?.[1] ?? 0)
  if (version < 17) return `Java ${version} is too old; Kafka ${KAFKA_VERSION} needs 17 or newer.`
  if (spawnSync('javac', ['-version']).status !== 0) return 'There is a Java without a compiler here; install a JDK.'
  if (existsSync(join(CACHE, 'lib')) || spawnSync('mvn', ['-v']).status === 0) return null
  return 'There is no Maven here, which fetches the jars of Kafka.'
}

/** The class path of Kafka and the driver; fetches 54 MB the first time. Throws when Maven or the compiler fails. */
export function prepareClassPath(): string {
  const lib = join(CACHE, 'lib')
  if (!existsSync(lib)) {
    const half = join(CACHE, 'lib.part')
    rmSync(half, { recursive: true, force: true })
    mkdirSync(CACHE, { recursive: true })
    execFileSync(
      'mvn',
      ['-q', '-B', 'dependency:copy-dependencies', `-Dkafka.version=${KAFKA_VERSION}`, `-DoutputDirectory=${half}`],
      { cwd: ROOM, stdio: ['ignore', 'inherit', 'inherit'] },
    )
    renameSync(half, lib)
  }
  const classes = join(CACHE, 'classes')
  const source = join(ROOM, 'LiveDriver.java')
  const compiled = join(classes, 'LiveDriver.class')
  if (!existsSync(compiled) || statSync(compiled).mtimeMs < statSync(source).mtimeMs)
    execFileSync('javac', ['-nowarn', '-Xlint:none', '-d', classes, '-cp', join(lib, '*'), source], {
      stdio: ['ignore', 'inherit', 'inherit'],
    })
  return `${classes}:${join(lib, '*')}`
}
