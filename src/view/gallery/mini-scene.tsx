/** A world as a small picture, in the trouble that its own script brings: see `mini-world.ts`. */

import type { Scenario } from '../../core'
import { PAINTS } from '../kit/paints'
import { Lamp, Order, Tower } from './mini-tower'
import { type MiniSite, type MiniWorld, readMiniWorld } from './mini-world'

const WIDTH = 220
const HEIGHT = 124
const DECK = 92
const ROD = 20
const INK = PAINTS.inkNight

export function MiniScene({ scenario }: { readonly scenario: Scenario }) {
  const world = readMiniWorld(scenario)
  const { islands, huts } = world
  const cell = WIDTH / Math.max(1, islands.length)
  const at = (index: number) => cell * (index + 0.5)
  return (
    <svg className="mini" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      <rect width={WIDTH} height={HEIGHT} fill={world.holds ? '#0D1440' : '#2B0F33'} />
      <path
        d={`M0 ${DECK - 24}L30 ${DECK - 46} 60 ${DECK - 26} 104 ${DECK - 52} 150 ${DECK - 28} 186 ${DECK - 44} ${WIDTH} ${DECK - 22}V${HEIGHT}H0Z`}
        fill={world.holds ? '#1E3A78' : '#1B1B4A'}
      />
      <rect y={DECK - 16} width={WIDTH} height={HEIGHT - DECK + 16} fill={world.holds ? '#17507a' : '#14345c'} />
      {world.holds ? (
        <path {...rod(ROD, ROD)} />
      ) : (
        <path d={`M8 ${ROD}H${WIDTH - 8}`} stroke="#8b93cf" strokeDasharray="6 6" />
      )}
      {islands.slice(1).map((site, i) => (
        <Link
          key={site.id}
          from={at(i) + cell * 0.3}
          to={at(i + 1) - cell * 0.3}
          cut={findCut(world, islands[i], site)}
        />
      ))}
      {huts.map((site, i) => (
        <Hut key={site.id} site={site} x={WIDTH / 2 + (i - (huts.length - 1) / 2) * 30} />
      ))}
      {islands.map((site, i) => (
        <Island key={site.id} site={site} x={at(i)} half={cell * 0.42} world={world} />
      ))}
      {world.holds ? null : <path {...rod(HEIGHT - 9, HEIGHT - 18)} />}
      {world.acks.map((acks, i) => (
        <g key={acks} transform={`translate(${at(i)} ${HEIGHT - 12})`} fontSize="10.5" fontWeight="700">
          <rect x="-25" y="-9" width="50" height="16" rx="3" fill={PAINTS.paper} stroke={INK} strokeWidth="2" />
          <text y="3" textAnchor="middle">{`acks=${acks}`}</text>
        </g>
      ))}
    </svg>
  )
}

function rod(left: number, right: number) {
  const d = `M10 ${left}L${WIDTH - 10} ${right}M10 ${left}v.1M${WIDTH - 10} ${right}v.1`
  return { d, stroke: PAINTS.yellow, strokeWidth: 4.5, strokeLinecap: 'round', className: 'mini-rod' } as const
}

function findCut({ cuts }: MiniWorld, left: MiniSite, right: MiniSite): MiniWorld['cuts'][number] | undefined {
  const ends = [left.id, right.id]
  return cuts.find(({ from, to }) => ends.includes(from) && ends.includes(to))
}

interface LinkProps {
  readonly from: number
  readonly to: number
  readonly cut: MiniWorld['cuts'][number] | undefined
}

function Link({ from, to, cut }: LinkProps) {
  const middle = (from + to) / 2
  const y = DECK + 8
  if (cut === undefined)
    return (
      <path
        d={`M${from} ${y}Q${middle} ${y + 22} ${to} ${y}`}
        fill="none"
        stroke={PAINTS.yellowPale}
        strokeWidth="2.4"
        strokeDasharray="5 4"
      />
    )
  return (
    <>
      <path
        d={`M${from} ${y}q2 16 6 20M${to} ${y}q-2 16-6 20`}
        fill="none"
        stroke="#8b93cf"
        strokeWidth="2.4"
        strokeDasharray="5 4"
      />
      <path
        d={`M${middle + 4} ${y - 6}l-11 17h7l-4 15 13-19h-7l6-13z`}
        fill={PAINTS.magenta}
        stroke={INK}
        strokeWidth="1.8"
        strokeLinejoin="round"
      />
      <Order n={cut.order} x={middle + 17} y={y + 12} />
    </>
  )
}

function Hut({ site, x }: { readonly site: MiniSite; readonly x: number }) {
  const [wall, roof] = site.isDark ? ['#22264a', '#3a2a3a'] : ['#6C7BE6', PAINTS.rust]
  return (
    <g transform={`translate(${x} ${DECK - 18})`}>
      <ellipse cy="9" rx="15" ry="4" fill={PAINTS.indigo} />
      <path d="M-9 0H9V9H-9Z" fill={wall} stroke={INK} strokeWidth="2" />
      <path d="M-12 1L0-9 12 1Z" fill={roof} stroke={INK} strokeWidth="2" strokeLinejoin="round" />
      {site.isDark ? (
        <path d="M-4-1l8 8M4-1l-8 8" stroke={PAINTS.violetPale} strokeWidth="2.2" strokeLinecap="round" />
      ) : null}
      <Order n={site.order} x={0} y={-18} />
    </g>
  )
}

interface IslandProps {
  readonly site: MiniSite
  readonly x: number
  readonly half: number
  readonly world: MiniWorld
}

function Island({ site, x, half, world }: IslandProps) {
  const step = Math.min(26, (half * 1.7) / Math.max(1, site.brokers.length))
  const radius = Math.min(6.5, step * 0.38)
  const [rock, deck] = site.isDark ? ['#0B0D26', '#242a55'] : ['#111640', '#4457c8']
  return (
    <g transform={`translate(${x} ${DECK})`}>
      <path
        d={`M${-half} 4L${-half * 0.5} 22 0 28 ${half * 0.55} 20 ${half} 4Z`}
        fill={rock}
        stroke={INK}
        strokeWidth="2"
      />
      <path d={`M${-half} 4L${-half * 0.9} -4H${half * 0.9}L${half} 4Z`} fill={deck} stroke={INK} strokeWidth="2" />
      {site.brokers.map((broker, i) => {
        const left = (i - (site.brokers.length - 1) / 2) * step
        const beam = world.holds ? ROD + 2 - DECK : -58
        return (
          <g key={broker.id} transform={`translate(${left} -2)`}>
            <Tower broker={broker} isSiteDark={site.isDark} radius={radius} beam={beam} />
            <Lamp broker={broker} radius={radius} />
            <Order
              n={site.isDark ? 0 : broker.order}
              x={0}
              y={-24 - radius * 2 - (broker.role === 'leader' ? 17 : 10)}
            />
          </g>
        )
      })}
      {world.isYours ? (
        <g transform="translate(0 9)">
          <circle r="8" fill={PAINTS.bad} stroke={INK} strokeWidth="2" />
          <path
            d="M-2.4-2.4a3.4 3.4 0 1 0 4.8 0M0-4.6v4"
            fill="none"
            stroke="#fff"
            strokeWidth="1.8"
            strokeLinecap="round"
          />
        </g>
      ) : null}
      <Order n={site.order} x={0} y={10} />
    </g>
  )
}
