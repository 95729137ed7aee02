/** What can be wrong with a setting: its name, its value, and what stands beside it. */
import { CONFIG_CONFLICTS, type ConfigScope } from '../core'

type Scope = {
  readonly scope: ConfigScope
}
/** Kafka's default, as text. */
type Default = {
  readonly fallback: string
}

const tellDefault = ({ fallback }: Default): string => `The default is ${fallback === '' ? 'empty' : fallback}.`
const tellUnknown = ({ scope }: Scope): string => `The simulation knows no ${scope} setting of this name.`

export const SETTING_FAULTS = {
  'setting-unknown': ({ scope }: Scope) => ({
    message: tellUnknown({ scope }),
    cure: 'Check the spelling, or remove it.',
  }),
  'setting-is-placement': ({ scope }: Scope) => ({
    message: tellUnknown({ scope }),
    cure: 'Write it as "placement" of the topic.',
  }),
  'setting-not-simulated': ({ scope }: Scope) => ({
    message: `This is a ${scope} setting of Kafka, spelt right, that is not simulated.`,
    cure: 'Leave it out: nothing here depends on it.',
  }),
  'setting-integer': ({ min, max, fallback }: Default & { readonly min: number; readonly max: number }) => ({
    message: `Expected a whole number from ${min} to ${max}.`,
    cure: tellDefault({ fallback }),
  }),
  'setting-fraction': ({ min, max, fallback }: Default & { readonly min: number; readonly max: number }) => ({
    message: `Expected a number from ${min} to ${max}.`,
    cure: tellDefault({ fallback }),
  }),
  'setting-boolean': ({ fallback }: Default) => ({
    message: 'Expected true or false.',
    cure: tellDefault({ fallback }),
  }),
  'setting-choice': ({ choices, fallback }: Default & { readonly choices: string }) => ({
    message: `Expected one of ${choices}.`,
    cure: tellDefault({ fallback }),
  }),
  'setting-replicas': ({ fallback }: Default) => ({
    message: 'Expected * for all replicas, or a list of partition:broker with commas between, like 0:1,0:2.',
    cure: tellDefault({ fallback }),
  }),
  'setting-text': ({ max, fallback }: Default & { readonly max: number }) => ({
    message: `Expected text of at most ${max} characters.`,
    cure: tellDefault({ fallback }),
  }),
  ...CONFIG_CONFLICTS,
}
