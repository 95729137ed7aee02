import { describe, expect, it } from 'vitest'
import { type CompactionStep, createCompactionLog } from '../testing/compaction-steps'
import { loadVectors } from '../testing/load-vectors'

type Check = { readonly afterStep: number; readonly absentKeys?: number[]; readonly presentKeys?: number[] } & Readonly<
  Record<string, unknown>
>

describe('a log is compacted as LogCleaner does it', () => {
  const cases = loadVectors<{ steps: CompactionStep[] }, { checks: Check[] }>('kafka-log-compaction')
  it.each(cases.map((example) => [`${example.id} ${example.name}`, example] as const))(
    '%s',
    (_, { input, expected }) => {
      const log = createCompactionLog()
      input.steps.forEach((step, i) => {
        log.take(step)
        for (const { afterStep, absentKeys = [], presentKeys = [], ...told } of expected.checks) {
          if (afterStep !== i) continue
          const look = log.look() as Readonly<Record<string, unknown>> & { readonly keys: readonly unknown[] }
          for (const key of absentKeys) expect(look.keys).not.toContain(key)
          for (const key of presentKeys) expect(look.keys).toContain(key)
          const seen = Object.fromEntries(Object.keys(told).map((key) => [key, look[key]]))
          expect({ afterStep, ...seen }).toEqual({ afterStep, ...told })
        }
      })
    },
  )
})
