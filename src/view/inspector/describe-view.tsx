/**
 * What `kafka-topics --describe` prints, to be read: as a slip, field by field, or as printed, one line a partition. Copied
 * is always what the tool prints.
 */
import { Fragment, useState } from 'react'
import { inspectorWords } from '../../content/inspector'
import { describeWords as words } from '../../content/reading'
import { CopyButton } from '../kit/copy-button'
import { useAnswer } from './use-answer'

/** Characters that stand beside their name. */
const LONG = 24

export function DescribeView({ topic }: { readonly topic: string }) {
  const [isPrinted, setPrinted] = useState(false)
  const answer = useAnswer({ type: 'describe', topic })
  const text = answer?.text ?? ''
  const transactions = answer?.transactions ?? ''
  const slips = readSlips(text)
  // What is no table is an error of the tool, and is said as it says it.
  const isTable = slips.every((fields) => fields.length > 1)
  return (
    <div className="slip">
      <p className="slip-command mono">{`$ kafka-topics --describe --topic ${topic}`}</p>
      {isPrinted || !isTable ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard.
        <pre className="slip-printed" tabIndex={0}>
          {text}
        </pre>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard.
        <div className="slip-sheet mono" tabIndex={0}>
          {slips.map((fields) => (
            <dl key={fields.map(([, value]) => value).join()}>
              {fields.map(([name, value]) => (
                <div key={name} className={name === 'Isr' ? 'is-isr' : value.length > LONG ? 'is-long' : undefined}>
                  <dt>{name}</dt>
                  <dd>
                    <Breakable text={value} />
                  </dd>
                </div>
              ))}
            </dl>
          ))}
        </div>
      )}
      {transactions === '' ? null : (
        <>
          <p className="slip-command mono">$ kafka-transactions list</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard. */}
          <pre className="slip-printed" tabIndex={0}>
            {transactions}
          </pre>
        </>
      )}
      <p className="slip-ways">
        <button type="button" className="slip-way" aria-pressed={!isPrinted} onClick={() => setPrinted(false)}>
          {words.asSlip}
        </button>
        <button type="button" className="slip-way" aria-pressed={isPrinted} onClick={() => setPrinted(true)}>
          {words.asPrinted}
        </button>
        <CopyButton text={text} label={inspectorWords.copy} doneLabel={inspectorWords.copied} />
      </p>
    </div>
  )
}

/** May be broken behind each comma, and elsewhere only when nothing else helps. */
function Breakable({ text }: { readonly text: string }) {
  const parts = text.split(/(?<=,)/)
  return parts.map((part, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text never change their order.
    <Fragment key={i}>
      {i === 0 ? null : <wbr />}
      {part}
    </Fragment>
  ))
}

/** The fields of each line. The topic is said once, above: a partition begins with its number. */
export function readSlips(text: string): readonly (readonly (readonly [name: string, value: string])[])[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, i) =>
      line
        .split('\t')
        .filter((cell) => cell !== '')
        .map((cell): readonly [string, string] => {
          const at = cell.indexOf(':')
          return at < 0 ? ['', cell] : [cell.slice(0, at), cell.slice(at + 1).trim()]
        })
        .filter(([name]) => i === 0 || name !== 'Topic'),
    )
}
