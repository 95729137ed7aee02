/**
 * Where a figure comes from. The one thing a reader would get wrong: DERIVED means that the formula is ours to check,
 * not that its inputs are measured; an input that nobody published is ILLUSTRATIVE.
 */
export type Label = 'VENDOR' | 'VENDOR-CITED' | 'PUBLIC' | 'DERIVED' | 'ILLUSTRATIVE'

/** A formula as it is shown beside its result. */
export interface Formula {
  readonly name: string
  /** As a person writes it. */
  readonly text: string
  readonly unit: string
  readonly source: string
  readonly label: Label
}
