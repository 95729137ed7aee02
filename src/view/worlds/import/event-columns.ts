/**
 * The columns of a file of events, and which of a visitor's columns they are. Apart from the reader of files, because that
 * is loaded only when a file is read.
 */
export const EVENT_COLUMNS = ['time', 'feed', 'system', 'article', 'pairs'] as const
export type EventColumn = (typeof EVENT_COLUMNS)[number]

/** As it is shown: the core counts pairs, and not everybody trades in shoes. */
export function nameColumn(name: string): string {
  return name === 'pairs' ? 'quantity' : name
}

/** Which column of the file holds what; one that is not named is not in the file. */
export type ColumnMap = Readonly<Partial<Record<EventColumn, string>>>

/** The columns have other names: somebody has to say which is what. */
export interface ColumnQuestion {
  readonly columns: readonly string[]
  /** What can be told from the names. */
  readonly guess: ColumnMap
}
