/** Where something is to die: held down as the kill button of the playground, with the same ring that grows. */
import { storyWords as words } from '../../content/story'
import { HoldButton } from '../kit/hold-button'
import type { Deed } from './deed-handle'

interface KillHandleProps {
  readonly deed: Deed
  /** Pixels. */
  readonly size: number
}

export function KillHandle({ deed: { act, isOpen, onAct }, size }: KillHandleProps) {
  return (
    <HoldButton
      label={act.label}
      hint={words.holdHint}
      armedText={words.holdArmed}
      doneText={words.holdDone}
      tone="kill"
      size={size}
      disabled={!isOpen}
      onConfirm={onAct}
    />
  )
}
