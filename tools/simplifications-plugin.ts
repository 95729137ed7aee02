/**
 * Gives the page the module `virtual:simplifications`, made from the comments of src at build time. While
 * developing it is made anew when a source file changes.
 */
import { sep } from 'node:path'
import type { Plugin } from 'vite'
import { collectSimplifications } from './collect-simplifications.ts'

const NAME = 'virtual:simplifications'
const RESOLVED = `\0${NAME}`

export function simplificationsPlugin(): Plugin {
  let root = process.cwd()
  return {
    name: 'streamscape:simplifications',
    configResolved(config) {
      root = config.root
    },
    resolveId(id) {
      return id === NAME ? RESOLVED : undefined
    },
    load(id) {
      return id === RESOLVED
        ? `export const SIMPLIFICATIONS = ${JSON.stringify(collectSimplifications(root))}`
        : undefined
    },
    hotUpdate({ file }) {
      if (!file.split(sep).join('/').includes('/src/') || !/\.tsx?$/.test(file)) return
      const module = this.environment.moduleGraph.getModuleById(RESOLVED)
      if (module !== undefined) this.environment.moduleGraph.invalidateModule(module)
    },
  }
}
