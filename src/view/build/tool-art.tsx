/** What can be dragged in, drawn as it will stand: an island, a tower with its lantern, a hut, slabs, a shop, heads. */
import type { Tool } from './use-bench'

type Piece = readonly [d: string, fill: string]

const DRAWN: Readonly<Record<Tool, readonly Piece[]>> = {
  site: [
    ['M8 20L36 40L46 48L56 41L84 20Z', 'rock'],
    ['M4 16L16 6L76 6L88 16L80 25L12 25Z', 'deck'],
    ['M12 25L80 25L78 30L14 30Z', 'rim'],
  ],
  broker: [
    ['M34 50L38 22L54 22L58 50Z', 'wall'],
    ['M33 22L59 22L56 17L36 17Z', 'rim'],
    ['M42 50L42 42Q46 36 50 42L50 50Z', 'light'],
    ['M46 1A8 8 0 1 1 45.9 1Z', 'lantern'],
  ],
  controller: [
    ['M26 50L26 24L66 24L66 50Z', 'wall'],
    ['M18 27L46 3L74 27L66 27L46 11L26 27Z', 'roof'],
    ['M37 37L44 44L57 30', 'tick'],
  ],
  topic: [
    ['M22 3L70 3L70 15L22 15Z', 'slab'],
    ['M22 20L70 20L70 32L22 32Z', 'slab'],
    ['M22 37L70 37L70 49L22 49Z', 'slab'],
    ['M29 9L35 9M40 9L46 9M51 9L57 9M29 26L35 26M40 26L46 26M51 26L57 26M29 43L35 43M40 43L46 43', 'records'],
  ],
  producer: [
    ['M20 50L20 22L54 22L54 50Z', 'plaster'],
    ['M16 22L21 7L53 7L58 22Z', 'awning'],
    ['M30 30L44 30L44 42L30 42Z', 'light'],
    ['M62 34L82 34M74 26L82 34L74 42', 'arrow'],
  ],
  consumer: [
    ['M12 50Q12 28 28 28Q44 28 44 50Z', 'coat-1'],
    ['M28 9A9 9 0 1 1 27.9 9Z', 'skin-1'],
    ['M48 50Q48 28 64 28Q80 28 80 50Z', 'coat-2'],
    ['M64 9A9 9 0 1 1 63.9 9Z', 'skin-2'],
    ['M28 51Q28 32 46 32Q64 32 64 51Z', 'coat-3'],
    ['M46 13A9 9 0 1 1 45.9 13Z', 'skin-3'],
  ],
}

export function ToolArt({ tool }: { readonly tool: Tool }) {
  return (
    <svg className="tool-art" viewBox="0 0 92 53" aria-hidden="true" focusable="false">
      {DRAWN[tool].map(([d, fill]) => (
        <path key={d} className={`is-${fill}`} d={d} />
      ))}
    </svg>
  )
}
