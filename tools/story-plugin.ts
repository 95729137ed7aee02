/**
 * Gives the page `virtual:story/<language>/<number>`: a chapter compiled from its script at build time. A fault in a
 * script ends the build with its file and line.
 */
import { sep } from 'node:path'
import type { Plugin } from 'vite'
import { compileStory, readScripts } from './story-files.ts'

const NAME = 'virtual:story/'
const RESOLVED = `\0${NAME}`

export function storyPlugin(): Plugin {
  let root = process.cwd()
  let story: ReturnType<typeof compileStory> | null = null
  return {
    name: 'streamscape:story',
    configResolved(config) {
      root = config.root
    },
    buildStart() {
      story = null
    },
    resolveId(id) {
      return id.startsWith(NAME) ? `\0${id}` : undefined
    },
    load(id) {
      if (!id.startsWith(RESOLVED)) return undefined
      for (const { path } of readScripts(root)) this.addWatchFile(`${root}/${path}`)
      story ??= compileStory(root)
      const chapter = story.get(id.slice(RESOLVED.length))
      if (chapter === undefined) throw new Error(`There is no script for ${id.slice(1)}.`)
      return `export const chapter = JSON.parse(${JSON.stringify(JSON.stringify(chapter))})`
    },
    hotUpdate({ file }) {
      if (!file.split(sep).join('/').includes('/src/story/')) return
      story = null
      for (const [id, module] of this.environment.moduleGraph.idToModuleMap)
        if (id.startsWith(RESOLVED)) this.environment.moduleGraph.invalidateModule(module)
    },
  }
}
