/**
 * What a visitor sees when the page itself has a bug. A fault of the worker is not this: it is told by the
 * playground, which goes on. Words come in as props, so that this screen works even when nothing else loads.
 */
import { Component, type ErrorInfo, type ReactNode } from 'react'

export interface ErrorWords {
  readonly title: string
  readonly advice: string
  readonly reload: string
  readonly startOver: string
  readonly details: string
}

interface Props {
  readonly words: ErrorWords
  readonly children: ReactNode
}

interface State {
  readonly error: Error | null
  readonly where: string
}

export class ErrorScreen extends Component<Props, State> {
  override state: State = { error: null, where: '' }

  static getDerivedStateFromError(thrown: unknown): Partial<State> {
    return { error: thrown instanceof Error ? thrown : new Error(String(thrown)) }
  }

  override componentDidCatch(_error: Error, info: ErrorInfo): void {
    this.setState({ where: info.componentStack ?? '' })
  }

  override render(): ReactNode {
    const { error, where } = this.state
    if (error === null) return this.props.children
    const { words } = this.props
    return (
      <main className="error-screen" role="alert">
        <h1>{words.title}</h1>
        <p>{words.advice}</p>
        <p>
          <button type="button" onClick={() => location.reload()}>
            {words.reload}
          </button>{' '}
          <a href={location.pathname}>{words.startOver}</a>
        </p>
        <details>
          <summary>{words.details}</summary>
          <pre>{`${error.stack ?? error.message}\n${where}\n${location.href}`}</pre>
        </details>
      </main>
    )
  }
}
