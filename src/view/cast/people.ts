/** Who is who: a head, clothes by place, a build. */
import type { Head, HeadFrame } from './face'
import { MAIN_HEADS } from './heads'
import { GANG_HEADS } from './heads-gang'
import { SMALL_HEADS } from './heads-small'
import { THING_HEADS } from './heads-things'
import { blob, ellipse, tube } from './outline'
import { type Build, type Clothes, MAIN_BUILDS, MAIN_WARDROBES, type Place, type Wardrobe } from './wardrobe'
import { SMALL_BUILDS, SMALL_WARDROBES } from './wardrobe-small'

const HEADS = { ...MAIN_HEADS, ...GANG_HEADS, ...SMALL_HEADS, ...THING_HEADS } as const satisfies Record<string, Head>
const WARDROBES = { ...MAIN_WARDROBES, ...SMALL_WARDROBES } as const satisfies Record<string, Wardrobe>
const BUILDS = { ...MAIN_BUILDS, ...SMALL_BUILDS } as const satisfies Record<string, Build>

export type Who = keyof typeof HEADS
export const WHO_NAMES = Object.keys(HEADS) as readonly Who[]

export interface PartDesign {
  readonly head: Head
  readonly clothes: Clothes
  readonly build: Build
}

/** Goggles against Batchland's dust, worn on the brow. */
function drawGoggles({ pen, front }: HeadFrame): void {
  const strap = [front([-1.03, -0.5]), front([-0.5, -0.7]), front([0.5, -0.7]), front([1.03, -0.5])]
  pen.form(tube(strap, [0.08, 0.09, 0.09, 0.08]), '#5A3A22', { line: 0.6, rim: false })
  for (const side of [-1, 1]) {
    pen.form(ellipse([side * 0.37, -0.7], 0.32, 0.27, front), '#C98A2B', { line: 0.7, rim: false })
    pen.form(ellipse([side * 0.37, -0.7], 0.21, 0.17, front), '#7FD3E8', { line: 0.55, rim: false })
    pen.flat(
      blob([front([side * 0.37 - 0.12, -0.7]), front([side * 0.37 - 0.04, -0.8]), front([side * 0.37, -0.78])]),
      '#FFFFFF',
    )
  }
}

function withGoggles(head: Head): Head {
  return {
    ...head,
    inFront: (frame) => {
      head.inFront?.(frame)
      drawGoggles(frame)
    },
  }
}

export function partOf(who: Who, wear = 'office'): PartDesign {
  const wardrobe: Wardrobe = WARDROBES[who]
  const clothes = wardrobe[wear as Place] ?? wardrobe.office
  const head: Head = HEADS[who]
  return { head: clothes.goggles === true ? withGoggles(head) : head, clothes, build: BUILDS[who] }
}
