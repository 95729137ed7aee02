/** The head of the card: what it is, and Iris, who says what the verdict means. Her face knows it too. */
import { registryWords as words } from '../../../content/registry'
import type { RegistryCheck } from '../../../core/company'
import { CastFigure, type Face } from '../../kit/cast-figure'

export function RegistryHead({ check }: { readonly check: RegistryCheck | null }) {
  const [face, says] = react(check)
  return (
    <div className="registry-head">
      <div>
        <h2 id="registry-title">{words.title}</h2>
        <p className="registry-lead">{words.lead}</p>
      </div>
      <p className="registry-balloon">{says}</p>
      <div className="registry-iris">
        <CastFigure who="iris" face={face} label={words.iris.name} />
      </div>
    </div>
  )
}

function react(check: RegistryCheck | null): readonly [Face, string] {
  const { iris } = words
  if (check === null) return ['calm', iris.asking]
  if (!check.ok) return ['worried', iris.invalid]
  if (check.same > 0) return ['calm', iris.same]
  const isGood = check.levels.find(({ level }) => level === check.level)?.compatible === true
  if (!isGood) return ['worried', iris.refused]
  const isRisky = check.level === 'NONE' && check.levels.some(({ compatible }) => !compatible)
  return isRisky ? ['worried', iris.risky] : ['glad', iris.accepted[check.level] ?? iris.same]
}
