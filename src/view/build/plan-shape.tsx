/** What hangs at the pointer, as a plan: the outline of what would stand there. */
import type { ThingKind } from './draft'

const OUTLINES: Readonly<Record<ThingKind, string>> = {
  site: 'M4 32L28 8H212L236 32L216 48L164 84L120 100L76 84L24 48ZM24 48H216',
  broker: 'M100 96L106 34H134L140 96ZM98 34H142M120 4A13 13 0 1 1 119.9 4Z',
  controller: 'M92 92V50H148V92ZM82 52L120 16L158 52Z',
  topic: 'M80 12H160V34H80ZM80 42H160V64H80ZM80 72H160V94H80Z',
  producer: 'M92 74V32H148V74ZM86 32L94 12H146L154 32ZM70 76Q120 64 170 76L152 96H88Z',
  consumer: 'M92 74V36L120 16L148 36V74ZM70 76Q120 64 170 76L152 96H88Z',
  link: '',
}

export function PlanShape({ kind }: { readonly kind: ThingKind }) {
  return (
    <svg className="plan-shape" viewBox="0 0 240 104" aria-hidden="true" focusable="false">
      <path d={OUTLINES[kind]} />
    </svg>
  )
}
