/**
 * Gives the page the modules `virtual:portraits` and `virtual:crew`: by name, the address of a picture of the cast. In the build each picture is
 * a file; while developing and in tests it is a data address, which no policy forbids there.
 */
import { fileURLToPath } from 'node:url'
import { type Plugin, runnerImport } from 'vite'

const NAMES: Readonly<Record<string, { readonly draw: 'drawPortraits' | 'drawCrew'; readonly prefix: string }>> = {
  'virtual:portraits': { draw: 'drawPortraits', prefix: '' },
  'virtual:crew': { draw: 'drawCrew', prefix: 'crew-' },
}
const PORTRAITS = fileURLToPath(new URL('./portraits.ts', import.meta.url))

export function portraitsPlugin(): Plugin {
  let isBuild = false
  return {
    name: 'streamscape:portraits',
    configResolved({ command }) {
      isBuild = command === 'build'
    },
    resolveId(id) {
      return id in NAMES ? `\0${id}` : undefined
    },
    async load(id) {
      const asked = id.startsWith('\0') ? NAMES[id.slice(1)] : undefined
      if (asked === undefined) return undefined
      // The rig is written for the page, without endings of files in its imports; this reads it as the page does.
      const { module } = await runnerImport<typeof import('./portraits.ts')>(PORTRAITS, {
        configFile: false,
        logLevel: 'error',
      })
      const entries = [...module[asked.draw]()].map(([name, svg]) => {
        const address = isBuild
          ? `import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name: `${asked.prefix}${name}.svg`, source: svg })}`
          : JSON.stringify(`data:image/svg+xml,${encodeURIComponent(svg)}`)
        return `${JSON.stringify(name)}: ${address}`
      })
      return `export const PORTRAITS = { ${entries.join(', ')} }`
    },
  }
}
