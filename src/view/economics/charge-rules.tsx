/** The rules by which a bill is divided, as switches: each with what it invites people to do. */
import { economicsWords as words } from '../../content/economics'
import type { Case, ChargeRules } from '../../economics'
import { Seal } from './seal'

interface RulesProps {
  readonly of: Case
  readonly onCase: (next: Case) => void
}

export function ChargeRulesCard({ of, onCase }: RulesProps) {
  const { readsBy, byBytes, hasPeople, hasPartitions } = of.rules
  const set = (rule: Partial<ChargeRules>): void => onCase({ ...of, rules: { ...of.rules, ...rule } })
  return (
    <section className="economics-card charge-rules" aria-labelledby="charge-rules">
      <h3 id="charge-rules">{words.rules}</h3>
      <Choice
        {...words.rule.reads}
        isFirst={readsBy === 'reader'}
        onChoose={(isFirst) => set({ readsBy: isFirst ? 'reader' : 'owner' })}
      />
      <div className="charge-rule">
        <p>
          <b>{words.rule.brokers.name}</b> <Seal label="PUBLIC" />
          <small>{words.rule.brokers.invites}</small>
        </p>
        <label className="charge-slider">
          <input
            type="range"
            min="0"
            max="100"
            step="5"
            value={byBytes}
            aria-label={words.rule.brokers.name}
            onChange={(event) => set({ byBytes: Number(event.currentTarget.value) })}
          />
          <output>{byBytes} %</output>
        </label>
      </div>
      <Choice {...words.rule.people} isFirst={!hasPeople} onChoose={(isFirst) => set({ hasPeople: !isFirst })} />
      <Choice
        {...words.rule.partitions}
        isFirst={hasPartitions}
        onChoose={(isFirst) => set({ hasPartitions: isFirst })}
      />
      <Choice
        {...words.rule.back}
        isFirst={of.isShowback}
        onChoose={(isFirst) => onCase({ ...of, isShowback: isFirst })}
      />
      <p className="economics-fine">{words.rulesNote}</p>
    </section>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly invites: string
  readonly first: string
  readonly second: string
  readonly isFirst: boolean
  readonly onChoose: (isFirst: boolean) => void
}

function Choice({ name, invites, first, second, isFirst, onChoose }: ChoiceProps) {
  return (
    <div className="charge-rule">
      <p>
        <b>{name}</b>
        <small>{invites}</small>
      </p>
      <fieldset aria-label={name}>
        {[true, false].map((one) => (
          <button key={String(one)} type="button" aria-pressed={one === isFirst} onClick={() => onChoose(one)}>
            {one ? first : second}
          </button>
        ))}
      </fieldset>
    </div>
  )
}
