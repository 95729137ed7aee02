/**
 * Names, numbers and buttons over the drawing: real text and real buttons, so that they can be read out,
 * tabbed to and zoomed. Everything that can be asked about is a button that selects it.
 */
import { currentLanguage } from '../../content/language'
import type { SceneWords } from '../../content/scene'
import type { Vigil } from '../../core'
import type { FocusView, Measures, SiteView, Structure } from '../../protocol'
import { formatClock, formatCount, formatSeconds, formatSetting } from '../kit/format'
import { findLongestSilence, listSilences, readSessionMs } from '../kit/silence'
import { useCalm } from '../kit/use-calm'
import { ClientLabel } from './client-label'
import { type LabelHandlers, placeBox } from './label-handlers'
import type { HutPlace, SceneLayout } from './layout-types'
import { LinkKnob, LinkLabel } from './link-label'
import type { TowerView } from './scene-mood'
import { isSelected, type SceneSelection } from './selection'
import { SiteSign } from './site-sign'
import { fitStateFont } from './state-font'
import { TowerLabel } from './tower-label'

interface LabelsProps {
  readonly structure: Structure
  readonly focus: FocusView
  readonly measures: Measures
  readonly vigil: Vigil | null
  readonly nowUs: number
  readonly layout: SceneLayout
  readonly towers: readonly TowerView[]
  readonly words: SceneWords
  readonly isPlaying: boolean
  readonly selected: SceneSelection | null
  readonly handlers: LabelHandlers
}

/** Ends of logs are told anew so often while the run plays: faster nobody reads, and each is laid out and painted. */
const OFFSETS_MS = 150

export function Labels(props: LabelsProps) {
  const { structure, measures, layout, towers, words, selected, handlers } = props
  const told = useCalm(towers, `${props.focus.topic}-${props.focus.partition}`, props.isPlaying, OFFSETS_MS)
  const ends = new Map(told.map(({ broker, logEndOffset }) => [broker, logEndOffset]))
  const views = new Map(towers.map((t) => [t.broker, t]))
  const silences = new Map(listSilences(structure).map((s) => [s.broker, s.silentMs]))
  const session = formatSeconds(readSessionMs(structure))
  const nameOf = (id: string) => structure.sites.find((s) => s.id === id)?.name ?? id
  const leader = findLeader(structure, props.focus)
  const wordOf = (broker: number): string => {
    const { state, lit } = views.get(broker) ?? { state: 'none' as const, lit: true }
    // By the metadata it leads, which may not know that it is gone.
    const isOnPaper = leader === broker && !lit && state === 'offline' && silences.has(broker)
    return isOnPaper ? words.leaderOnPaper : words.replicaState[state]
  }
  const stateFont = fitStates(layout, wordOf)
  const waits = (isShort: boolean) => tellSilence(structure, props.vigil, props.nowUs, words, isShort)
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
                  stateWord={wordOf(tower.broker)}
                  stateFont={stateFont}
                  lit={view.lit}
                  silence={readSilence(silences.get(tower.broker))}
                  session={session}
                  offset={sayEnd(ends.get(tower.broker) ?? -1)}
                  words={words}
                  language={currentLanguage()}
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
        return site ? (
          <HutLabel
            key={hut.id}
            hut={hut}
            site={site}
            structure={structure}
            isWide={layout.mode === 'wide'}
            waits={waits(hut.label.width < 150)}
            words={words}
            selected={selected}
            handlers={handlers}
          />
        ) : null
      })}
      {layout.links.map((place) => {
        const link = structure.links.find((l) => l.from === place.from && l.to === place.to)
        if (place.knob && link)
          return (
            <LinkKnob
              key={`${place.from}-${place.to}`}
              at={place.knob}
              link={link}
              names={[nameOf(place.from), nameOf(place.to)]}
              words={words}
              handlers={handlers}
            />
          )
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
          measures={measures.clients}
          words={words}
          selected={selected}
          onSelect={handlers.onSelect}
        />
      ))}
    </>
  )
}

/** One size for all of them: the tightest island has the say. */
function fitStates(layout: SceneLayout, wordOf: (broker: number) => string): number {
  const fonts = layout.sites.map((site) => {
    const towers = layout.towers.filter((tower) => tower.site === site.id)
    const spacing = towers.length > 1 ? towers[1].x - towers[0].x : site.halfWidth * 2
    const words = towers.map(({ broker }) => wordOf(broker))
    return fitStateFont(words, spacing, layout.textScale)
  })
  return Math.min(...fonts)
}

/** By the metadata, whether it lives or not. */
function findLeader({ partitions }: Structure, { topic, partition }: FocusView): number {
  return partitions.find((p) => p.topic === topic && p.partition === partition)?.leader ?? -1
}

/** Whom the candle burns for, in words. */
function tellSilence(
  structure: Structure,
  vigil: Vigil | null,
  nowUs: number,
  words: SceneWords,
  isShort: boolean,
): string {
  const silence = vigil === null ? null : findLongestSilence(structure, vigil.heardUs)
  if (vigil === null || silence === null) return ''
  const who = structure.sites.find((site) => site.id === silence.site)?.name ?? words.broker(silence.broker)
  const silentMs = Math.max(0, nowUs - vigil.heardUs[silence.place]) / 1_000
  const [time, session] = [formatSeconds(silentMs), formatSetting(readSessionMs(structure))]
  return isShort ? `${time} / ${session}` : words.silentOf(who, time, session)
}

/** Empty while the broker is heard, or while there is nobody to hear it. */
function readSilence(silentMs: number | undefined): string {
  return silentMs === undefined || silentMs < 0 ? '' : formatSeconds(silentMs)
}

interface HutLabelProps {
  readonly hut: HutPlace
  readonly site: SiteView
  readonly structure: Structure
  readonly isWide: boolean
  /** Whom the controllers have not heard, and for how long; empty while all are. */
  readonly waits: string
  readonly words: SceneWords
  readonly selected: SceneSelection | null
  readonly handlers: LabelHandlers
}

function HutLabel({ hut, site, structure, isWide, waits, words, selected, handlers }: HutLabelProps) {
  const votes = structure.controllers.filter((c) => c.site === site.id).length
  const { votersUp, voters } = structure.quorum
  const state = !site.up
    ? words.darkSince(formatClock(site.darkSinceUs))
    : waits !== ''
      ? waits
      : hut.label.width >= 150
        ? words.quorum(votes, votersUp, voters)
        : words.votes(votes)
  return (
    <div
      className={site.up ? `scene-hut${waits === '' ? '' : ' is-waiting'}` : 'scene-hut is-dark'}
      style={placeBox(hut.label)}
    >
      <button
        type="button"
        className="scene-plate scene-hut-plate"
        aria-pressed={isSelected(selected, { kind: 'site', id: site.id })}
        onClick={() => handlers.onSelect({ kind: 'site', id: site.id })}
      >
        <span className="scene-name">{site.name}</span>
        {isWide ? <span className="scene-small">{state}</span> : null}
      </button>
    </div>
  )
}

const sayEnd = (offset: number): string => (offset < 0 ? '' : formatCount(offset))
