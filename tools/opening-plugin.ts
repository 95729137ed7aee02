/**
 * Gives the page `virtual:opening`: where the run is kept with which the page of the two worlds opens. In the build it is a
 * file; while developing it is a data address. Tests have none, and compute what they need.
 */
import { fileURLToPath } from 'node:url'
import { type Plugin, runnerImport } from 'vite'

const NAME = 'virtual:opening'
const RESOLVED = `\0${NAME}`
const OPENING = fileURLToPath(new URL('./opening.ts', import.meta.url))

export function openingPlugin(): Plugin {
  let isBuild = false
  let isTest = false
  return {
    name: 'streamscape:opening',
    configResolved({ command, mode }) {
      isBuild = command === 'build'
      isTest = mode === 'test'
    },
    resolveId(id) {
      return id === NAME ? RESOLVED : undefined
    },
    async load(id) {
      if (id !== RESOLVED) return undefined
      // Written as the worker is, without endings of files in its imports; this reads it as the worker's build does.
      const { module } = await runnerImport<typeof import('./opening.ts')>(OPENING, {
        configFile: false,
        logLevel: 'error',
      })
      const { scenario, timeUs } = module.OPENING
      const source = isTest ? new Uint8Array() : module.makeOpening().bytes
      const address = isBuild
        ? `import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name: 'opening.bin', source })}`
        : JSON.stringify(`data:application/octet-stream;base64,${Buffer.from(source).toString('base64')}`)
      return `export const OPENING = { scenario: ${JSON.stringify(scenario)}, timeUs: ${timeUs}, address: ${address} }`
    },
  }
}
