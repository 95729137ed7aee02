/**
 * Gives the page `virtual:story/<language>/<number>`: a chapter compiled from its script at build time. A fault in a
 * script ends the build with its file and line. `virtual:story-terms` says in which panel each term is first used.
 */
import { sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Plugin, runnerImport } from 'vite'
import type { Chapter } from '../src/story/script-types.ts'

const NAME = 'virtual:story/'
const RESOLVED = `\0${NAME}`
const TERMS = 'virtual:story-terms'
const FILES = fileURLToPath(new URL('./story-files.ts', import.meta.url))

interface Compiled {
  readonly chapters: ReadonlyMap<string, Chapter>
  readonly terms: Readonly<Record<'en' | 'de', Readonly<Record<string, string>>>>
}

export function storyPlugin(): Plugin {
  let root = process.cwd()
  let story: Promise<Compiled> | null = null
  return {
    name: 'streamscape:story',
    configResolved(config) {
      root = config.root
    },
    buildStart() {
      story = null
    },
    resolveId(id) {
      return id.startsWith(NAME) || id === TERMS ? `\0${id}` : undefined
    },
    async load(id) {
      if (!id.startsWith(RESOLVED) && id !== `\0${TERMS}`) return undefined
      // Written for the page, too, without endings of files in its imports; this reads it as the page does.
      story ??= runnerImport<typeof import('./story-files.ts')>(FILES, { configFile: false, logLevel: 'error' }).then(
        ({ module }) => {
          const chapters = module.compileStory(root)
          return {
            chapters,
            terms: { en: module.findFirstPanels(chapters, 'en'), de: module.findFirstPanels(chapters, 'de') },
          }
        },
      )
      if (id === `\0${TERMS}`) return `export const firstPanels = ${JSON.stringify((await story).terms)}`
      const chapter = (await story).chapters.get(id.slice(RESOLVED.length))
      if (chapter === undefined) throw new Error(`There is no script for ${id.slice(1)}.`)
      return `export const chapter = JSON.parse(${JSON.stringify(JSON.stringify(chapter))})`
    },
    hotUpdate({ file }) {
      if (!file.split(sep).join('/').includes('/src/story/')) return
      story = null
      for (const [id, module] of this.environment.moduleGraph.idToModuleMap)
        if (id.startsWith(RESOLVED) || id === `\0${TERMS}`) this.environment.moduleGraph.invalidateModule(module)
    },
  }
}
