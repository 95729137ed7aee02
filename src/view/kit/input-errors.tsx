/** Everything that is wrong with a file, a link or a form: the place, the value, what was expected, the cure. */

import { type SaidFault, tellFault } from '../../content/input-faults'
import { fileWords as words } from '../../content/scenario-file'

interface InputErrorsProps {
  readonly errors: readonly (SaidFault & { readonly place: string })[]
  /** Left out where the window says it. */
  readonly title?: string
}

export function InputErrors({ errors, title }: InputErrorsProps) {
  return (
    <div className="input-errors" role="alert">
      {title === undefined ? null : (
        <p>
          <strong>{title}</strong>
        </p>
      )}
      <ul>
        {errors
          .map((error) => ({ ...tellFault(error), place: error.place }))
          .map((error) => (
            <li key={`${error.place} ${error.message}`}>
              <code>{error.place}</code> {error.message}{' '}
              {error.value === '' ? null : (
                <span>
                  {words.value} <code className="found">{error.value}</code>
                </span>
              )}{' '}
              <em>{error.cure}</em>
            </li>
          ))}
      </ul>
    </div>
  )
}
