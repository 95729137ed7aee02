/** The two worlds of the guide: the same datacenters, without observers and with them. */
export const WITH_OBSERVERS = 'observers'
/** What a visitor sees who asks for no other: it begins with the loss. */
export const WITHOUT_OBSERVERS = 'no-observers'

/** The guide knows these two, and is silent in others. */
export function isGuidedWorld(scenarioId: string): boolean {
  return scenarioId === WITHOUT_OBSERVERS || scenarioId === WITH_OBSERVERS
}
