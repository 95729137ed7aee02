/**
 * The Batch Gang: let them in, see who stands still, and close the door in the order of the story. The one thing a
 * reader would get wrong: every switch is a command of the run, so that undo, seek and a shared link hold for it.
 */
import { attackWords as words } from '../../../content/attack'
import { useSim } from '../../kit/sim-context'
import { Doors } from './doors'
import { GangPanel } from './gang-panel'
import { PoisonPath } from './poison-path'
import { StandingList } from './standing-list'
import './attack.css'

export function AttackCard() {
  const score = useSim((s) => s.worlds?.governance ?? null)
  const systems = useSim((s) => s.worlds?.score.systems ?? null)
  if (score === null || systems === null) return null
  const names: ReadonlyMap<string, string> = new Map(systems.map(({ id, name }) => [id, name]))
  return (
    <section className="worlds-card attack-card" aria-labelledby="attack-title">
      <GangPanel score={score} />
      <div className="attack-middle">
        <StandingList score={score} names={names} />
        <PoisonPath score={score} />
      </div>
      <Doors score={score} />
      <p className="fine">{words.fine}</p>
    </section>
  )
}
