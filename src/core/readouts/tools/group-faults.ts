/** How kafka-consumer-groups ends when something is wrong: a blank line, the message, and what was thrown with its class. */
import { EXECUTION } from './tool-run'

/** Of what is thrown again by a part of the tool. */
export const WRAPPED = 'java.lang.RuntimeException: '

/** `wrapped` is what stands before what was thrown when it was not thrown as it is. */
export function failed(message: string, wrapped = EXECUTION): string {
  return `\nError: Executing consumer group command failed due to ${message}\n${wrapped}${message}`
}

export function noScope(action: string): string {
  return `Option [${action}] takes one of these options: [group], [all-groups]`
}
