/**
 * A text of SQL, run as it is: what came of each statement, or PostgreSQL's error.
 *
 * The one thing a reader would get wrong: several statements in one text are one transaction, unless the text says
 * otherwise (PostgreSQL, "Multiple Statements in a Simple Query"). An error in the last undoes them all.
 */
import type { PGlite, Results } from '@electric-sql/pglite'
import type { SqlError, StatementResult } from '../protocol'

const ROWS_SHOWN = 200

/** Types that PGlite would turn into objects of JavaScript; here PostgreSQL's own text is wanted. */
const AS_TEXT = Object.fromEntries(
  [16, 17, 20, 21, 23, 26, 114, 700, 701, 1082, 1114, 1184, 3802].map((type) => [type, (text: string) => text]),
)

export interface SqlOutcome {
  readonly statements: readonly StatementResult[]
  readonly error: SqlError | null
}

export async function runSql(db: PGlite, sql: string): Promise<SqlOutcome> {
  try {
    const results = await db.exec(sql, { rowMode: 'array', parsers: AS_TEXT })
    return { statements: results.map(toStatement), error: null }
  } catch (error) {
    return { statements: [], error: toSqlError(error) }
  }
}

function toStatement(result: Results): StatementResult {
  const rows = result.rows as unknown as readonly (readonly unknown[])[]
  return {
    command: result.command ?? '',
    count: result.rowCount ?? rows.length,
    columns: result.fields.map(({ name }) => name),
    rows: rows.slice(0, ROWS_SHOWN).map((row) => row.map(toText)),
  }
}

function toText(value: unknown): string | null {
  if (value === null || value === undefined) return null
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function toSqlError(error: unknown): SqlError {
  const fields = (typeof error === 'object' && error !== null ? error : {}) as Record<string, unknown>
  const text = (key: string): string | null => (typeof fields[key] === 'string' ? fields[key] : null)
  const position = Number(text('position'))
  return {
    message: text('message') ?? String(error),
    code: text('code') ?? '',
    detail: text('detail'),
    hint: text('hint'),
    position: position > 0 ? position : null,
  }
}

/**
 * Is a transaction open after a run? One that an error has spoilt accepts nothing more, and is ended here, so that the
 * next statement does not fail for a reason that nobody sees.
 */
export async function settleTransaction(db: PGlite): Promise<{ readonly open: boolean; readonly rolledBack: boolean }> {
  try {
    // 25P01 outside of a transaction, 25P02 in a spoilt one. A savepoint takes no transaction id of its own.
    await db.exec('savepoint streamscape_probe; release savepoint streamscape_probe')
    return { open: true, rolledBack: false }
  } catch (error) {
    if ((error as { code?: unknown }).code !== '25P02') return { open: false, rolledBack: false }
    await db.exec('rollback')
    return { open: false, rolledBack: true }
  }
}
