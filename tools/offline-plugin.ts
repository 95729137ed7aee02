/**
 * Builds the worker that keeps the page for offline, and writes into it the list of what is in the built folder. The
 * program that serves the folder from a stick goes into it as well.
 *
 * The one thing a reader would get wrong: the list is made when everything is written, from the folder itself. Other plugins
 * and the files of `public` come after each hook of the bundle.
 */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { OFFLINE_WORKER, OWN_SERVER, readFileList } from './kept-files.ts'

const SERVER = fileURLToPath(new URL(`../bin/${OWN_SERVER}`, import.meta.url))
const WORKER = fileURLToPath(new URL('../src/offline/worker.ts', import.meta.url))

export function offlinePlugin(): Plugin {
  return {
    name: 'streamscape:offline',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: WORKER, fileName: OFFLINE_WORKER })
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      handler({ dir = 'dist' }) {
        const folder = resolve(dir)
        copyFileSync(SERVER, `${folder}/${OWN_SERVER}`)
        const path = `${folder}/${OFFLINE_WORKER}`
        const script = readFileSync(path, 'utf8')
        // A classic script, as not every browser takes modules here.
        if (/^\s*(import|export)\b/m.test(script)) throw new Error(`${OFFLINE_WORKER} shares a module with the page.`)
        writeFileSync(path, `self.STREAMSCAPE_FILES=${JSON.stringify(readFileList(folder))};${script}`)
      },
    },
  }
}
