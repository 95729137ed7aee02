/**
 * What a table of another language has to look like, made from the English one: the same keys, the same parameters, any
 * text. A key that is missing or too much does not compile.
 *
 * The one thing a reader would get wrong: a tuple keeps its length, as a component sets each of its parts in a place of
 * its own.
 */
import type { Sentence } from './sentence'

export type Words<T> = T extends string
  ? string
  : T extends number | boolean | null | undefined
    ? T
    : T extends (...args: infer A) => infer R
      ? (...args: A) => Words<R>
      : [T, Sentence] extends [Sentence, T]
        ? Sentence
        : { readonly [K in keyof T]: Words<T[K]> }
