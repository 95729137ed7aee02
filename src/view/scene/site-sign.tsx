/** The plate of a datacenter with its one large button: hold to kill, hold to heal. */
import type { SceneWords } from '../../content/scene'
import type { Structure } from '../../protocol'
import { formatClock } from '../kit/format'
import { HoldButton } from '../kit/hold-button'
import { type LabelHandlers, placeBox } from './label-handlers'
import type { SitePlace } from './layout-types'
import { isSelected, type SceneSelection } from './selection'

/** On smaller islands there is no room below the button; there the plate itself says how to press it. */
const HINT_SCALE = 0.5

interface SiteSignProps {
  readonly place: SitePlace
  readonly structure: Structure
  readonly words: SceneWords
  readonly selected: SceneSelection | null
  readonly handlers: LabelHandlers
  readonly phone: boolean
}

export function SiteSign({ place, structure, words, selected, handlers, phone }: SiteSignProps) {
  const site = structure.sites.find((s) => s.id === place.id)
  if (!site) return null
  const brokers = structure.brokers.filter((b) => b.site === site.id)
  const running = brokers.filter(({ state }) => state === 'running' || state === 'shutting-down').length
  const votes = structure.controllers.filter((c) => c.site === site.id).length
  const size = Math.max(phone ? 38 : 40, place.sign.height * 1.09)
  const power = site.up ? handlers.onKillSite : handlers.onHealSite
  const action = site.up ? words.killSite(site.name) : words.healSite(site.name)
  const roomy = place.sign.height >= 36
  const text = place.sign.width - size * 0.5
  const isHintBelow = !phone && place.scale >= HINT_SCALE
  const summary = !site.up
    ? // Of a real cluster nobody knows since when.
      (phone && text < 80) || site.darkSinceUs < 0
      ? words.dark
      : (phone ? words.darkSinceShort : words.darkSince)(formatClock(site.darkSinceUs))
    : phone && power !== null
      ? words.holdKill
      : running < brokers.length
        ? words.brokersRun(running, brokers.length)
        : power !== null && !isHintBelow
          ? words.holdKill
          : text > 112
            ? words.siteSummary(brokers.length, votes)
            : words.brokerCount(brokers.length)
  return (
    <div className={site.up ? 'scene-sign' : 'scene-sign is-dark'} style={placeBox(place.sign)}>
      <button
        type="button"
        className="scene-plate scene-sign-plate"
        aria-pressed={isSelected(selected, { kind: 'site', id: site.id })}
        onClick={() => handlers.onSelect({ kind: 'site', id: site.id })}
        style={{ paddingRight: size * 0.56 }}
      >
        <span className="scene-name" style={{ fontSize: place.signFont }}>
          {site.name}
        </span>
        {roomy ? <span className="scene-small">{summary}</span> : null}
      </button>
      {power === null ? null : (
        <div className="scene-hold" style={{ width: size }}>
          <HoldButton
            label={action}
            hint={words.holdHint}
            armedText={words.holdArmed}
            doneText={words.holdDone}
            tone={site.up ? 'kill' : 'heal'}
            size={size}
            onConfirm={() => power(site.id)}
          >
            {isHintBelow ? (
              <span className="scene-hold-text" aria-hidden="true">
                {site.up ? words.holdKill : words.holdHeal}
              </span>
            ) : null}
          </HoldButton>
        </div>
      )}
    </div>
  )
}
