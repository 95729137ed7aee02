/**
 * A run that follows the presenter's: what it is told is a state (scenario, commands, clock), and it goes there by the
 * shortest way. Commands that were added are carried out at their moment when the run comes to it; anything else is
 * another run, and is computed beside this one.
 *
 * The one thing a reader would get wrong: it stops exactly at a moment whose fingerprint it was told, asks its own worker
 * for its own, and goes on. So two windows are compared at one instant, though neither waits for the other.
 */
import type { RunCheck, SessionState, ShownClock } from '../../protocol'
import type { SimClient } from '../sim-client'
import type { FollowedClock } from './followed-clock'

type Issued = SessionState['commands'][number]

/** Further behind than this it does not play there, but goes. Milliseconds of the wall at the speed of the run. */
const FAR_MS = 1_500
/** A little ahead, at a change of pace, is waited out. */
const BACK_MS = 300

export class FollowedRun {
  private known: readonly Issued[] = []
  private wanted: readonly Issued[] = []
  private check: RunCheck | null = null
  private compared = ''
  private asked = ''
  private readonly stops: (() => void)[] = []

  constructor(
    readonly client: SimClient,
    readonly clock: FollowedClock,
    /** Whether the fingerprint of a moment is the same here. */
    private readonly onCompared: (check: RunCheck, own: string) => void,
  ) {
    this.stops.push(client.onFrame(() => this.stand()))
  }

  /** These are in it from its beginning. */
  begin(commands: readonly Issued[]): void {
    this.known = commands
    this.wanted = commands
  }

  /** False when these are not what came of its own commands by adding some: then it is another run. */
  want(commands: readonly Issued[]): boolean {
    const same = countSame(this.known, commands)
    const added = commands.slice(same)
    const dropped = this.known.slice(same)
    // What was planned for later falls away when something is done before.
    const isCut = dropped.every(({ timeUs }) => added[0] !== undefined && timeUs > added[0].timeUs)
    if (!isCut) return false
    this.wanted = commands
    return true
  }

  /** Called with each state that is told, whether anybody looks at this window or not. */
  follow(told: ShownClock, check: RunCheck | null, nowMs: number, isHidden: boolean): void {
    this.check = check
    this.clock.hear(told, nowMs)
    const { speed, playing, play, pause, setSpeed } = this.client.store.getState()
    const own = told.speed > 0 ? told.speed : 1
    if (speed !== own) setSpeed(own)
    // Who has come to where the other stands still stands still, too, and says at once what is there.
    const isMoving = told.isPlaying || this.clock.placeUs !== told.timeUs
    if (isMoving && !playing) play()
    if (!isMoving && playing) pause()
    this.stand()
    this.goNearer(told, nowMs, isHidden)
  }

  dispose(): void {
    for (const stop of this.stops) stop()
  }

  /** By a leap: back, far ahead, and where no frames of animation are to be had. */
  private goNearer({ speed }: ShownClock, nowMs: number, isHidden: boolean): void {
    const place = this.clock.placeUs
    if (place === null) return
    const aim = this.clock.readAim(nowMs)
    const next = this.findStop(place)
    const goalUs = next === null ? aim : Math.min(aim, next)
    const isFar = goalUs - place > FAR_MS * 1_000 * Math.max(speed, 0.1)
    const isBack = place - aim > (this.clock.isPlaying ? BACK_MS * 1_000 * Math.max(speed, 0.1) : 0)
    if (isFar || isBack || (isHidden && goalUs > place)) this.leap(goalUs)
  }

  private leap(timeUs: number): void {
    this.clock.leap(timeUs)
    this.client.store.getState().seek(timeUs)
  }

  /** The run stands at a moment: is something to be done there? */
  private stand(): void {
    const place = this.clock.placeUs
    if (place === null) return
    const next = this.findAdded()
    if (next !== null && next.timeUs <= place) {
      if (next.timeUs < place) this.leap(next.timeUs)
      this.client.store.getState().issue(next.command)
      this.known = [...this.known.filter(({ timeUs }) => timeUs <= next.timeUs), next]
    } else this.compare(place)
    this.aim()
  }

  private compare(place: number): void {
    const { check } = this
    if (check === null || check.timeUs !== place || check.commands !== this.known.length) return
    const name = nameOf(check)
    if (name === this.compared || name === this.asked || this.findAdded() !== null) return
    this.asked = name
    const { ask } = this.client.store.getState()
    ask({ type: 'session' }).then(
      ({ session, digest }) => {
        if (this.asked === name) this.asked = ''
        if (session.timeUs !== check.timeUs || session.commands.length !== check.commands) return
        this.compared = name
        this.onCompared(check, digest)
        this.aim()
      },
      () => {
        if (this.asked === name) this.asked = ''
      },
    )
  }

  private aim(): void {
    const place = this.clock.placeUs
    this.clock.stopAt(place === null ? null : this.findStop(place))
  }

  /** The next moment at which it must stand. */
  private findStop(place: number): number | null {
    const { check } = this
    const next = this.findAdded()
    const isAwaited = check !== null && check.timeUs > place && nameOf(check) !== this.compared
    const stops = [...(next === null ? [] : [next.timeUs]), ...(isAwaited ? [check.timeUs] : [])]
    return stops.length === 0 ? null : Math.min(...stops)
  }

  private findAdded(): Issued | null {
    return this.wanted[countSame(this.known, this.wanted)] ?? null
  }
}

function nameOf({ timeUs, digest, commands }: RunCheck): string {
  return `${timeUs} ${commands} ${digest}`
}

/** How many are the same from the beginning. */
function countSame(one: readonly Issued[], other: readonly Issued[]): number {
  const most = Math.min(one.length, other.length)
  for (let i = 0; i < most; i++) if (JSON.stringify(one[i]) !== JSON.stringify(other[i])) return i
  return most
}
