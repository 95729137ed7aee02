/** Pictures of databases, contracts, guards, letters that nobody can read, jobs, and who pays. */
import {
  all,
  arrow,
  box,
  cells,
  check,
  coin,
  cross,
  type Drawing,
  dot,
  draw,
  key,
  letter,
  light,
  page,
  person,
  shield,
  store,
  system,
  wave,
  wheel,
} from './parts'

const door = (x: number): Drawing => all(box(x, 18, 34, 60, 'hot'), dot(x + 27, 50, 3, 'gold'))
const poison = (x: number, y: number): Drawing =>
  all(
    draw('bad', `M${x} ${y - 22}q20 22 18 32a18 18 0 0 1 -36 0q-2 -10 18 -32Z`),
    cross(x - 7, y + 6, 3),
    cross(x + 7, y + 6, 3),
  )
const plug = (x: number, y: number): Drawing =>
  draw('gold', `M${x} ${y - 10}h16v20h-16ZM${x + 16} ${y - 6}h8M${x + 16} ${y + 6}h8`)
const shoe = (x: number, y: number): Drawing => draw('hot', `M${x} ${y}v-14h10q4 10 20 10q8 2 8 8v4h-38Z`)
const bars = (look: 'gold' | 'ghost'): Drawing =>
  all(
    box(24, 50, 20, 28, 'teal'),
    box(54, 30, 20, 48, 'cyan'),
    box(84, 40, 20, 38, 'hot'),
    draw(look, 'M114 56h20v22h-20Z'),
  )

export const SYSTEMS: Readonly<Record<string, Drawing>> = {
  cdc: all(store(16, 26, 36, 42), draw('warm', 'M58 34h22v36h-22'), arrow(84, 52, 106, 40, 'warm'), light(124, 34)),
  'write-ahead-log': all(
    store(16, 26, 34, 42),
    page(70, 16, 22, 56, 5),
    arrow(98, 44, 122, 44, 'warm'),
    dot(136, 44, 7, 'hot'),
  ),
  lsn: all(page(30, 14, 44, 62, 5), draw('gold', 'M82 38h34l10 8l-10 8h-34Z')),
  'change-event': all(
    box(18, 28, 44, 34, 'stone'),
    arrow(68, 45, 90, 45, 'warm'),
    box(98, 28, 44, 34, 'paper'),
    draw('stone', 'M104 40h30M104 50h20'),
  ),
  transaction: all(draw('lit', 'M34 16h-14v58h14M126 16h14v58h-14'), cells(44, 40, 5, -1), check(80, 72)),
  rollback: all(cells(30, 48, 6, -1), draw('warm', 'M124 34q-38 -34 -82 -6M42 28l2 -14M42 28l14 2')),
  tombstone: all(
    draw('stone', 'M52 78V40q0 -26 28 -26q28 0 28 26v38Z'),
    draw('line', 'M80 32v26M70 42h20'),
    draw('teal', 'M34 78h92v6h-92Z'),
  ),
  connector: all(store(14, 28, 30, 36), plug(50, 46), draw('lit', 'M82 46q20 -18 40 0'), dot(134, 46, 9)),
  'sink-connector': all(dot(24, 46, 9), draw('lit', 'M36 46q20 -18 40 0'), plug(78, 46), store(114, 28, 30, 36, 'hot')),
  schema: all(box(40, 14, 80, 62), draw('stone', 'M40 30h80M74 30v46M48 22h30M48 44h18M48 60h18M82 44h30M82 60h22')),
  'schema-id': all(
    box(30, 26, 60, 46),
    draw('stone', 'M30 38h60M54 38v34'),
    draw('gold', 'M88 12l34 0v24h-34Z'),
    draw('stone', 'M98 18v12M106 18v12M114 18v12'),
  ),
  'schema-registry': all(
    [20, 62, 104].flatMap((x) => all(page(x, 22, 34, 46, 4), draw('gold', `M${x + 22} 16h10v16l-5 -4l-5 4Z`))),
  ),
  'magic-byte': all(
    cells(50, 40, 6, 0, 13),
    draw('warm', 'M36 14l-8 22M20 16l14 18M44 28l-26 -2'),
    dot(30, 46, 6, 'gold'),
  ),
  deserialize: all(cells(14, 40, 4, -1), arrow(78, 46, 100, 46, 'warm'), page(106, 24, 36, 44, 4)),
  'broker-validation': all(door(30), letter(90, 46), arrow(120, 46, 146, 46), shield(128, 30)),
  'poison-record': poison(80, 46),
  'dead-letter': all(
    box(30, 32, 60, 40, 'bad'),
    draw('paper', 'M42 42h36v5h-36Z'),
    letter(110, 24),
    draw('warm', 'M96 36l-14 10'),
    draw('stone', 'M54 72v14h12v-14'),
  ),
  'audit-log': all(page(36, 12, 56, 66, 6), draw('line', 'M128 66l-18 -18'), dot(104, 42, 13, 'lit'), check(48, 24, 4)),
  principal: all(
    person(62, 78, 'hot'),
    box(88, 34, 50, 30),
    draw('stone', 'M96 44h34M96 54h20'),
    dot(62, 26, 3, 'gold'),
  ),
  rbac: all(shield(56, 44), check(56, 42), key(92, 44)),
  'role-binding': all(person(34, 76, 'teal'), draw('warm', 'M54 54q20 -24 44 0'), key(104, 54)),
  'least-privilege': all(key(24, 46), draw('ghost', 'M84 22h56v14h-56ZM84 54h56v14h-56Z'), check(112, 45, 6)),
  'stream-processing': all(wave(30, 'lit'), wheel(80, 46), arrow(102, 46, 140, 46, 'warm')),
  join: all(
    draw('lit', 'M14 22q40 0 58 20'),
    draw('warm', 'M14 70q40 0 58 -20'),
    wheel(84, 46, 12),
    arrow(104, 46, 144, 46),
  ),
  enrich: all(
    letter(36, 46),
    draw('line', 'M66 46h16M74 38v16'),
    store(92, 26, 26, 34, 'hot'),
    arrow(122, 46, 146, 46, 'warm'),
  ),
  'consumer-scaling': all(
    [18, 42, 66].flatMap((y) => draw('lit', `M70 ${y}h76`)),
    [18, 42, 66].flatMap((y, i) => draw(i === 0 ? 'hot' : 'gold', `M20 ${y - 2}h28l-7 10h-14Z`)),
    draw('line', 'M56 52h10M61 47v10'),
  ),
  'fan-out': all(
    light(30, 46),
    arrow(42, 42, 92, 16),
    arrow(44, 44, 100, 36),
    arrow(44, 48, 100, 56),
    arrow(42, 50, 92, 76),
    [14, 36, 56, 78].flatMap((y) => dot(116, y, 6)),
  ),
  oversold: all(shoe(60, 40), person(28, 82, 'teal'), person(132, 82, 'hot'), cross(80, 66, 7)),
  'wrongly-refused': all(shoe(24, 50), check(44, 20, 6), door(98), cross(115, 48, 10)),
  chargeback: all(page(24, 14, 46, 62, 4), coin(98, 30), coin(120, 48), coin(98, 66)),
  showback: all(page(24, 14, 46, 62, 4), draw('lit', 'M84 46q26 -26 52 0q-26 26 -52 0Z'), dot(110, 46, 8)),
  unallocated: bars('ghost'),
  system: all(system(50, 46), system(110, 46)),
}
