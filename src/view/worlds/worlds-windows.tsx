/** The windows over the two worlds. */
import type { FoldedWorlds } from '../../state'
import { useSimActions, useSimClient } from '../kit/sim-context'
import { BreakWindow } from './break-window'
import { KeysWindow } from './keys-window'
import { type Looking, NOTHING } from './looking'
import { NumberWindow } from './number-window'
import { PairWindow } from './pair-window'
import { SystemWindow } from './system-window'

export function WorldsWindows(props: {
  readonly looking: Looking
  readonly look: (looking: Looking) => void
  readonly worlds: FoldedWorlds
}) {
  const { looking, look, worlds } = props
  const client = useSimClient()
  const { ask, pause } = useSimActions()
  const close = (): void => look(NOTHING)
  if (looking.at === 'pair') return <PairWindow worlds={worlds} onClose={close} />
  if (looking.at === 'keys') return <KeysWindow onClose={close} />
  if (looking.at === 'faults' && client.canCommand) return <BreakWindow score={worlds.score} onClose={close} />
  if (looking.at === 'number') {
    const showArticle = (article: number): void => {
      void ask({ type: 'article', article })
      if (!client.isLive) pause()
      look({ at: 'pair' })
    }
    return (
      <NumberWindow
        metric={looking.metric}
        worlds={worlds}
        digest={client.getLatestFrame()?.digest ?? ''}
        onArticle={showArticle}
        onClose={close}
      />
    )
  }
  const system = looking.at === 'system' ? worlds.score.systems.find(({ id }) => id === looking.id) : undefined
  return system === undefined ? null : <SystemWindow system={system} runs={worlds.score.runs} onClose={close} />
}
