/** What a visitor can begin with, in a schema and in SQL: the same in each language, only its name is not. */

/** A schema to begin a subject of JSON Schema with. */
export const EXAMPLE_SCHEMA = `{
  "type": "object",
  "title": "ArticleViewed",
  "properties": {
    "event": { "type": "integer" },
    "time": { "type": "string", "format": "date-time" },
    "article": { "type": "integer", "minimum": 0 },
    "page": { "type": "string" }
  },
  "required": ["event", "time", "article"],
  "additionalProperties": false
}`

/** `{place}` is put in by the card. */
export const EXAMPLE_SQL = {
  oneRow: "update inventory set quantity = quantity - 1\nwhere article = 7 and place = '{place}';",
  twoTables:
    "begin;\ninsert into orders (id, customer, article, total) values (900, 1, 7, 120.00)\n  on conflict (id) do update set placed = now();\nupdate inventory set quantity = quantity - 1\n  where article = 7 and place = '{place}';\ncommit;",
  deletion: 'delete from orders where id = 103;',
  anotherKey: 'update customers set id = id + 1000 where id = 4;',
  rollback: 'begin;\nupdate inventory set quantity = 0;\nrollback;',
  mistake: 'update inventroy set quantity = 0;',
  look: 'select * from inventory order by article, place limit 20;',
} as const
