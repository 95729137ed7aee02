/** A switch with a name; pressed is on. Its state is a word and a knob, not a colour alone. */
import { attackWords as words } from '../../../content/attack'

interface SwitchProps {
  readonly name: string
  readonly on: boolean
  /** The story takes this one next. */
  readonly isHot?: boolean
  readonly onChange: (on: boolean) => void
}

export function Switch({ name, on, isHot = false, onChange }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      className={`door-switch${on ? ' is-on' : ''}${isHot ? ' is-hot' : ''}`}
      onClick={() => onChange(!on)}
    >
      <span className="door-knob" aria-hidden="true" />
      <span>{name}</span>
      <b aria-hidden="true">{on ? words.isOn : words.isOff}</b>
    </button>
  )
}
