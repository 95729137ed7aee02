/** What can be chosen for each part of the bench. A change that makes another choice impossible takes that back, too. */
import { builderWords as words } from '../../../../content/stream-builder'
import type { StreamSpec } from '../../../../core'
import type { GroundField, StreamGround } from '../../../../core/company'
import { useSay } from './say'
import { type Draft, writeSpan } from './stream-line'

export interface PartFieldsProps {
  readonly draft: Draft
  readonly ground: StreamGround
  readonly onChange: (draft: Draft) => void
}

type Condition = StreamSpec['where'][number]
const MOST_CONDITIONS = 3
const SPANS = [60_000, 300_000, 600_000, 900_000, 1_800_000, 3_600_000, 14_400_000, 86_400_000]
const GRACES = [0, 10_000, 60_000, 300_000, 900_000, 3_600_000]

export function feedOf(ground: StreamGround, source: string): StreamGround['feeds'][number] {
  return ground.feeds.find(({ feed }) => feed === source) ?? ground.feeds[0]
}

function change({ draft, onChange }: PartFieldsProps, stream: Partial<StreamSpec>): void {
  onChange({ ...draft, stream: { ...draft.stream, ...stream } })
}

function Choice<T extends string | number>(props: {
  readonly label: string
  readonly value: T
  readonly options: readonly (readonly [value: T, said: string])[]
  readonly onChoose: (value: T) => void
}) {
  const { label, value, options, onChoose } = props
  return (
    <select
      className="plate-field"
      aria-label={label}
      value={String(value)}
      onChange={({ target }) => {
        const chosen = options.find(([one]) => String(one) === target.value)
        if (chosen !== undefined) onChoose(chosen[0])
      }}
    >
      {options.map(([one, said]) => (
        <option key={String(one)} value={String(one)}>
          {said}
        </option>
      ))}
    </select>
  )
}

export function SourceFields(props: PartFieldsProps) {
  const { draft, ground } = props
  const { stream } = draft
  const choose = (source: StreamSpec['source']): void => {
    const has = (field: string | null): boolean => feedOf(ground, source).fields.some((one) => one.field === field)
    // What the other topic does not know is not asked of it.
    const where = stream.where.filter(({ field, value }) => {
      const names = feedOf(ground, source).fields.find((one) => one.field === field)?.names
      return has(field) && (names == null || names.includes(String(value)))
    })
    const keyBy = has(stream.keyBy) ? stream.keyBy : null
    const aggregate = stream.aggregate === 'sum' && !has('quantity') ? 'count' : stream.aggregate
    change(props, { source, where, keyBy, aggregate })
  }
  return (
    <Choice
      label={words.source}
      value={stream.source}
      options={ground.feeds.map(({ feed }) => [feed, feed])}
      onChoose={choose}
    />
  )
}

export function FilterFields(props: PartFieldsProps) {
  const { draft, ground } = props
  const { where, source } = draft.stream
  const { fields } = feedOf(ground, source)
  const set = (conditions: readonly Condition[]): void => change(props, { where: conditions })
  const first = fields.find(({ field }) => field === 'kind') ?? fields[0]
  return (
    <>
      {where.length === 0 ? <p className="plate-none">{words.anything}</p> : null}
      {where.map((condition, i) => (
        <ConditionFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a condition has no name but its place.
          key={i}
          condition={condition}
          fields={fields}
          onChange={(next) => set(where.map((one, at) => (at === i ? next : one)))}
          onRemove={() => set(where.filter((_, at) => at !== i))}
        />
      ))}
      {where.length < MOST_CONDITIONS ? (
        <button type="button" className="plate-more" onClick={() => set([...where, firstOf(first)])}>
          + {words.addCondition}
        </button>
      ) : null}
    </>
  )
}

function firstOf({ field, names }: GroundField): Condition {
  return { field, is: '=', value: names?.[0] ?? 1 }
}

function ConditionFields(props: {
  readonly condition: Condition
  readonly fields: readonly GroundField[]
  readonly onChange: (condition: Condition) => void
  readonly onRemove: () => void
}) {
  const { condition, fields, onChange, onRemove } = props
  const known = fields.find(({ field }) => field === condition.field) ?? fields[0]
  const { names } = known
  const say = useSay()
  return (
    <span className="plate-condition">
      <Choice
        label={words.field}
        value={condition.field}
        options={fields.map(({ field }) => [field, words.fields[field]])}
        onChoose={(field) => onChange(firstOf(fields.find((one) => one.field === field) ?? known))}
      />
      <Choice
        label={words.compare}
        value={condition.is}
        options={known.comparisons.map((is) => [is, is])}
        onChoose={(is) => onChange({ ...condition, is })}
      />
      {names === null ? (
        <input
          className="plate-field is-number"
          type="number"
          min={0}
          step={1}
          aria-label={words.value}
          title={say(condition.field, condition.value)}
          value={condition.value}
          onChange={({ target }) => {
            if (target.value !== '' && target.valueAsNumber >= 0)
              onChange({ ...condition, value: target.valueAsNumber })
          }}
        />
      ) : (
        <Choice
          label={words.value}
          value={String(condition.value)}
          options={names.map((name) => [name, name])}
          onChoose={(value) => onChange({ ...condition, value })}
        />
      )}
      <button type="button" className="plate-remove" aria-label={words.removeCondition} onClick={onRemove}>
        ×
      </button>
    </span>
  )
}

export function KeyFields(props: PartFieldsProps) {
  const { draft, ground } = props
  const { fields, ownKey } = feedOf(ground, draft.stream.source)
  const keys = fields.filter(({ isKey }) => isKey)
  return (
    <Choice
      label={words.key}
      value={draft.stream.keyBy ?? ''}
      options={[
        ['', words.ownKey(words.fields[ownKey])],
        ...keys.map(({ field }) => [field, words.fields[field]] as [typeof field, string]),
      ]}
      onChoose={(keyBy) => change(props, { keyBy: keyBy === '' ? null : keyBy })}
    />
  )
}

export function WindowFields(props: PartFieldsProps) {
  const { draft, ground } = props
  const { aggregate, windowMs, graceMs, source } = draft.stream
  const hasQuantity = feedOf(ground, source).fields.some(({ field }) => field === 'quantity')
  const whats = (['none', 'count', 'sum'] as const).filter((what) => what !== 'sum' || hasQuantity)
  const spans = [...new Set([...SPANS, ...(windowMs === null ? [] : [windowMs])])].sort((a, b) => a - b)
  const graces = [...new Set([...GRACES, graceMs])].sort((a, b) => a - b)
  return (
    <>
      <Choice
        label={words.what}
        value={aggregate ?? 'none'}
        options={whats.map((what) => [what, words.whats[what]])}
        onChoose={(what) =>
          change(props, what === 'none' ? { aggregate: null, windowMs: null, graceMs: 0 } : { aggregate: what })
        }
      />
      {aggregate === null ? null : (
        <span className="plate-condition">
          <Choice
            label={words.every}
            value={windowMs ?? 0}
            options={[[0, words.forEver], ...spans.map((ms) => [ms, writeSpan(ms)] as [number, string])]}
            onChoose={(ms) => change(props, ms === 0 ? { windowMs: null, graceMs: 0 } : { windowMs: ms })}
          />
          {windowMs === null ? null : (
            <Choice
              label={words.grace}
              value={graceMs}
              options={graces.map((ms) => [ms, ms === 0 ? words.noGrace : `+ ${writeSpan(ms)}`])}
              onChoose={(ms) => change(props, { graceMs: ms })}
            />
          )}
        </span>
      )}
    </>
  )
}

export function OutputFields({ draft, onChange }: PartFieldsProps) {
  return (
    <input
      className="plate-field"
      type="text"
      aria-label={words.output}
      maxLength={40}
      spellCheck={false}
      value={draft.application}
      onChange={({ target }) => {
        const application = target.value.toLowerCase().replace(/[^a-z0-9-]+/g, '-')
        onChange({ ...draft, application })
      }}
    />
  )
}
