/** Everything that is wrong with a file, a link or a form: the place, the value, what was expected, the cure. */
interface InputErrorsProps {
  readonly errors: readonly {
    readonly place: string
    readonly value: string
    readonly message: string
    readonly cure: string
  }[]
  readonly title: string
}

export function InputErrors({ errors, title }: InputErrorsProps) {
  return (
    <div className="input-errors" role="alert">
      <p>
        <strong>{title}</strong>
      </p>
      <ul>
        {errors.map((error) => (
          <li key={`${error.place} ${error.message}`}>
            <code>{error.place}</code> {error.message} <code className="found">{error.value}</code>{' '}
            <em>{error.cure}</em>
          </li>
        ))}
      </ul>
    </div>
  )
}
