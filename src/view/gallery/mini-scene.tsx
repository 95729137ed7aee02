/** A world as a small picture, drawn from its data: islands, towers, lanterns by role, huts and links. */
import type { Scenario } from '../../core'

const WIDTH = 220
const HEIGHT = 124
const DECK = 92

export function MiniScene({ scenario }: { readonly scenario: Scenario }) {
  const islands = scenario.sites.filter((site) => scenario.brokers.some((broker) => broker.site === site.id))
  const huts = scenario.sites.filter((site) => !islands.includes(site))
  const topic = scenario.topics.find((t) => t.name === scenario.watch.topic) ?? scenario.topics[0]
  const roles = readRoles(scenario, topic)
  const cell = WIDTH / Math.max(1, islands.length)
  const at = (index: number) => cell * (index + 0.5)
  return (
    <svg className="mini" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      <rect width={WIDTH} height={HEIGHT} fill="#0D1440" />
      <path
        d={`M0 ${DECK - 24}L30 ${DECK - 46} 60 ${DECK - 26} 104 ${DECK - 52} 150 ${DECK - 28} 186 ${DECK - 44} ${WIDTH} ${DECK - 22}V${HEIGHT}H0Z`}
        fill="#1E3A78"
      />
      <rect y={DECK - 16} width={WIDTH} height={HEIGHT - DECK + 16} fill="#17507a" />
      <path d={`M10 22H${WIDTH - 10}`} stroke="#0B0A14" strokeWidth="8" strokeLinecap="round" />
      <path d={`M10 22H${WIDTH - 10}`} stroke="#FFC933" strokeWidth="4" strokeLinecap="round" />
      {islands.slice(1).map((site, i) => (
        <path
          key={site.id}
          d={`M${at(i) + cell * 0.3} ${DECK + 8}Q${(at(i) + at(i + 1)) / 2} ${DECK + 30} ${at(i + 1) - cell * 0.3} ${DECK + 8}`}
          fill="none"
          stroke="#FFE27A"
          strokeWidth="2.4"
          strokeDasharray="5 4"
        />
      ))}
      {huts.map((site, i) => (
        <g key={site.id} transform={`translate(${WIDTH / 2 + (i - (huts.length - 1) / 2) * 30} ${DECK - 18})`}>
          <ellipse cy="9" rx="15" ry="4" fill="#1B2150" />
          <path d="M-9 0H9V9H-9Z" fill="#6C7BE6" stroke="#0B0A14" strokeWidth="2" />
          <path d="M-12 1L0-9 12 1Z" fill="#B4492D" stroke="#0B0A14" strokeWidth="2" strokeLinejoin="round" />
        </g>
      ))}
      {islands.map((site, i) => (
        <Island
          key={site.id}
          x={at(i)}
          half={cell * 0.42}
          brokers={scenario.brokers.filter((b) => b.site === site.id).map((b) => roles.get(b.id) ?? 'none')}
        />
      ))}
    </svg>
  )
}

type Role = 'leader' | 'sync' | 'observer' | 'none'

function Island({
  x,
  half,
  brokers,
}: {
  readonly x: number
  readonly half: number
  readonly brokers: readonly Role[]
}) {
  const step = Math.min(26, (half * 1.7) / Math.max(1, brokers.length))
  const radius = Math.min(6.5, step * 0.38)
  return (
    <g transform={`translate(${x} ${DECK})`}>
      <path
        d={`M${-half} 4L${-half * 0.5} 22 0 28 ${half * 0.55} 20 ${half} 4Z`}
        fill="#111640"
        stroke="#0B0A14"
        strokeWidth="2"
      />
      <path
        d={`M${-half} 4L${-half * 0.9} -4H${half * 0.9}L${half} 4Z`}
        fill="#4457c8"
        stroke="#0B0A14"
        strokeWidth="2"
      />
      {brokers.map((role, i) => {
        const at = (i - (brokers.length - 1) / 2) * step
        const key = `${i}`
        return (
          <g key={key} transform={`translate(${at} -2)`}>
            {role === 'leader' || role === 'sync' ? (
              <path d={`M-2-34L-4-66H4L2-34Z`} fill={role === 'leader' ? '#FFE27A' : '#8febfa'} opacity=".5" />
            ) : null}
            <path
              d={`M${-radius} 0L${-radius * 0.7}-24H${radius * 0.7}L${radius} 0Z`}
              fill="#6470e0"
              stroke="#0B0A14"
              strokeWidth="1.8"
            />
            <Lamp role={role} radius={radius} />
          </g>
        )
      })}
    </g>
  )
}

function Lamp({ role, radius }: { readonly role: Role; readonly radius: number }) {
  const y = -24 - radius
  if (role === 'none') return <path d={`M0-24v${-radius}`} stroke="#8b93cf" strokeWidth="2" />
  const dashes = role === 'observer' ? '2.5 2' : undefined
  const fill = role === 'leader' ? '#FFC933' : role === 'sync' ? '#22C7E8' : '#1B2150'
  const edge = role === 'observer' ? '#DCE3FF' : '#0B0A14'
  return (
    <>
      <circle cy={y} r={radius} fill={fill} stroke={edge} strokeWidth="1.8" strokeDasharray={dashes} />
      {role === 'leader' ? (
        <path
          d={`M-5 ${y - radius}l-1.5-6 3 2.5L0 ${y - radius - 8}l3.5 4.5 3-2.5-1.5 6z`}
          fill="#FFC933"
          stroke="#0B0A14"
          strokeWidth="1.4"
        />
      ) : null}
    </>
  )
}

/** As far as the data says: explicit replicas first, else the counts by rack. */
function readRoles(scenario: Scenario, topic: Scenario['topics'][number] | undefined): ReadonlyMap<number, Role> {
  const roles = new Map<number, Role>()
  if (topic === undefined) return roles
  const observersByRack = new Map(topic.placement?.observers.map(({ rack, count }) => [rack, count]))
  const replicas = topic.assignment?.[scenario.watch.partition] ?? topic.assignment?.[0] ?? pickByRack(scenario, topic)
  for (const broker of [...replicas].reverse()) {
    const rack = scenario.brokers.find((b) => b.id === broker)?.rack ?? ''
    const left = observersByRack.get(rack) ?? 0
    if (left > 0) observersByRack.set(rack, left - 1)
    roles.set(broker, left > 0 ? 'observer' : 'sync')
  }
  const leader = replicas.find((broker) => roles.get(broker) === 'sync')
  if (leader !== undefined) roles.set(leader, 'leader')
  return roles
}

function pickByRack(scenario: Scenario, topic: Scenario['topics'][number]): readonly number[] {
  if (topic.placement === null) return scenario.brokers.slice(0, Math.max(1, topic.replicationFactor)).map((b) => b.id)
  return [...topic.placement.replicas, ...topic.placement.observers].flatMap(({ rack, count }, i, all) => {
    const before = all
      .slice(0, i)
      .filter((c) => c.rack === rack)
      .reduce((sum, c) => sum + c.count, 0)
    return scenario.brokers
      .filter((b) => b.rack === rack)
      .slice(before, before + count)
      .map((b) => b.id)
  })
}
