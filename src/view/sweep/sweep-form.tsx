/** What is varied, over which values, how often and for how long; what is wrong is said at its field. */
import { type ReactNode, useId } from 'react'
import { tellFault } from '../../content/input-faults'
import { writeNumber } from '../../content/numbers'
import { sweepWords as words } from '../../content/sweep'
import type { SessionState } from '../../protocol'
import { nameKnob, writeValue } from './figures'
import { type Knob, type KnobGroup, listKnobs, readKnob, valuesOf } from './knobs'
import { proposeForm, type SweepFault, type SweepFaults, type SweepField, type SweepForm } from './plan'

interface FormProps {
  readonly base: SessionState
  readonly form: SweepForm
  readonly faults: SweepFaults
  readonly onForm: (form: SweepForm) => void
}

export function SweepFields({ base, form, faults, onForm }: FormProps) {
  const values = valuesOf(form.knob)
  const field = (name: Exclude<SweepField, 'knob'>, isWide = false) => (
    <Field
      label={words[name]}
      value={form[name]}
      fault={faults[name]}
      isWide={isWide}
      onValue={(value) => onForm({ ...form, [name]: value })}
    />
  )
  return (
    <>
      <KnobField base={base} form={form} faults={faults} onForm={onForm} />
      {values.type === 'choice' ? (
        <p className="hint">{words.allValues(values.values.map(writeValue).join(', '))}</p>
      ) : (
        <div className="sweep-row">
          {field('from')}
          {field('to')}
          {field('steps')}
        </div>
      )}
      <div className="sweep-row">
        {field('seeds')}
        {field('until')}
      </div>
    </>
  )
}

function KnobField({ base, form, faults, onForm }: FormProps) {
  const id = useId()
  const groups = listKnobs(base.scenario)
  return (
    <p className="sweep-field is-wide">
      <label htmlFor={id}>{words.knob}</label>
      <select
        id={id}
        className="field mono"
        value={JSON.stringify(form.knob)}
        aria-invalid={faults.knob !== undefined}
        aria-describedby={`${id}-said`}
        onChange={(event) => onForm(proposeForm(base, JSON.parse(event.target.value) as Knob))}
      >
        {groups.map((group) => (
          <optgroup key={`${group.scope} ${group.of}`} label={nameGroup(base, group)}>
            {group.knobs.map((knob) => (
              <option key={JSON.stringify(knob)} value={JSON.stringify(knob)}>
                {nameKnob(knob)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <span id={`${id}-said`} className="hint">
        {tellWhose(base, groups, form.knob)} {words.now(writeValue(readKnob(base.scenario, form.knob)))}
        {faults.knob === undefined ? null : <Fault fault={faults.knob} />}
      </span>
    </p>
  )
}

function tellWhose(base: SessionState, groups: readonly KnobGroup[], knob: Knob): string {
  const text = JSON.stringify(knob)
  const group = groups.find(({ knobs }) => knobs.some((one) => JSON.stringify(one) === text))
  return group === undefined ? '' : `${nameGroup(base, group)}.`
}

function nameGroup({ scenario }: SessionState, { scope, of }: KnobGroup): string {
  const site = (id: string): string => scenario.sites.find((one) => one.id === id)?.name ?? id
  const client = (id: string): string =>
    [...scenario.producers, ...scenario.consumers].find((one) => one.id === id)?.name ?? id
  if (scope === 'broker') return words.groups.broker
  if (scope === 'topic') return words.groups.topic(of)
  if (scope !== 'link') return words.groups[scope](client(of))
  const [from, to] = of.split(' ')
  return words.groups.link(site(from), site(to))
}

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly fault: SweepFault | undefined
  readonly isWide: boolean
  readonly onValue: (value: string) => void
}

function Field({ label, value, fault, isWide, onValue }: FieldProps): ReactNode {
  const id = useId()
  return (
    <p className={isWide ? 'sweep-field is-wide' : 'sweep-field'}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field mono"
        inputMode="decimal"
        autoComplete="off"
        value={value}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
        onChange={(event) => onValue(event.target.value)}
      />
      {fault === undefined ? null : (
        <span id={`${id}-fault`}>
          <Fault fault={fault} />
        </span>
      )}
    </p>
  )
}

function Fault({ fault }: { readonly fault: SweepFault }) {
  return (
    <span className="sweep-fault" role="alert">
      {tellSweepFault(fault)}
    </span>
  )
}

function tellSweepFault(fault: SweepFault): string {
  const { faults } = words
  switch (fault.code) {
    case 'number':
      return faults.number(writeNumber(fault.min), writeNumber(fault.max), fault.isWhole)
    case 'order':
      return faults.order
    case 'many':
      return faults.many(writeNumber(fault.runs), writeNumber(fault.most))
    case 'world': {
      const { message, cure } = tellFault(fault.error)
      return faults.world(writeValue(fault.value), message, cure)
    }
  }
}
