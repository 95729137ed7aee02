/** Settings by their real key: the value here, Kafka's default, one sentence, and a way to change them. */
import { useId, useState } from 'react'
import { tellConfig } from '../../content/configs'
import { inspectorWords as words } from '../../content/inspector'
import type { ConfigValue } from '../../core'
import { CONFIG_DEFINITIONS, type ConfigDefinition, type ConfigScope, readConfigValue } from '../../protocol'
import { useSimClient } from '../kit/sim-context'
import { Part } from './facts'

interface SettingsProps {
  readonly scope: ConfigScope
  /** What is set; everything else has its default. */
  readonly values: Readonly<Record<string, ConfigValue>>
  /** Shown at once; the others are folded away. */
  readonly first: readonly string[]
  /** What is in force although something else is set or the default, with the reason. */
  readonly inForce?: Readonly<Record<string, { readonly value: ConfigValue; readonly why: string }>>
  /** Missing where a setting cannot be changed while the run goes on; nobody changes one who takes no commands. */
  readonly onSet?: (key: string, value: ConfigValue) => void
}

export function Settings({ scope, values, first, inForce, onSet }: SettingsProps) {
  const { canCommand } = useSimClient()
  const all = CONFIG_DEFINITIONS.filter((definition) => definition.scope === scope)
  const isFirst = (definition: ConfigDefinition) =>
    first.includes(definition.key) || Object.hasOwn(values, definition.key)
  const row = (definition: ConfigDefinition) => (
    <Setting
      key={definition.key}
      definition={definition}
      value={values[definition.key]}
      inForce={inForce?.[definition.key]}
      onSet={canCommand ? onSet : undefined}
    />
  )
  return (
    <Part title={words.settings}>
      <ul className="settings">{all.filter(isFirst).map(row)}</ul>
      <details>
        <summary>{words.allSettings}</summary>
        <ul className="settings">{all.filter((definition) => !isFirst(definition)).map(row)}</ul>
      </details>
    </Part>
  )
}

interface SettingProps {
  readonly definition: ConfigDefinition
  readonly value: ConfigValue | undefined
  readonly inForce?: { readonly value: ConfigValue; readonly why: string }
  readonly onSet?: (key: string, value: ConfigValue) => void
}

const show = (value: ConfigValue): string => (value === '' ? words.empty_value : String(value))

function Setting({ definition, value, inForce, onSet }: SettingProps) {
  const [text, setText] = useState<string | null>(null)
  const id = useId()
  const { key } = definition
  const doc = tellConfig(definition.scope, key, definition.doc)
  const here = inForce?.value ?? value ?? definition.default
  const reading = text === null ? null : readConfigValue(definition, text)
  const choices =
    definition.type === 'boolean' ? ['true', 'false'] : definition.type === 'choice' ? definition.values : null
  return (
    <li title={`${key} = ${show(here)} (${words.kafkaDefault(show(definition.default))}). ${doc}`}>
      <label htmlFor={id}>
        <code>{key}</code>
      </label>
      <p>{doc}</p>
      {onSet === undefined ? (
        <p>
          <b>{show(here)}</b> <Default of={definition} here={here} />
        </p>
      ) : choices !== null ? (
        <p className="setting-row">
          <select
            id={id}
            className="field"
            value={String(here)}
            onChange={(event) => {
              const chosen = readConfigValue(definition, event.target.value)
              if (chosen.ok) onSet(key, chosen.value)
            }}
          >
            {choices.map((choice) => (
              <option key={choice} value={choice}>
                {show(choice)}
              </option>
            ))}
          </select>
          <Default of={definition} here={here} />
        </p>
      ) : (
        <form
          className="setting-row"
          onSubmit={(event) => {
            event.preventDefault()
            if (reading === null || !reading.ok) return
            onSet(key, reading.value)
            setText(null)
          }}
        >
          <input
            id={id}
            className="field mono"
            value={text ?? String(here)}
            aria-invalid={reading !== null && !reading.ok}
            onChange={(event) => setText(event.target.value)}
          />
          <button type="submit" className="btn btn-small" disabled={reading === null || !reading.ok}>
            {words.save}
          </button>
          <Default of={definition} here={here} />
        </form>
      )}
      {inForce === undefined ? null : <p className="hint">{inForce.why}</p>}
      {reading !== null && !reading.ok ? <p role="alert">{tellWanted(definition)}</p> : null}
    </li>
  )
}

/** What a value must be, when what was typed is not that. */
function tellWanted(definition: ConfigDefinition): string {
  switch (definition.type) {
    case 'integer':
      return words.badNumber(definition.min, definition.max)
    case 'fraction':
      return words.badFraction(definition.min, definition.max)
    case 'text':
      return definition.pattern === undefined ? words.badText(definition.max) : words.badReplicas
    default:
      return words.badChoice
  }
}

/** The default, and whether it holds here. */
function Default({ of, here }: { readonly of: ConfigDefinition; readonly here: ConfigValue }) {
  const isOwn = String(here) !== String(of.default)
  return (
    <small className={isOwn ? 'settings-default is-own' : 'settings-default'}>
      {words.kafkaDefault(show(of.default))}
    </small>
  )
}
