/**
 * What has happened, for who listens: the last thing that has a flag, with how old the answers of both worlds are at the
 * moment that is shown, which is a later one after a leap. It is said once, and not at each figure that moves.
 */
import { useMemo } from 'react'
import { transportWords } from '../../content/worlds-day'
import { theatreWords as words } from '../../content/worlds-theatre'
import type { FoldedWorlds } from '../../state'
import { formatLiveAge, formatMoment } from './day-format'

export function WorldsNarrator({ worlds }: { readonly worlds: FoldedWorlds }) {
  const { flags, score } = worlds
  const last = flags.findLast(({ timeUs, kind }) => timeUs <= score.timeUs && transportWords.flags[kind] !== undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ages are those of when it was told.
  const said = useMemo(() => {
    if (last === undefined) return ''
    const { batch, stream } = score
    const what = transportWords.flags[last.kind] ?? last.kind
    const [there, here] = [formatLiveAge(batch.meanAgeUs), formatLiveAge(stream.meanAgeUs)]
    return words.told(formatMoment(last.timeUs), what, formatMoment(score.timeUs), there, here)
  }, [last?.id])
  return (
    <p className="visually-hidden" role="status" data-narrator="">
      {said}
    </p>
  )
}
