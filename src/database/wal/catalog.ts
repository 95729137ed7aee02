/**
 * What the log does not say: which table a file belongs to, and what columns a row has (pg_class, pg_attribute).
 *
 * The one thing a reader would get wrong: the log names a table by its file, and TRUNCATE and some ALTER TABLE give a
 * table a new file. So old files are remembered and new ones added; nothing is forgotten.
 *
 * Simplification: PostgreSQL reads the catalog as it was when the row was written. Here it is read after each run of
 * SQL, so a table that changes its file twice in one run loses the rows between (they are counted as unknown).
 */
export interface ColumnShape {
  readonly name: string
  /** Id of its type in pg_type; of the type below it for a domain. */
  readonly type: number
  /** Bytes; -1 for a value that says its own length. */
  readonly length: number
  readonly align: 1 | 2 | 4 | 8
  /** The place of a dropped column stays in the rows. */
  readonly isDropped: boolean
  /** Value in rows that are older than the column, as text; null for none. */
  readonly missing: string | null
  /** Labels of an enum by their id, null for other types. */
  readonly labels: Readonly<Record<string, string>> | null
}

export interface TableShape {
  readonly relation: number
  readonly schema: string
  readonly table: string
  readonly replicaIdentity: 'DEFAULT' | 'FULL'
  readonly keyColumns: readonly string[]
  readonly columns: readonly ColumnShape[]
}

export interface Catalog {
  /** By file (`relfilenode`) and by id (`oid`). */
  readonly byFile: Map<number, TableShape>
  readonly byRelation: Map<number, TableShape>
}

export function createCatalog(): Catalog {
  return { byFile: new Map(), byRelation: new Map() }
}

export function learnTables(catalog: Catalog, rows: readonly CatalogRow[]): void {
  for (const { file, shape } of rows) {
    catalog.byFile.set(file, shape)
    catalog.byRelation.set(shape.relation, shape)
  }
}

export interface CatalogRow {
  readonly file: number
  readonly shape: TableShape
}

/** Schema of what the capture itself keeps in the database; its tables are not told. */
export const OWN_SCHEMA = 'streamscape_capture'

/** One row a table, as JSON in the form of `CatalogRow`. */
export const CATALOG_SQL = `
select pg_catalog.json_build_object(
  'file', pg_catalog.pg_relation_filenode(c.oid)::int8,
  'shape', pg_catalog.json_build_object(
    'relation', c.oid::int8,
    'schema', n.nspname,
    'table', c.relname,
    'replicaIdentity', case c.relreplident when 'f' then 'FULL' else 'DEFAULT' end,
    'keyColumns', coalesce((
      select pg_catalog.json_agg(a.attname order by pg_catalog.array_position(i.indkey::int2[], a.attnum))
      from pg_catalog.pg_index i
      join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey::int2[])
      where i.indrelid = c.oid and i.indisprimary), '[]'::json),
    'columns', coalesce((
      select pg_catalog.json_agg(pg_catalog.json_build_object(
        'name', a.attname,
        'type', case when t.typtype = 'd' then t.typbasetype else a.atttypid end::int8,
        'length', a.attlen,
        'align', case a.attalign when 'c' then 1 when 's' then 2 when 'i' then 4 else 8 end,
        'isDropped', a.attisdropped,
        'missing', (a.attmissingval::text::text[])[1],
        'labels', (select pg_catalog.json_object_agg(e.oid::text, e.enumlabel)
                   from pg_catalog.pg_enum e where e.enumtypid = a.atttypid)
      ) order by a.attnum)
      from pg_catalog.pg_attribute a left join pg_catalog.pg_type t on t.oid = a.atttypid
      where a.attrelid = c.oid and a.attnum > 0), '[]'::json))) as found
from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where c.relkind = 'r' and c.relpersistence = 'p'
  and n.nspname not in ('pg_catalog', 'information_schema', '${OWN_SCHEMA}')
order by c.oid`
