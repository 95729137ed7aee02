/** Who may write into the topic at hand: every account by name, with a mark that is not a colour alone. */
import { attackWords as words } from '../../../content/attack'
import type { GovernanceScore, RoleBinding } from '../../../core/company'

const FIRST_TOPIC = 'orders'

function covers({ role, resourceType, resource, patternType }: RoleBinding, topic: string): boolean {
  if (resourceType !== 'Topic' || role === 'DeveloperRead') return false
  if (patternType === 'PREFIXED') return topic.startsWith(resource)
  return resource === '*' || resource === topic
}

export function WriteList({ score }: { readonly score: GovernanceScore }) {
  const { principals, bindings, rolesOn, attack } = score
  const topic = attack?.topic ?? FIRST_TOPIC
  const everyone = [...new Set([...principals, ...bindings.map(({ principal }) => principal)])]
  const mayWrite = (principal: string): boolean =>
    !rolesOn || bindings.some((binding) => binding.principal === principal && covers(binding, topic))
  const allowed = everyone.filter(mayWrite)
  const denied = everyone.filter((principal) => !mayWrite(principal))
  return (
    <div className="write-list">
      <p>
        {words.roles.mayWrite} <code>{topic}</code>: <b>{allowed.length}</b> {words.roles.ofAccounts(everyone.length)}
      </p>
      <ul>
        {allowed.map((principal) => (
          <Account key={principal} principal={principal} mark="✓" gang={attack?.principal} />
        ))}
        {denied.map((principal) => (
          <Account key={principal} principal={principal} mark="✗" gang={attack?.principal} />
        ))}
      </ul>
    </div>
  )
}

interface AccountProps {
  readonly principal: string
  readonly mark: '✓' | '✗'
  readonly gang: string | undefined
}

function Account({ principal, mark, gang }: AccountProps) {
  const tone = mark === '✗' ? ' is-denied' : principal === gang ? ' is-gang' : ''
  return (
    <li className={`write-account${tone}`}>
      {mark} {principal.replace('User:', '')}
    </li>
  )
}
