/** Panel 1: the run at the moment of the reader's deed, drawn by the real scene, and the hand that did it. */
import { useMemo } from 'react'
import { keepsakeWords as words } from '../../../content/keepsake'
import type { Structure } from '../../../protocol'
import type { Moment } from '../../../story/keepsake-moments'
import type { Piece } from '../../../story/script-types'
import { formatClock } from '../../kit/format'
import { later } from '../../kit/later'
import { describeCommand, type FlagNames } from '../../timeline/flags'
import { formatMoment } from '../../worlds/day-format'
import { Picture } from '../picture'
import { useRunState } from '../use-story-run'
import { drawHand, drawWitness } from './art'
import { KeepBalloon, KeepPanel, placed } from './panels'
import type { SheetProps } from './sheet'
import type { KeepsakeRun } from './use-keepsake-run'

/** The scene weighs as much as the rest of the page; it comes when its run does. */
const KeepScene = later(
  () => import('./keep-scene'),
  (m) => m.KeepScene,
)

export const toText = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('')

export function tellTime({ kind }: Moment, us: number): string {
  return kind === 'company' ? formatMoment(us) : formatClock(us)
}

/** How the run calls its places and clients; a company's systems are called by their ids. */
export function namesOf(structure: Structure | null): FlagNames {
  const find = (all: readonly { readonly id: string; readonly name: string }[], id: string): string =>
    all.find((one) => one.id === id)?.name ?? id
  return {
    site: (id) => find(structure?.sites ?? [], id),
    client: (id) => find([...(structure?.producers ?? []), ...(structure?.consumers ?? [])], id),
  }
}

/** What was done first by the reader, in the words of the list of what was done. */
function describeDeed(moment: Moment, names: FlagNames): string {
  const { deed, done, panel } = moment
  const own = done.find(({ by }) => by.deed !== undefined && by.deed === deed)
  if (own === undefined) return panel.act?.label ?? ''
  return describeCommand(own.by.command, names)
}

const isFault = ({ done, deed }: Moment): boolean =>
  done.some(({ by }) => by.deed === deed && /^(Kill|Crash|Cut|Stop)/.test(by.command.kind))

export function DeedPanel({ moment, work, isColumn, isStill }: SheetProps) {
  const { run, client } = work
  const isDeed = moment.deed !== null
  const said = !isDeed ? words.balloonWatch : isFault(moment) ? words.balloonKill : words.balloonDeed
  return (
    <KeepPanel
      name="deed"
      label={words.deed}
      draw={nothing}
      isColumn={isColumn}
      live={
        <div className="keep-live">
          {run?.isThere === true ? (
            <KeepScene run={run} moment={moment} isStill={isStill} />
          ) : (
            <p className="keep-wait" role="status">
              {work.isFailed ? (
                words.failed
              ) : client === null ? (
                words.computing
              ) : (
                <Computing client={client} moment={moment} />
              )}
            </p>
          )}
        </div>
      }
    >
      <p className="keep-caption" style={isColumn ? undefined : placed({ x: 16, y: 34 })}>
        <b>{tellTime(moment, moment.atS * 1_000_000)}</b> {run === null ? null : <Caption moment={moment} run={run} />}
      </p>
      {isColumn || !isDeed ? null : (
        <>
          <span className="keep-sfx" aria-hidden="true" style={placed({ x: 330, y: 30 })}>
            {isFault(moment) ? words.thud : words.click}
          </span>
          <div className="keep-breakout">
            <Overlay draw={drawHand} />
            <span className="keep-you" aria-hidden="true">
              {words.you}
            </span>
          </div>
        </>
      )}
      {isColumn ? null : <Overlay draw={isFault(moment) ? drawFrightened : drawPleased} />}
      <KeepBalloon box={{ x: 664, y: 20, width: 214, height: 92 }} toward={[878, 190]} isColumn={isColumn} who="Jax">
        {said}
      </KeepBalloon>
      {/* On the sheet the names stand in the scene. */}
      {run === null || moment.kind === 'company' || !isColumn ? null : <Sites run={run} />}
    </KeepPanel>
  )
}

const nothing = (): string => ''
const drawFrightened = (): string => drawWitness(true)
const drawPleased = (): string => drawWitness(false)

function Caption({ moment, run }: { readonly moment: Moment; readonly run: KeepsakeRun }) {
  const structure = useRunState(run.client, (state) => state.structure)
  return moment.deed === null
    ? words.youWatched(moment.panel.guess === null ? '' : toText(moment.panel.guess.question))
    : words.youDid(describeDeed(moment, namesOf(structure)))
}

function Computing({ client, moment }: { readonly client: KeepsakeRun['client']; readonly moment: Moment }) {
  const computing = useRunState(client, (state) => state.computing)
  if (computing === null) return words.computing
  return words.computingAt(tellTime(moment, computing.atUs), tellTime(moment, computing.goalUs))
}

function Sites({ run }: { readonly run: KeepsakeRun }) {
  const structure = useRunState(run.client, (state) => state.structure)
  if (structure === null || !run.isThere) return null
  const { sites, brokers } = structure
  return (
    <ul className="keep-sites">
      {sites
        .filter(({ kind }) => kind !== 'clients')
        .map(({ id, name, kind, up, darkSinceUs }) => {
          const own = brokers.filter(({ site }) => site === id)
          const running = own.filter(({ state }) => state === 'running').length
          return (
            <li key={id} className={up ? '' : 'is-dark'}>
              <b>{name}</b>{' '}
              {up
                ? kind === 'tie-breaker'
                  ? words.hut
                  : words.brokers(running, own.length)
                : words.darkSince(formatClock(darkSinceUs))}
            </li>
          )
        })}
    </ul>
  )
}

/** In page units over the whole sheet, so that it may leave its frame. */
const SHEET = { x: 22, y: 98, width: 978, height: 520 }

function Overlay({ draw }: { readonly draw: () => string }) {
  const content = useMemo(draw, [draw])
  return <Picture content={content} box={SHEET} className="keep-over" style={placed({ ...SHEET, x: 0, y: 0 })} />
}
