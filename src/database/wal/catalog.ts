/**
 * What the log does not say: which table a file belongs to, and what columns a row has (pg_class, pg_attribute).
 *
 * The one thing a reader would get wrong: the log names a table by its file, and TRUNCATE and some ALTER TABLE give a
 * table a new file. So old files are remembered and new ones added; nothing is forgotten.
 *
 * Simplification: PostgreSQL reads the catalog as it was when the row was written. Here it is read after each run of
 * SQL, so a table that changes its file twice in one run loses the rows between (they are counted as unknown).
 */
import type { ReplicaIdentity } from '../../core/cdc'

export interface TypeShape {
  /** In pg_type; of the type below for a domain, however many domains lie on it. */
  readonly id: number
  readonly name: string
  /** atttypmod or typtypmod; -1 for none. For times it is the number of digits, for `bit` the number of bits. */
  readonly modifier: number
  /** Bytes; -1 for a value that says its own length, -2 for a text that ends with a zero. */
  readonly length: number
  readonly align: 1 | 2 | 4 | 8
  /** Labels of an enum by their id, null for other types. */
  readonly labels: Readonly<Record<string, string>> | null
  /** What an array is made of, null for other types. */
  readonly element: TypeShape | null
  /** What the bounds of a range are, null for other types. */
  readonly range: TypeShape | null
}

export interface ColumnShape {
  readonly name: string
  /** null for a dropped column. */
  readonly type: TypeShape | null
  readonly length: number
  readonly align: 1 | 2 | 4 | 8
  /** The place of a dropped column stays in the rows. */
  readonly isDropped: boolean
  /** pgoutput leaves it out, unless a publication says `publish_generated_columns`. */
  readonly isGenerated: boolean
  /** Value in rows that are older than the column, as text in the units of the record; null for none. */
  readonly missing: string | readonly (string | null)[] | null
}

export interface TableShape {
  readonly relation: number
  readonly schema: string
  readonly table: string
  /** What the log holds of an old row: DEFAULT of a table without a primary key is NOTHING. */
  readonly replicaIdentity: ReplicaIdentity
  /** Primary key, or the index of REPLICA IDENTITY, or the first unique one by name (PgOutputMessageDecoder). */
  readonly keyColumns: readonly string[]
  /** Columns that the log writes of an old row when it does not write all. */
  readonly identityColumns: readonly string[]
  readonly columns: readonly ColumnShape[]
}

export interface Catalog {
  /** By file (`relfilenode`) and by id (`oid`). */
  readonly byFile: Map<number, TableShape>
  readonly byRelation: Map<number, TableShape>
  /** Files of what nobody asks for: the catalog itself, materialized views, tables of the capture. */
  readonly silent: Set<number>
  /** Files of pg_class, which says when a table gets another file. */
  readonly classFiles: Set<number>
}

export function createCatalog(): Catalog {
  return { byFile: new Map(), byRelation: new Map(), silent: new Set(), classFiles: new Set() }
}

export function learnTables(catalog: Catalog, rows: readonly CatalogRow[]): void {
  for (const { file, classFile, shape } of rows) {
    if (classFile) catalog.classFiles.add(file)
    if (shape === null) catalog.silent.add(file)
    else {
      catalog.byFile.set(file, shape)
      catalog.byRelation.set(shape.relation, shape)
    }
  }
}

export interface CatalogRow {
  readonly file: number
  readonly classFile: boolean
  /** null for what is not told. */
  readonly shape: TableShape | null
}

/** Schema of what the capture itself keeps in the database; its tables are not told. */
export const OWN_SCHEMA = 'streamscape_capture'

const ALIGN = (of: string): string => `case ${of} when 'c' then 1 when 's' then 2 when 'i' then 4 else 8 end`

/**
 * Every type by its id, as JSON. Domains are followed down to what they are made of, with the modifier that is nearest;
 * elements of arrays and bounds of ranges are one level, as nothing is nested deeper.
 */
const TYPES_SQL = `
with recursive below (root, id, modifier) as (
  select t.oid, case when t.typtype = 'd' then t.typbasetype else t.oid end,
         case when t.typtype = 'd' then t.typtypmod else -1 end
  from pg_catalog.pg_type t
  union all
  select b.root, t.typbasetype, case when b.modifier = -1 then t.typtypmod else b.modifier end
  from below b join pg_catalog.pg_type t on t.oid = b.id where t.typtype = 'd'
), plain as (
  select b.root, t.oid as id, t.typelem, t.typlen, r.rngsubtype, pg_catalog.jsonb_build_object(
    'id', t.oid::int8, 'name', t.typname, 'modifier', b.modifier, 'length', t.typlen,
    'align', ${ALIGN('t.typalign')},
    'labels', (select pg_catalog.jsonb_object_agg(e.oid::text, e.enumlabel)
               from pg_catalog.pg_enum e where e.enumtypid = t.oid),
    'element', null, 'range', null) as shape
  from below b join pg_catalog.pg_type t on t.oid = b.id
  left join pg_catalog.pg_range r on r.rngtypid = t.oid
  where t.typtype <> 'd'
), flat as (
  select p.*, s.shape || pg_catalog.jsonb_build_object('range', rs.shape) as subshape
  from plain p
  left join plain s on s.root = p.typelem and p.typlen = -1
  left join plain rs on rs.root = s.rngsubtype
), types as (
  select f.root, f.shape
    || case when f.typelem <> 0 and f.typlen = -1
            then pg_catalog.jsonb_build_object('element', f.subshape) else '{}' end
    || case when r.shape is null then '{}' else pg_catalog.jsonb_build_object('range', r.shape) end as shape
  from flat f left join plain r on r.root = f.rngsubtype
)`

/** The text of a value in rows older than its column, in the unit in which a record tells it. */
const MISSING = `
case when not a.atthasmissing then null else (
  select case
    when y.shape->'element' <> 'null' then pg_catalog.to_jsonb(v.one::text[])
    when y.shape->>'id' = '1082' and pg_catalog.isfinite(v.one::date)
      then pg_catalog.to_jsonb((v.one::date - '1970-01-01'::date)::text)
    when y.shape->>'id' = '1083'
      then pg_catalog.to_jsonb((extract(epoch from v.one::time) * 1000000)::int8::text)
    when y.shape->>'id' = '1114' and pg_catalog.isfinite(v.one::timestamp)
      then pg_catalog.to_jsonb((extract(epoch from v.one::timestamp) * 1000000)::int8::text)
    when y.shape->>'id' = '1184' and pg_catalog.isfinite(v.one::timestamptz)
      then pg_catalog.to_jsonb((extract(epoch from v.one::timestamptz) * 1000000)::int8::text)
    else pg_catalog.to_jsonb(v.one) end
  from (select (a.attmissingval::text::text[])[1] as one) v) end`

const KEY = (condition: string): string => `
(select pg_catalog.json_agg(a.attname order by pg_catalog.array_position(i.indkey::int2[], a.attnum))
 from pg_catalog.pg_index i
 join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey[0:i.indnkeyatts - 1])
 where i.indexrelid = (
   select i.indexrelid from pg_catalog.pg_index i join pg_catalog.pg_class ic on ic.oid = i.indexrelid
   where i.indrelid = c.oid and ${condition} order by ic.relname limit 1))`

/** One row a table with files, as JSON in the form of `CatalogRow`. */
export const CATALOG_SQL = `${TYPES_SQL}
select pg_catalog.json_build_object(
  'file', pg_catalog.pg_relation_filenode(c.oid)::int8,
  'classFile', c.oid = 'pg_catalog.pg_class'::pg_catalog.regclass,
  'shape', case when c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', '${OWN_SCHEMA}') then
  pg_catalog.json_build_object(
    'relation', c.oid::int8,
    'schema', n.nspname,
    'table', c.relname,
    'replicaIdentity', case
      when c.relreplident = 'f' then 'FULL'
      when c.relreplident = 'i' and exists (
        select from pg_catalog.pg_index i where i.indrelid = c.oid and i.indisreplident) then 'INDEX'
      when c.relreplident = 'd' and exists (
        select from pg_catalog.pg_index i where i.indrelid = c.oid and i.indisprimary) then 'DEFAULT'
      else 'NOTHING' end,
    'keyColumns', coalesce(${KEY('i.indisprimary')}, ${KEY("i.indisreplident and c.relreplident = 'i'")},
      ${KEY('i.indisunique and i.indexprs is null and i.indpred is null and i.indisvalid')}, '[]'::json),
    'identityColumns', coalesce(${KEY("i.indisreplident and c.relreplident = 'i'")}, ${KEY('i.indisprimary')}, '[]'::json),
    'columns', coalesce((
      select pg_catalog.json_agg(pg_catalog.json_build_object(
        'name', a.attname,
        'type', case when a.atttypmod = -1 then y.shape
                else y.shape || pg_catalog.jsonb_build_object('modifier', a.atttypmod)
                  || case when y.shape->'element' = 'null' then '{}' else pg_catalog.jsonb_build_object('element',
                       y.shape->'element' || pg_catalog.jsonb_build_object('modifier', a.atttypmod)) end end,
        'length', a.attlen,
        'align', ${ALIGN('a.attalign')},
        'isDropped', a.attisdropped,
        'isGenerated', a.attgenerated <> '',
        'missing', ${MISSING}
      ) order by a.attnum)
      from pg_catalog.pg_attribute a left join types y on y.root = a.atttypid
      where a.attrelid = c.oid and a.attnum > 0), '[]'::json)) end) as found
from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'm') and c.relpersistence = 'p'
order by c.oid`
