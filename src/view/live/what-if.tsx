/**
 * From the real cluster to a copy of it in the simulation, in which a rack dies. The one thing a reader would get wrong: the
 * copy is an ordinary shared run in an address, so it stays on this machine and outlives the bridge.
 */
import { useMemo, useState } from 'react'
import { liveClusterWords as words } from '../../content/live'
import { encodeShareLink, showSafely } from '../../protocol'
import { importLive, type LiveAssumption, type LivePicture, NO_RACK } from '../../protocol/live'
import { InputErrors } from '../kit/input-errors'
import { type Focus, readRates, type Watch } from './watch'

interface WhatIfProps {
  readonly watch: Watch
  readonly picture: LivePicture
  readonly focus: Focus
}

export function WhatIf({ watch, picture, focus }: WhatIfProps) {
  const racks = useMemo(() => [...new Set(picture.brokers.map(({ rack }) => rack ?? NO_RACK))].sort(), [picture])
  const [chosen, setChosen] = useState<string | null>(null)
  const [isOpen, setOpen] = useState(false)
  const killed = chosen !== null && racks.includes(chosen) ? chosen : rackOfLeader(picture, focus)
  const world = useMemo(
    () => (isOpen ? importLive(picture, killed, readRates(watch)) : null),
    [isOpen, picture, killed, watch],
  )
  const name = (rack: string): string => (rack === NO_RACK ? words.noRack : showSafely(rack))
  const go = (): void => {
    const made = importLive(picture, killed, readRates(watch), focus)
    if (!made.ok) {
      setOpen(true)
      return
    }
    const description = [words.description(picture.address), ...made.assumed.map(tellAssumption)].join(' ')
    const scenario = { ...made.scenario, description: description.slice(0, DESCRIPTION_MOST) }
    window.location.hash = encodeShareLink({ scenario, commands: [], timeUs: 0 })
  }
  return (
    <div className="live-what-if">
      <div className="live-offer">
        <button type="button" className="live-go" onClick={go}>
          <b>{words.whatIf(name(killed))}</b>
          <span>{words.whatIfNote}</span>
        </button>
        {racks.length > 1 ? (
          <ul className="live-racks">
            {racks.map((rack) => (
              <li key={rack}>
                <button
                  type="button"
                  aria-pressed={rack === killed}
                  aria-label={words.whatIf(name(rack))}
                  onClick={() => setChosen(rack)}
                >
                  {name(rack)}
                </button>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      <details className="live-assumed" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{words.assumedTitle}</summary>
        {world === null ? null : world.ok ? (
          <ul>
            {world.assumed.map((one) => (
              <li key={one.code}>{tellAssumption(one)}</li>
            ))}
          </ul>
        ) : (
          <InputErrors errors={world.errors} title={words.noWorld} />
        )}
      </details>
    </div>
  )
}

const DESCRIPTION_MOST = 4_000

function tellAssumption(one: LiveAssumption): string {
  return (words.assumed[one.code] as (one: LiveAssumption) => string)(one)
}

function rackOfLeader({ brokers, topics }: LivePicture, focus: Focus): string {
  const partition = topics
    .find(({ name }) => name === focus.topic)
    ?.partitions.find((one) => one.partition === focus.partition)
  const broker = brokers.find(({ id }) => id === partition?.leader) ?? brokers[0]
  return broker?.rack ?? NO_RACK
}
