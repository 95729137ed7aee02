/**
 * The tables that the learner finds: those of NewLimits, or with the shelves of the learner's own company.
 *
 * The one thing a reader would get wrong: `replica identity full` is a choice, and not PostgreSQL's default. With the
 * default the log holds no old row but its key.
 */
import type { PGlite } from '@electric-sql/pglite'

/** So many articles are on the shelves here; the company has more. */
const ARTICLES = 12
const PAIRS = 8
const PLACES_MAX = 12
const NEWLIMITS_PLACES = ['Stores', 'North', 'South', 'East']

const TABLES_SQL = `
create table inventory (
  article int not null,
  place text not null,
  quantity int not null,
  primary key (article, place)
);
create table customers (
  id int primary key,
  name text not null,
  city text,
  since date not null default current_date
);
create table orders (
  id int primary key,
  customer int not null references customers,
  article int not null,
  quantity int not null default 1,
  total numeric(10, 2) not null,
  paid boolean not null default false,
  placed timestamptz not null default now()
);
alter table inventory replica identity full;
alter table customers replica identity full;
alter table orders replica identity full;
insert into customers (id, name, city) values
  (1, 'Mara', 'Zürich'), (2, 'Tom', 'Bern'), (3, 'Lin', 'Basel'), (4, 'Noor', null);
insert into orders (id, customer, article, quantity, total, paid) values
  (101, 1, 3, 1, 89.90, true), (102, 2, 7, 2, 240.00, false), (103, 3, 1, 1, 59.50, true);
`

export async function fillDatabase(db: PGlite, places: readonly string[]): Promise<void> {
  await db.exec(TABLES_SQL)
  const names = [...new Set(places.length === 0 ? NEWLIMITS_PLACES : places)].slice(0, PLACES_MAX)
  await db.query(
    `insert into inventory select article, place, $1::int
     from generate_series(0, $2::int - 1) article, unnest($3::text[]) place`,
    [PAIRS, ARTICLES, names],
  )
}
