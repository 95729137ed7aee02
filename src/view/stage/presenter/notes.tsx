/**
 * Notes are Markdown and shown as text: paragraphs, lists, bold, italics and code. The one thing a reader would get wrong:
 * nothing in them becomes markup of the page. What is not of these few signs stands there as it was written.
 */
import { Fragment, type ReactNode } from 'react'

export function Notes({ text }: { readonly text: string }) {
  const blocks = text.split(/\n{2,}/)
  return blocks.map((block, i) => {
    const lines = block.split('\n')
    const isList = lines.every((line) => /^[-*] /.test(line))
    const key = `${i} ${block.slice(0, 20)}`
    if (!isList)
      return (
        <p key={key} className="show-lines">
          {mark(block)}
        </p>
      )
    return (
      <ul key={key}>
        {lines.map((line) => (
          <li key={line}>{mark(line.slice(2))}</li>
        ))}
      </ul>
    )
  })
}

/** `**bold**`, `*italic*` and code in a line. */
function mark(line: string): ReactNode {
  return line.split(/(\*\*[^*]+\*\*|\*[^*]+\*|`[^`]+`)/).map((part, i) => {
    const key = `${i} ${part}`
    if (/^\*\*[^*]+\*\*$/.test(part)) return <b key={key}>{part.slice(2, -2)}</b>
    if (/^\*[^*]+\*$/.test(part)) return <em key={key}>{part.slice(1, -1)}</em>
    if (/^`[^`]+`$/.test(part)) return <code key={key}>{part.slice(1, -1)}</code>
    return <Fragment key={key}>{part}</Fragment>
  })
}
