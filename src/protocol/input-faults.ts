/**
 * What can be wrong with a value that was read, by code: message and cure made of the values. English is here, for the
 * command line and as the fallback of the page; a page in another language says the code and the values in its own words.
 *
 * The one thing a reader would get wrong: nothing is refused without a code, and the types see to it. What Kafka itself
 * says (`CONFIG_CONFLICTS`) is the same in each language; its cure is not.
 */
import { COMPANY_FAULTS } from './company-faults'
import { SCENARIO_FAULTS } from './scenario-faults'
import { SETTING_FAULTS } from './setting-faults'
import { TALK_FAULTS } from './talk-faults'
import { VALUE_FAULTS } from './value-faults'

export interface FaultText {
  readonly message: string
  readonly cure: string
}

/** Values are text and numbers only, so that they can be said in any language. */
type Values = Readonly<Record<string, string | number>>

export const INPUT_FAULTS = {
  ...VALUE_FAULTS,
  ...SCENARIO_FAULTS,
  ...SETTING_FAULTS,
  ...COMPANY_FAULTS,
  ...TALK_FAULTS,
} satisfies Record<string, (values: never) => FaultText>

export type InputFaultCode = keyof typeof INPUT_FAULTS
/** What is said of a fault, by its code. */
export type InputFaultValues<C extends InputFaultCode> =
  Parameters<(typeof INPUT_FAULTS)[C]> extends [infer V] ? V & Values : Readonly<Record<string, never>>

export interface InputFault extends FaultText {
  readonly code: InputFaultCode
  readonly values: Values
}

export function nameFault<C extends InputFaultCode>(code: C, values: InputFaultValues<C>): InputFault {
  return nameFound({ code, values })
}

/** A fault that the core found: it has put code and values together itself. */
export function nameFound({ code, values }: { readonly code: InputFaultCode; readonly values: Values }): InputFault {
  const tell = INPUT_FAULTS[code] as (values: Values) => FaultText
  return { code, values, ...tell(values) }
}
