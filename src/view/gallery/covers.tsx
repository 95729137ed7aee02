/**
 * The cover of each book: one picture of its question, and nothing of its ending. Drawn in a box of 120 by 110, light from
 * the middle; ink around everything, as on the scene.
 */
import type { ReactNode } from 'react'
import { PAINTS } from '../kit/paints'
import { Bolt, Card, Crown, CYAN, Hut, INK, Island, Lamp, LINE, Rod, Watcher } from './cover-parts'

interface Cover {
  /** Of the rays behind, and between them. */
  readonly rays: readonly [string, string]
  /** Of the back below the picture. */
  readonly cloth: string
  readonly draw: () => ReactNode
}

const COVERS: Readonly<Record<string, Cover>> = {
  'acks-0-1-all': {
    rays: ['#23c3e8', '#17a3cf'],
    cloth: '#0d6b8a',
    draw: () => (
      <>
        <Lamp x={60} y={34} r={20} kind="leader" />
        <path d="M44 20l10 12-8 6 12 12" fill="none" {...LINE} />
        <Card x={24} y={84} w={28} text="0" turn={-6} />
        <Card x={60} y={88} w={28} text="1" />
        <Card x={97} y={84} w={36} text="all" turn={6} />
      </>
    ),
  },
  'one-broker-dies': {
    rays: ['#8d7ff2', '#7566e0'],
    cloth: '#3a2f8e',
    draw: () => (
      <>
        {[24, 60, 96].map((x, i) => (
          <g key={x}>
            <path d={`M${x - 11} 104l4-44h14l4 44Z`} fill={i === 1 ? '#2a2f58' : '#4a5fd6'} {...LINE} />
            <Lamp x={x} y={46} r={15} kind={i === 1 ? 'dark' : 'sync'} />
          </g>
        ))}
      </>
    ),
  },
  'unclean-election': {
    rays: ['#5b3b74', '#4a2d63'],
    cloth: '#2b1742',
    draw: () => (
      <>
        <Lamp x={60} y={70} r={30} kind="dark" />
        <Crown x={60} y={38} />
        <path
          d="M18 30q6-8 2-16M102 30q-6-8-2-16"
          fill="none"
          stroke={PAINTS.yellow}
          strokeWidth="3"
          strokeLinecap="round"
        />
      </>
    ),
  },
  'zombie-producer': {
    rays: ['#2f8f6f', '#237a5c'],
    cloth: '#124634',
    draw: () => (
      <>
        <Lamp x={34} y={40} r={18} kind="dark" />
        <Lamp x={86} y={40} r={18} kind="leader" />
        <path d="M60 12V76" fill="none" stroke={PAINTS.yellow} strokeWidth="5" strokeDasharray="9 6" />
        <Card x={34} y={88} w={34} text="0" turn={-7} />
        <Card x={86} y={88} w={34} text="1" turn={5} />
      </>
    ),
  },
  observers: {
    rays: ['#2c55a8', '#214690'],
    cloth: '#143068',
    draw: () => (
      <>
        <Rod d="M6 22L114 40" />
        <Watcher x={60} y={80} />
        <path
          d="M40 66l-8-22M80 66l9-18"
          fill="none"
          stroke="#fff"
          strokeWidth="5"
          strokeDasharray="6 5"
          strokeLinecap="round"
        />
      </>
    ),
  },
  'no-observers': {
    rays: ['#34407f', '#2a356c'],
    cloth: '#1a2249',
    draw: () => (
      <>
        <Rod d="M4 20L46 34M74 54L116 30" />
        <path d="M46 34l8-4-2 9 9-3M74 54l-9 4 2-9-8 3" fill="none" stroke={PAINTS.yellow} strokeWidth="3" />
        <circle
          cx="60"
          cy="84"
          r="21"
          fill="none"
          stroke="#9fb2ff"
          strokeWidth="2.4"
          strokeDasharray="2 7"
          strokeLinecap="round"
        />
      </>
    ),
  },
  'link-cut': {
    rays: ['#1f5f86', '#174f72'],
    cloth: '#0d3450',
    draw: () => (
      <>
        <Island x={24} y={52} half={24} />
        <Island x={96} y={52} half={24} />
        <Lamp x={24} y={36} r={15} />
        <Lamp x={96} y={36} r={15} />
        <path
          d="M28 76q8 18 22 16M92 76q-8 18-22 16"
          fill="none"
          stroke={PAINTS.yellow}
          strokeWidth="5"
          strokeDasharray="9 6"
        />
        <path d="M52 78l-4-10M60 74V62M68 78l4-10" stroke={PAINTS.yellow} strokeWidth="4" strokeLinecap="round" />
      </>
    ),
  },
  'tie-breaker-then-dc': {
    rays: ['#584a98', '#483b84'],
    cloth: '#2a2159',
    draw: () => (
      <>
        <Hut x={60} y={64} dark />
        <path
          d="M84 30a13 13 0 1 1-13-13 10 10 0 0 0 13 13Z"
          fill={PAINTS.yellowPale}
          {...LINE}
          transform="translate(14 4)"
        />
      </>
    ),
  },
  'three-datacenters': {
    rays: ['#2d9d92', '#22887e'],
    cloth: '#125a53',
    draw: () => (
      <>
        <Island x={60} y={38} half={26} />
        <Island x={30} y={82} half={25} dark />
        <Island x={92} y={82} half={24} />
        <Lamp x={60} y={24} r={11} />
        <Lamp x={30} y={68} r={11} kind="dark" />
        <Lamp x={92} y={68} r={11} kind="leader" />
      </>
    ),
  },
  'observers-under-min-isr': {
    rays: ['#f08a3c', '#df7527'],
    cloth: '#8f3f0a',
    draw: () => (
      <>
        <Lamp x={26} y={36} r={17} />
        <Lamp x={60} y={36} r={17} />
        <circle cx="95" cy="36" r="17" fill="none" stroke="#fff" strokeWidth="3" strokeDasharray="6 5" />
        <text x="95" y="44" textAnchor="middle" fontSize="24" fontWeight="700" fill="#fff">
          ?
        </text>
        <Card x={60} y={86} w={40} text="3" turn={-4} />
      </>
    ),
  },
  'observers-under-replicated': {
    rays: ['#3db8a0', '#2fa58e'],
    cloth: '#0f6a58',
    draw: () => (
      <>
        {[22, 47, 72].map((x) => (
          <Lamp key={x} x={x} y={34} r={12} />
        ))}
        <Lamp x={97} y={34} r={12} kind="dark" />
        <Watcher x={60} y={80} />
      </>
    ),
  },
  'observers-leader-is-observer': {
    rays: ['#c2476b', '#ad375b'],
    cloth: '#701a37',
    draw: () => (
      <>
        <path d="M42 104V62h36v42M42 62V28q18-12 36 0v34M42 78h36" fill="#7a4a24" {...LINE} />
        <Crown x={60} y={60} />
        <text
          x="100"
          y="46"
          textAnchor="middle"
          fontSize="30"
          fontWeight="700"
          fill="#fff"
          stroke={INK}
          strokeWidth="4"
          paintOrder="stroke"
        >
          ?
        </text>
      </>
    ),
  },
  'lagging-observer': {
    rays: ['#7a8be0', '#6879cf'],
    cloth: '#35418f',
    draw: () => (
      <>
        <Rod />
        <Watcher x={56} y={76} asleep />
        {[9, 12, 15].map((size, i) => (
          <g key={size} fill="none" strokeLinejoin="round" strokeLinecap="round">
            {[7, 3].map((width) => (
              <path
                key={width}
                d={`M${82 + i * 11} ${56 - i * 13}h${size}l${-size} ${size}h${size}`}
                stroke={width === 7 ? INK : '#fff'}
                strokeWidth={width}
              />
            ))}
          </g>
        ))}
      </>
    ),
  },
  'both-sync-at-once': {
    rays: ['#e04a4a', '#cc3939'],
    cloth: '#821b1b',
    draw: () => (
      <>
        <Lamp x={34} y={80} r={19} />
        <Lamp x={86} y={80} r={19} />
        <Bolt x={34} y={34} />
        <Bolt x={86} y={34} />
      </>
    ),
  },
  'stretched-shop': {
    rays: ['#f2c03a', '#e6af22'],
    cloth: '#8a6200',
    draw: () => (
      <>
        {[0, 1, 2].flatMap((row) =>
          [0, 1, 2, 3, 4].map((column) => (
            <rect
              key={`${row} ${column}`}
              x={10 + column * 21}
              y={18 + row * 28}
              width="16"
              height="20"
              rx="3"
              fill={(row + column) % 2 === 0 ? CYAN : '#2a2f58'}
              {...LINE}
            />
          )),
        )}
      </>
    ),
  },
  'group-rebalance': {
    rays: ['#ff9d4a', '#f58a2c'],
    cloth: '#9c4310',
    draw: () => (
      <>
        {[30, 52, 74].map((y) => (
          <path key={y} d={`M56 ${y}H110`} {...LINE} stroke={CYAN} strokeWidth="9" />
        ))}
        <path d="M56 30Q40 32 34 42M56 74Q42 74 34 66" fill="none" {...LINE} />
        <path d="M56 52Q46 60 40 48" fill="none" {...LINE} strokeDasharray="4 4" />
        <path d="M8 44h30l-5 13H13ZM8 68h30l-5 13H13Z" fill={PAINTS.yellow} {...LINE} />
        <path d="M46 94h34l-6 13H52Z" fill={PAINTS.magenta} {...LINE} />
      </>
    ),
  },
  'retention-too-fast': {
    rays: ['#3c7f8f', '#2f6c7c'],
    cloth: '#123f4c',
    draw: () => (
      <>
        {[14, 38, 62, 86].map((x, i) => (
          <rect
            key={x}
            x={x}
            y="44"
            width="20"
            height="24"
            fill={i === 0 ? 'none' : i === 1 ? '#2a2f58' : CYAN}
            {...LINE}
            strokeDasharray={i === 0 ? '4 4' : undefined}
          />
        ))}
        <path d="M20 92q6-14 18-12M38 80l-8-4M38 80l-4 8" fill="none" {...LINE} />
        <path d="M74 20h20M84 20v18" fill="none" {...LINE} />
      </>
    ),
  },
  'changelog-of-prices': {
    rays: ['#8a5fbf', '#7a4fae'],
    cloth: '#3a1f66',
    draw: () => (
      <>
        {[14, 38, 62, 86].map((x, i) => (
          <rect
            key={x}
            x={x}
            y="24"
            width="20"
            height="22"
            fill={i === 1 || i === 3 ? PAINTS.yellow : 'none'}
            {...LINE}
            strokeDasharray={i === 1 || i === 3 ? undefined : '4 4'}
          />
        ))}
        <path d="M48 50v16M96 50v16M48 66l-5-6M48 66l5-6M96 66l-5-6M96 66l5-6" fill="none" {...LINE} />
        <path d="M38 72h44v22H38Z" fill={CYAN} {...LINE} />
        <path d="M52 83h16" fill="none" {...LINE} />
      </>
    ),
  },
  'more-partitions': {
    rays: ['#d6503f', '#c24233'],
    cloth: '#6b1a12',
    draw: () => (
      <>
        {[22, 36, 50].map((y) => (
          <path key={y} d={`M14 ${y}H104`} {...LINE} stroke={CYAN} strokeWidth="8" />
        ))}
        {[70, 84, 98].map((y) => (
          <path key={y} d={`M62 ${y}H104`} {...LINE} stroke={PAINTS.yellow} strokeWidth="8" />
        ))}
        <path d="M40 36q2 44 18 48M58 84l-8 0M58 84l-3-8" fill="none" {...LINE} />
      </>
    ),
  },
  'one-copy-left': {
    rays: ['#b04a2f', '#9c3f26'],
    cloth: '#571d0e',
    draw: () => (
      <>
        <Lamp x={60} y={50} r={20} />
        {[22, 98].map((x) => (
          <path key={x} d={`M${x - 12} 42l24 24M${x + 12} 42l-24 24`} fill="none" {...LINE} />
        ))}
        <Island x={60} y={92} half={44} />
      </>
    ),
  },
  'votes-in-one-house': {
    rays: ['#3e6f9c', '#33608b'],
    cloth: '#12344f',
    draw: () => (
      <>
        <path d="M12 50l24-18 24 18v34H12ZM72 58l18-14 18 14v26H72Z" fill={PAINTS.paper} {...LINE} />
        {[26, 46].map((x) => (
          <path key={x} d={`M${x - 7} 64l5 6l9-12`} fill="none" {...LINE} />
        ))}
        <path d="M84 70h12" fill="none" {...LINE} />
      </>
    ),
  },
  'hot-key': {
    rays: ['#c9741f', '#b56515'],
    cloth: '#5e3105',
    draw: () => (
      <>
        {[26, 48, 70].map((y, i) => (
          <path
            key={y}
            d={`M14 ${y}H${i === 0 ? 104 : 30}`}
            {...LINE}
            stroke={i === 0 ? PAINTS.magenta : CYAN}
            strokeWidth="10"
          />
        ))}
        <circle cx="66" cy="86" r="11" fill={PAINTS.yellow} {...LINE} />
        <path d="M77 86h28M96 86v9M104 86v7" fill="none" {...LINE} />
      </>
    ),
  },
  'static-member': {
    rays: ['#2f8f7a', '#257d6a'],
    cloth: '#0d4438',
    draw: () => (
      <>
        <path d="M14 46h52v34H14ZM66 56h22l12 14v10H66Z" fill={PAINTS.paper} {...LINE} />
        {[30, 84].map((x) => (
          <circle key={x} cx={x} cy="84" r="9" fill={PAINTS.yellow} {...LINE} />
        ))}
        <path d="M28 54v18M28 54h8q8 0 8 4t-8 4h-8M36 62q10 0 10 5t-10 5h-8" fill="none" {...LINE} />
      </>
    ),
  },
  'multi-region-tutorial': {
    rays: ['#4c8c3f', '#3f7d33'],
    cloth: '#1f5415',
    draw: () => (
      <>
        <path d="M60 34q-24-14-48-4v60q24-10 48 4 24-14 48-4V30q-24-10-48 4Z" fill={PAINTS.paper} {...LINE} />
        <path
          d="M60 34v60M22 46q14-4 28 2M22 60q14-4 28 2M22 74q14-4 28 2M70 48q14-6 28-2M70 62q14-6 28-2"
          fill="none"
          {...LINE}
          strokeWidth="2.4"
        />
        <path d="M84 18v44l8-8 8 8V18Z" fill={PAINTS.magenta} {...LINE} />
      </>
    ),
  },
}

/** Of a world without a book: a lamp over the sea. */
const PLAIN: Cover = {
  rays: ['#2c55a8', '#214690'],
  cloth: '#143068',
  draw: () => (
    <>
      <Island x={60} y={92} half={44} />
      <Lamp x={60} y={58} r={18} />
    </>
  ),
}

export function coverOf(world: string): Cover {
  return Object.hasOwn(COVERS, world) ? COVERS[world] : PLAIN
}

const RAYS = Array.from({ length: 12 }, (_, i) => {
  const [from, to] = [(i * Math.PI) / 6, ((i + 0.5) * Math.PI) / 6]
  const at = (turn: number): string =>
    `${(60 + 120 * Math.cos(turn)).toFixed(1)} ${(60 + 120 * Math.sin(turn)).toFixed(1)}`
  return `M60 60L${at(from)} ${at(to)}Z`
}).join('')

export function CoverPicture({ world }: { readonly world: string }) {
  const cover = coverOf(world)
  return (
    <svg
      className="book-picture"
      viewBox="0 0 120 110"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      focusable="false"
    >
      <rect width="120" height="110" fill={cover.rays[0]} />
      <path d={RAYS} fill={cover.rays[1]} />
      {cover.draw()}
    </svg>
  )
}
