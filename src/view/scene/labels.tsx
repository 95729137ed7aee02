/**
 * Names, numbers and buttons over the drawing: real text and real buttons, so that they can be read out,
 * tabbed to and zoomed. Everything that can be asked about is a button that selects it.
 */
import { memo } from 'react'
import type { SceneWords } from '../../content/en/scene'
import type { ClientMeasure, LinkView, Measures, Structure } from '../../protocol'
import { HoldButton } from '../kit/hold-button'
import { formatClock, formatCount, formatLatency } from './format'
import type { Box, ClientPlace, SceneLayout, SitePlace, TowerPlace } from './layout-types'
import type { TowerView } from './scene-mood'
import { isSelected, type SceneSelection } from './selection'

export interface LabelHandlers {
  readonly onSelect: (selection: SceneSelection) => void
  readonly onKillSite: (id: string) => void
  readonly onHealSite: (id: string) => void
  readonly onLinkToggle: (from: string, to: string) => void
}

interface LabelsProps {
  readonly structure: Structure
  readonly measures: Measures
  readonly layout: SceneLayout
  readonly towers: readonly TowerView[]
  readonly words: SceneWords
  readonly selected: SceneSelection | null
  readonly handlers: LabelHandlers
}

const at = (box: Box) => ({ left: box.x, top: box.y, width: box.width, height: box.height })

export function Labels({ structure, measures, layout, towers, words, selected, handlers }: LabelsProps) {
  const views = new Map(towers.map((t) => [t.broker, t]))
  const nameOf = (id: string) => structure.sites.find((s) => s.id === id)?.name ?? id
  return (
    <>
      {layout.sites.map((place) => (
        <fieldset key={place.id} className="scene-group" aria-label={nameOf(place.id)}>
          {layout.towers
            .filter((tower) => tower.site === place.id)
            .map((tower) => {
              const view = views.get(tower.broker)
              return view ? (
                <TowerLabel
                  key={tower.broker}
                  place={tower}
                  state={view.state}
                  lit={view.lit}
                  offset={view.logEndOffset < 0 ? '' : formatCount(view.logEndOffset)}
                  words={words}
                  selected={isSelected(selected, { kind: 'broker', id: tower.broker })}
                  onSelect={handlers.onSelect}
                />
              ) : null
            })}
          <SiteSign
            place={place}
            structure={structure}
            words={words}
            selected={selected}
            handlers={handlers}
            phone={layout.mode === 'stack'}
          />
        </fieldset>
      ))}
      {layout.huts.map((hut) => {
        const site = structure.sites.find((s) => s.id === hut.id)
        if (!site) return null
        const votes = structure.controllers.filter((c) => c.site === site.id).length
        const { votersUp, voters } = structure.quorum
        const wide = layout.mode === 'wide'
        return (
          <div key={hut.id} className={site.up ? 'scene-hut' : 'scene-hut is-dark'} style={at(hut.label)}>
            <button
              type="button"
              className="scene-plate scene-hut-plate"
              aria-pressed={isSelected(selected, { kind: 'site', id: site.id })}
              onClick={() => handlers.onSelect({ kind: 'site', id: site.id })}
            >
              <span className="scene-name">{site.name}</span>
              {wide ? (
                <span className="scene-small">
                  {site.up
                    ? hut.label.width >= 150
                      ? words.quorum(votes, votersUp, voters)
                      : words.votes(votes)
                    : words.darkSince(formatClock(site.darkSinceUs))}
                </span>
              ) : null}
            </button>
          </div>
        )
      })}
      {layout.links.map((place) => {
        const link = structure.links.find((l) => l.from === place.from && l.to === place.to)
        return place.label && link ? (
          <LinkLabel
            key={`${place.from}-${place.to}`}
            box={place.label}
            link={link}
            dim={[place.from, place.to].some((id) => structure.sites.some((s) => s.id === id && !s.up))}
            names={[nameOf(place.from), nameOf(place.to)]}
            words={words}
            selected={selected}
            handlers={handlers}
          />
        ) : null
      })}
      {layout.clients.map((place) => (
        <ClientLabel
          key={`${place.kind}-${place.id}`}
          place={place}
          structure={structure}
          measure={measures.clients.find((c) => c.id === place.id)}
          accepting={measures.accepting}
          words={words}
          selected={selected}
          onSelect={handlers.onSelect}
        />
      ))}
    </>
  )
}

interface TowerLabelProps {
  readonly place: TowerPlace
  readonly state: TowerView['state']
  readonly lit: boolean
  readonly offset: string
  readonly words: SceneWords
  readonly selected: boolean
  readonly onSelect: LabelHandlers['onSelect']
}

const TowerLabel = memo(function TowerLabel({ place, state, lit, offset, words, selected, onSelect }: TowerLabelProps) {
  const { box, broker, height, scale } = place
  const galleryY = place.baseY - height - box.y
  const font = Math.max(12, Math.min(22, 18 * scale))
  const tight = height < 70
  const label = `${words.broker(broker)}, ${words.replicaState[state]}${offset === '' ? '' : `, ${words.logEndOffset(offset)}`}`
  return (
    <button
      type="button"
      className={`scene-tower state-${state}${lit ? '' : ' is-dark'}`}
      style={at(box)}
      aria-pressed={selected}
      aria-label={label}
      title={`${label}. ${words.replicaStateMeaning[state]}`}
      onClick={() => onSelect({ kind: 'broker', id: broker })}
    >
      {place.label === 'none' ? null : (
        <span className="scene-state" style={{ top: galleryY + 7 }}>
          {place.label === 'full' ? words.replicaState[state] : words.replicaStateShort[state]}
        </span>
      )}
      <span
        className="scene-id"
        style={{
          top:
            galleryY + (tight ? height * 0.55 : Math.min(44 * scale + (place.label === 'none' ? 0 : 6), height * 0.5)),
          fontSize: font,
        }}
      >
        {broker}
      </span>
      {place.showsOffset && offset !== '' ? (
        <span
          className="scene-offset"
          style={{ top: galleryY + Math.min(78 * scale, height * 0.62) + (scale < 0.85 ? 8 : 0) }}
        >
          {offset}
        </span>
      ) : null}
    </button>
  )
})

interface SiteSignProps {
  readonly place: SitePlace
  readonly structure: Structure
  readonly words: SceneWords
  readonly selected: SceneSelection | null
  readonly handlers: LabelHandlers
  readonly phone: boolean
}

function SiteSign({ place, structure, words, selected, handlers, phone }: SiteSignProps) {
  const site = structure.sites.find((s) => s.id === place.id)
  if (!site) return null
  const brokers = structure.brokers.filter((b) => b.site === site.id).length
  const votes = structure.controllers.filter((c) => c.site === site.id).length
  const size = Math.max(phone ? 38 : 40, place.sign.height * 1.09)
  const action = site.up ? words.killSite(site.name) : words.healSite(site.name)
  const roomy = place.sign.height >= 36
  const text = place.sign.width - size * 0.5
  const summary = !site.up
    ? words.darkSince(formatClock(site.darkSinceUs))
    : phone
      ? words.holdKill
      : text > 112
        ? words.siteSummary(brokers, votes)
        : words.brokerCount(brokers)
  return (
    <div className={site.up ? 'scene-sign' : 'scene-sign is-dark'} style={at(place.sign)}>
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
      <div className="scene-hold" style={{ width: size }}>
        <HoldButton
          label={action}
          hint={words.holdHint}
          armedText={words.holdArmed}
          doneText={words.holdDone}
          tone={site.up ? 'kill' : 'heal'}
          size={size}
          onConfirm={() => (site.up ? handlers.onKillSite(site.id) : handlers.onHealSite(site.id))}
        >
          {phone || place.scale < 0.72 ? null : (
            <span className="scene-hold-text" aria-hidden="true">
              {site.up ? words.holdKill : words.holdHeal}
            </span>
          )}
        </HoldButton>
      </div>
    </div>
  )
}

interface LinkLabelProps {
  readonly box: Box
  readonly link: LinkView
  readonly dim: boolean
  readonly names: readonly [string, string]
  readonly words: SceneWords
  readonly selected: SceneSelection | null
  readonly handlers: LabelHandlers
}

function LinkLabel({ box, link, dim, names, words, selected, handlers }: LinkLabelProps) {
  const cut = link.cutForward || link.cutBack
  return (
    <div className={`scene-link scene-plate${dim ? ' is-dark' : ''}${cut ? ' is-cut' : ''}`} style={at(box)}>
      <button
        type="button"
        className="scene-link-name"
        aria-pressed={isSelected(selected, { kind: 'link', from: link.from, to: link.to })}
        onClick={() => handlers.onSelect({ kind: 'link', from: link.from, to: link.to })}
      >
        {cut ? words.linkCut : words.link(formatLatency(link.latencyMs))}
      </button>
      <button
        type="button"
        className="scene-link-cut"
        aria-label={cut ? words.healLink(...names) : words.cutLink(...names)}
        title={cut ? words.healLink(...names) : words.cutLink(...names)}
        onClick={() => handlers.onLinkToggle(link.from, link.to)}
      >
        {cut ? words.heal : words.cut}
      </button>
    </div>
  )
}

interface ClientLabelProps {
  readonly place: ClientPlace
  readonly structure: Structure
  readonly measure: ClientMeasure | undefined
  readonly accepting: boolean
  readonly words: SceneWords
  readonly selected: SceneSelection | null
  readonly onSelect: LabelHandlers['onSelect']
}

function ClientLabel({ place, structure, measure, accepting, words, selected, onSelect }: ClientLabelProps) {
  const producer = structure.producers.find((p) => place.kind === 'producer' && p.id === place.id)
  const consumer = structure.consumers.find((c) => place.kind === 'consumer' && c.id === place.id)
  const client = producer ?? consumer
  if (!client) return null
  const backlog = formatCount(measure?.backlog ?? 0)
  let detail = ''
  let trouble = false
  if (producer) {
    trouble = measure !== undefined && measure.error !== null
    detail =
      trouble || (measure !== undefined && measure.backlog > 99) ? words.waiting(backlog) : words.acks(producer.acks)
  } else if (consumer?.paused) detail = words.paused
  else detail = !accepting && measure?.backlog === 0 ? words.nothingNew : words.lag(backlog)
  const several = place.ids.length > 1
  return (
    <button
      type="button"
      className={`scene-plate scene-client${trouble ? ' is-troubled' : ''}`}
      style={at(place.label)}
      aria-pressed={isSelected(selected, { kind: place.kind, id: place.id })}
      onClick={() => onSelect({ kind: place.kind, id: place.id })}
      title={several ? place.ids.join(', ') : `${client.name}: ${detail}`}
    >
      <span className="scene-name">{several ? words.more(place.ids.length) : client.name}</span>
      {place.compact ? null : <span className="scene-small">{detail}</span>}
    </button>
  )
}
