/**
 * The licence texts of what is bundled, which must travel with copies of the page. The list is made from the modules that
 * the build has really read, workers and fonts too, so that a new package cannot be forgotten.
 *
 * The one thing a reader would get wrong: a package counts when the build has read it, even when nothing of it is left in
 * the bundles. One text too many does no harm.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

export const LICENSES_FILE = 'THIRD-PARTY-LICENSES.txt'

const RULE = `\n\n${'-'.repeat(100)}\n\n`

/** Name of the package that a module belongs to; null for the project's own. */
export function packageOf(moduleId: string): string | null {
  const path = moduleId.split('\\').join('/')
  const at = path.lastIndexOf('/node_modules/')
  if (at < 0) return null
  const [scope, name] = path.slice(at + '/node_modules/'.length).split('/')
  return scope.startsWith('@') ? `${scope}/${name}` : scope
}

/** The texts of all `packages`, by name. Throws when one has none. */
export function writeLicenses(root: string, packages: Iterable<string>): string {
  const sections = [...new Set(packages)].sort().map((name) => describePackage(root, name))
  const head = 'Streamscape contains the following works of others, each under the licence that stands with it.'
  return `${[head, ...sections].join(RULE)}\n`
}

function describePackage(root: string, name: string): string {
  const folder = join(root, 'node_modules', name)
  const { version, license, homepage } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
    string,
    string
  >
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice|copyrightnotice|ofl)/i.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim())
  if (texts.length === 0)
    throw new Error(`${name} has no licence text in ${folder}: it must not be bundled without one.`)
  return [`${name} ${version} (${license})`, homepage ?? '', '', ...texts].join('\n')
}

/** Two plugins that share what they have seen: one for the workers, which are built before the page is. */
export function thirdPartyLicenses(): { readonly page: Plugin; readonly worker: () => Plugin } {
  const seen = new Set<string>()
  let root = process.cwd()
  const note = (ids: Iterable<string>): void => {
    for (const id of ids) {
      const name = packageOf(id.replace(/^\0/, '').replace(/[?#].*$/, ''))
      if (name !== null && existsSync(join(root, 'node_modules', name, 'package.json'))) seen.add(name)
    }
  }
  return {
    page: {
      name: 'streamscape:third-party-licenses',
      apply: 'build',
      configResolved: (config) => {
        root = config.root
      },
      generateBundle() {
        note(this.getModuleIds())
        // What is part of the builder itself is no work that we copy.
        seen.delete('vite')
        this.emitFile({ type: 'asset', fileName: LICENSES_FILE, source: writeLicenses(root, seen) })
      },
    },
    worker: () => ({
      name: 'streamscape:third-party-licenses-of-workers',
      generateBundle() {
        note(this.getModuleIds())
      },
    }),
  }
}
