/**
 * What the worker says about the registry: as it is, and to a text that is being typed. The one thing a reader would get
 * wrong: an answer to an older text may come late, so only the answer to the latest question counts.
 */
import { useEffect, useState } from 'react'
import type { RegistryCheck, RegistryScore } from '../../../core/company'
import { useSim, useSimActions } from '../../kit/sim-context'
import type { SchemaType } from './edit-schema'

const TYPING_MS = 200
/** The logs grow while the run plays. */
const REFRESH_MS = 2_000

export function useRegistry(): RegistryScore | null {
  const { ask } = useSimActions()
  const digest = useSim((s) => s.worlds?.governance.registry ?? '')
  const commands = useSim((s) => s.commands.length)
  const isPlaying = useSim((s) => s.playing)
  const [score, setScore] = useState<RegistryScore | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change or a refused command makes the answer old.
  useEffect(() => {
    let isCurrent = true
    const load = (): void => {
      ask({ type: 'registry' })
        .then((answer) => isCurrent && setScore(answer.registry))
        .catch(() => {
          // The next change asks again.
        })
    }
    load()
    const timer = isPlaying ? window.setInterval(load, REFRESH_MS) : 0
    return () => {
      isCurrent = false
      window.clearInterval(timer)
    }
  }, [ask, digest, commands, isPlaying])
  return score
}

/** null while nothing is known about this text. */
export function useCheck(subject: string, schemaType: SchemaType, schema: string): RegistryCheck | null {
  const { ask } = useSimActions()
  const digest = useSim((s) => s.worlds?.governance.registry ?? '')
  const [known, setKnown] = useState<{ readonly key: string; readonly check: RegistryCheck } | null>(null)
  const key = `${subject} ${schemaType} ${digest} ${schema}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` is all that the question depends on.
  useEffect(() => {
    let isCurrent = true
    const timer = window.setTimeout(() => {
      ask({ type: 'registry-check', subject, schemaType, schema })
        .then((answer) => isCurrent && setKnown({ key, check: answer.check }))
        .catch(() => {
          // The next change of the text asks again.
        })
    }, TYPING_MS)
    return () => {
      isCurrent = false
      window.clearTimeout(timer)
    }
  }, [ask, key])
  return known !== null && known.key === key ? known.check : null
}
