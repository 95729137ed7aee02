/** Names of errors and gauges, whole: a narrow box may break them between their words, and nowhere else. */
import { Fragment } from 'react'

/** `NOT_ENOUGH_REPLICAS` after an underscore, `CaughtUpReplicasCount` before a capital. */
const BETWEEN_WORDS = /(?<=_)|(?<=[a-z])(?=[A-Z])/

export function Breakable({ name }: { readonly name: string }) {
  const words = name.split(BETWEEN_WORDS)
  return words.map((word, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: words of one name never change their places.
    <Fragment key={i}>
      {i === 0 ? null : <wbr />}
      {word}
    </Fragment>
  ))
}
