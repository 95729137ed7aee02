/**
 * The learner's tables: how many rows, what they are known by, and what REPLICA IDENTITY was chosen.
 *
 * The one thing a reader would get wrong: the identity is never changed here. It is the learner's choice, and what
 * follows from it (no old row, unavailable values, changes that nobody hears of) is what there is to learn.
 */
import type { TableSummary } from '../protocol'
import type { Sql } from './capture'

interface FoundTable extends Omit<TableSummary, 'rows'> {
  readonly quoted: string
}

const KEY = `
(select pg_catalog.json_agg(a.attname order by pg_catalog.array_position(i.indkey::int2[], a.attnum))
 from pg_catalog.pg_index i
 join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey[0:i.indnkeyatts - 1])
 where i.indexrelid = (
   select i.indexrelid from pg_catalog.pg_index i join pg_catalog.pg_class ic on ic.oid = i.indexrelid
   where i.indrelid = c.oid and i.indisunique and i.indexprs is null and i.indpred is null and i.indisvalid
   order by not i.indisprimary, not (i.indisreplident and c.relreplident = 'i'), ic.relname limit 1))`

export async function listTables(sql: Sql): Promise<readonly TableSummary[]> {
  const { rows } = await sql.query<FoundTable>(
    `select c.relname as name, pg_catalog.format('%I.%I', n.nspname, c.relname) as quoted,
       case c.relreplident when 'f' then 'FULL' when 'i' then 'INDEX' when 'n' then 'NOTHING' else 'DEFAULT' end
         as "replicaIdentity",
       c.relreplident = 'f' or exists (select from pg_catalog.pg_index i where i.indrelid = c.oid and
         (c.relreplident = 'i' and i.indisreplident or c.relreplident = 'd' and i.indisprimary)) as "isIdentified",
       coalesce(${KEY}, '[]'::json) as "keyColumns"
     from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and c.relpersistence = 'p' and n.nspname = 'public' order by c.relname limit 20`,
  )
  const tables: TableSummary[] = []
  for (const { quoted, ...table } of rows) {
    const counted = await sql.query<{ n: number }>(`select pg_catalog.count(*)::int as n from ${quoted}`)
    tables.push({ ...table, rows: counted.rows[0].n })
  }
  return tables
}
