/** A field of the talk with its name and, below it, what is wrong with what stands in it. */
import { type ReactNode, useId } from 'react'
import { tellFault } from '../../../../content/input-faults'
import type { InputError } from '../../../../protocol'

interface Marks {
  readonly id: string
  readonly 'aria-invalid': true | undefined
  readonly 'aria-describedby': string | undefined
}

interface FieldProps {
  readonly label: string
  /** Its place in the file of the talk. */
  readonly at: string
  readonly errors: readonly InputError[]
  readonly className?: string
  readonly children: (marks: Marks) => ReactNode
}

/** Of a place and all that is within it. */
export function findErrors(errors: readonly InputError[], at: string): readonly InputError[] {
  return errors.filter(({ place }) => place === at || place.startsWith(`${at}.`) || place.startsWith(`${at}[`))
}

export function Field({ label, at, errors, className = '', children }: FieldProps) {
  const id = useId()
  const own = findErrors(errors, at)
  const isWrong = own.length > 0
  return (
    <div className={`edit-field ${className}`}>
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-invalid': isWrong || undefined, 'aria-describedby': isWrong ? `${id}-faults` : undefined })}
      {isWrong ? <Faults id={`${id}-faults`} errors={own} /> : null}
    </div>
  )
}

export function Faults({ id, errors }: { readonly id?: string; readonly errors: readonly InputError[] }) {
  return (
    <ul className="edit-faults" id={id} role="alert">
      {errors.map((error) => {
        const { message, cure } = tellFault(error)
        return (
          <li key={`${error.place} ${error.code}`} data-fault={error.place}>
            {message} <em>{cure}</em>
          </li>
        )
      })}
    </ul>
  )
}

interface NumberFieldProps extends Omit<FieldProps, 'children'> {
  /** NaN for none. */
  readonly value: number
  readonly onChange: (value: number) => void
}

export function NumberField({ value, onChange, ...field }: NumberFieldProps) {
  return (
    <Field {...field}>
      {(marks) => (
        <input
          {...marks}
          type="number"
          step="any"
          min={0}
          value={Number.isNaN(value) ? '' : value}
          onChange={(event) => onChange(event.target.valueAsNumber)}
        />
      )}
    </Field>
  )
}
