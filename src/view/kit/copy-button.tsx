/** Copies text and says so. Where copying is refused the text beside it can still be selected. */
import { useEffect, useRef, useState } from 'react'

interface CopyButtonProps {
  readonly text: string
  readonly label: string
  readonly doneLabel: string
  readonly onFail?: () => void
}

export function CopyButton({ text, label, doneLabel, onFail }: CopyButtonProps) {
  const [done, setDone] = useState(false)
  const timer = useRef(0)
  useEffect(() => () => window.clearTimeout(timer.current), [])
  const copy = () => {
    navigator.clipboard
      .writeText(text)
      .then(() => {
        setDone(true)
        window.clearTimeout(timer.current)
        timer.current = window.setTimeout(() => setDone(false), 2_000)
      })
      .catch(() => onFail?.())
  }
  return (
    <button type="button" className="btn btn-small" onClick={copy}>
      <span aria-live="polite">{done ? doneLabel : label}</span>
    </button>
  )
}
