/**
 * The second way: triggers write each change into a table, which is emptied after each run of SQL. For when the log
 * cannot be read.
 *
 * The one thing a reader would get wrong: a rolled back transaction takes its rows of this table with it, so what is
 * left is what was committed; with one connection that is also the order of the commits.
 *
 * Simplification: values are as PostgreSQL writes them in JSON (a date is text, not a number of days), the LSN is where
 * the log stood when the trigger ran. A table that is made in a run is watched from the next run on; of that first run
 * its rows are told as inserts, as they are at its end.
 */
import type { CapturedChange } from '../core'
import {
  type Capture,
  type CapturedSnapshot,
  type CaptureResult,
  markSnapshot,
  SNAPSHOT_TABLES_SQL,
  type SnapshotName,
  type Sql,
} from './capture'
import { OWN_SCHEMA } from './wal/catalog'
import type { CapturedTransaction } from './wal/decode-transaction'
import { parseLsn } from './wal/wal-pages'

interface CaughtRow {
  readonly tx: string
  readonly lsn: string
  readonly op: CapturedChange['op']
  readonly schema: string
  readonly name: string
  readonly keys: readonly string[] | null
  readonly generated: readonly string[] | null
  readonly before: CapturedChange['before']
  readonly after: CapturedChange['after']
}

const SET_UP = `
create schema if not exists ${OWN_SCHEMA};
create table if not exists ${OWN_SCHEMA}.changes (
  id bigserial primary key,
  tx bigint not null default pg_catalog.txid_current(),
  lsn pg_catalog.pg_lsn not null default pg_catalog.pg_current_wal_insert_lsn(),
  op text not null, relation oid not null, schema text not null, name text not null,
  before json, after json
);
create or replace function ${OWN_SCHEMA}.catch() returns trigger language plpgsql security definer set search_path = pg_catalog as $catch$
begin
  if tg_op = 'TRUNCATE' then
    insert into ${OWN_SCHEMA}.changes (op, relation, schema, name) values ('t', tg_relid, tg_table_schema, tg_table_name);
  else
    insert into ${OWN_SCHEMA}.changes (op, relation, schema, name, before, after) values (
      case tg_op when 'INSERT' then 'c' when 'UPDATE' then 'u' else 'd' end,
      tg_relid, tg_table_schema, tg_table_name,
      case when tg_op <> 'INSERT' then pg_catalog.row_to_json(old) end,
      case when tg_op <> 'DELETE' then pg_catalog.row_to_json(new) end);
  end if;
  return null;
end $catch$;`

/** Tables without the triggers. */
const UNWATCHED = `
select pg_catalog.format('%I.%I', n.nspname, c.relname) as name
from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where c.relkind = 'r' and c.relpersistence = 'p'
  and n.nspname not in ('pg_catalog', 'information_schema', '${OWN_SCHEMA}')
  and not exists (select from pg_catalog.pg_trigger t where t.tgrelid = c.oid and t.tgname = 'streamscape_rows')`

const KEYS = (relation: string): string => `
  (select pg_catalog.json_agg(a.attname order by pg_catalog.array_position(i.indkey::int2[], a.attnum))
   from pg_catalog.pg_index i
   join pg_catalog.pg_attribute a on a.attrelid = ${relation} and a.attnum = any (i.indkey::int2[])
   where i.indexrelid = (
     select i.indexrelid from pg_catalog.pg_index i join pg_catalog.pg_class ic on ic.oid = i.indexrelid
     where i.indrelid = ${relation} and i.indisunique and i.indexprs is null and i.indpred is null
     order by not i.indisprimary, not i.indisreplident, ic.relname limit 1)) as keys,
  (select pg_catalog.json_agg(a.attname) from pg_catalog.pg_attribute a
   where a.attrelid = ${relation} and a.attgenerated <> '') as generated`

const TAKE = `
with taken as (delete from ${OWN_SCHEMA}.changes returning *)
select taken.tx::text as tx, taken.lsn::text as lsn, taken.op, taken.schema, taken.name, taken.before, taken.after,
${KEYS('taken.relation')}
from taken order by taken.id`

/** Rows of a table that was made since the last look, as inserts. */
const READ = (name: string): string => `
select pg_catalog.txid_current()::text as tx, pg_catalog.pg_current_wal_insert_lsn()::text as lsn, 'c' as op,
  n.nspname as schema, c.relname as name, null as before, pg_catalog.row_to_json(t) as after,
${KEYS('c.oid')}
from ${name} t, pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where c.oid = '${name.replaceAll("'", "''")}'::pg_catalog.regclass`

export async function createTriggerCapture(sql: Sql): Promise<Capture> {
  await sql.exec(SET_UP)
  const watch = async (): Promise<readonly string[]> => {
    const { rows } = await sql.query<{ name: string }>(UNWATCHED)
    for (const { name } of rows)
      await sql.exec(`
        create trigger streamscape_rows after insert or update or delete on ${name}
          for each row execute function ${OWN_SCHEMA}.catch();
        create trigger streamscape_truncate after truncate on ${name}
          for each statement execute function ${OWN_SCHEMA}.catch();`)
    return rows.map(({ name }) => name)
  }
  await watch()
  const collect = async (): Promise<CaptureResult> => {
    const { rows } = await sql.query<CaughtRow>(TAKE)
    const found = [...rows]
    for (const name of await watch()) found.push(...(await sql.query<CaughtRow>(READ(name))).rows)
    return { transactions: groupByTransaction(found), unknown: 0, untold: [] }
  }
  const snapshot = async (): Promise<CapturedSnapshot> => {
    await collect()
    const names = (await sql.query<SnapshotName>(SNAPSHOT_TABLES_SQL)).rows
    const tables: CapturedChange[][] = []
    for (const { quoted } of names) {
      const { rows } = await sql.query<CaughtRow>(READ(quoted))
      tables.push(groupByTransaction(rows).flatMap(({ changes }) => [...changes]))
    }
    return { changes: markSnapshot(tables), tables: names.map(({ schema, name }) => `${schema}.${name}`) }
  }
  return { way: 'triggers', collect, snapshot }
}

function groupByTransaction(rows: readonly CaughtRow[]): readonly CapturedTransaction[] {
  const transactions: { txId: number; changes: CapturedChange[] }[] = []
  for (const row of rows) {
    const txId = Number(row.tx)
    let last = transactions[transactions.length - 1]
    if (last?.txId !== txId) {
      last = { txId, changes: [] }
      transactions.push(last)
    }
    last.changes.push({
      op: row.op,
      schema: row.schema,
      table: row.name,
      keyColumns: row.keys ?? [],
      // A trigger sees all of the old row, whatever the log would hold.
      replicaIdentity: 'FULL',
      before: flatten(row.before, row.generated ?? []),
      after: flatten(row.after, row.generated ?? []),
      lsn: parseLsn(row.lsn),
      txId,
      ...(row.generated === null ? {} : { leftOut: row.generated.map((name) => `${name} (generated)`) }),
    })
  }
  return transactions
}

/** Columns that hold JSON are told as text, as from the log; lists stay lists. */
function flatten(row: CapturedChange['before'], generated: readonly string[]): CapturedChange['before'] {
  if (row === null) return null
  return Object.fromEntries(
    Object.entries(row)
      .filter(([name]) => !generated.includes(name))
      .map(([name, value]) => [
        name,
        typeof value === 'object' && value !== null && !Array.isArray(value) ? JSON.stringify(value) : value,
      ]),
  )
}
