/**
 * A bug in the simulation stops it at once, with words; on in production too. Never used for input that a
 * user can get wrong: that is parsed and refused at the edge.
 */
export class SimulationBug extends Error {
  override name = 'SimulationBug'
}

export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new SimulationBug(message)
}
