/** Why a command was not carried out, by the code of the core; English comes with the event as its message. */
export interface RefusedCommand {
  readonly code: string
  readonly values: Readonly<Record<string, string | number | boolean>>
}
