/**
 * The talks that come with the page: which moments, in which order, for how long. A moment is said once and used by
 * several talks; its words are those of the visitor's language.
 *
 * The one thing a reader would get wrong: a moment begins where it says, whatever was done in the one before, so each has
 * its world, its second and what was done until then.
 */
import { talkWords } from '../../content/talks'
import type { Command } from '../../core'
import type { InstrumentName, Moment, MomentRun, StampedCommand, Talk } from '../../protocol'

type MomentName = keyof typeof talkWords.moments
type TalkName = keyof typeof talkWords.talks
type Told = Pick<Moment, 'view' | 'of' | 'run' | 'commands'>

/** Tuesday 14:20, when both worlds disagree the most. */
const TUESDAY_S = 38 * 3_600 + 20 * 60

const KILL_WEST: Command = { kind: 'KillSite', site: 'dc-west' }

const at = (second: number, command: Command): StampedCommand => ({ atMs: second * 1_000, command })

function runOf(world: string, second: number, rest: Partial<MomentRun> = {}): MomentRun {
  return { world, scenario: null, atMs: second * 1_000, done: [], isPlaying: true, speed: 1, ...rest }
}

/** The two worlds; `second` is of their run, whose time 0 is midnight of its Monday. */
function worldsOf(second: number, commands: readonly StampedCommand[] = []): Told {
  return { view: 'worlds', of: '', run: runOf('newlimits-tuesday', second, { speed: 60 }), commands }
}

/** A panel of the comic with its own run. */
function panelOf(number: string): Told {
  return { view: 'panel', of: number, run: null, commands: [] }
}

function scene(run: MomentRun, commands: readonly StampedCommand[] = []): Told {
  return { view: 'scene', of: '', run, commands }
}

function instrument(of: InstrumentName, run: MomentRun, commands: readonly StampedCommand[] = []): Told {
  return { view: 'instrument', of, run, commands }
}

const MOMENTS: Readonly<Record<MomentName, Told>> = {
  'your-systems': worldsOf(TUESDAY_S),
  'its-hands': panelOf('9.3.1'),
  'why-a-rod': scene(runOf('observers', 8)),
  'hands-up': scene(runOf('observers', 20, { isPlaying: false })),
  'kill-west': scene(runOf('observers', 20)),
  'plain-kafka': scene(runOf('no-observers', 30, { done: [at(20, KILL_WEST)] })),
  'west-returns': scene(runOf('observers', 50, { done: [at(20, KILL_WEST)] }), [
    at(3, { kind: 'HealSite', site: 'dc-west' }),
  ]),
  'stood-still': instrument('stood-still', runOf('observers', 45, { done: [at(20, KILL_WEST)] })),
  'the-tool-says': instrument('describe', runOf('observers', 40, { done: [at(20, KILL_WEST)] })),
  'the-logs': instrument('log', runOf('observers', 50, { done: [at(20, KILL_WEST)] }), [
    at(3, { kind: 'HealSite', site: 'dc-west' }),
  ]),
  'cut-the-link': scene(runOf('link-cut', 18)),
  'who-decides': scene(runOf('observers-leader-is-observer', 18)),
  'acks-matter': scene(runOf('acks-0-1-all', 8)),
  'one-broker': scene(runOf('one-broker-dies', 8)),
  'three-zones': scene(runOf('three-datacenters', 10)),
  'dirty-election': scene(runOf('unclean-election', 15)),
  'as-you-like': scene(runOf('observers', 10)),
}

/** Moments with their planned seconds. */
const TALKS: Readonly<Record<TalkName, readonly (readonly [MomentName, number])[]>> = {
  'hold-the-rod': [
    ['why-a-rod', 45],
    ['hands-up', 60],
    ['kill-west', 75],
    ['plain-kafka', 60],
    ['west-returns', 60],
  ],
  'half-a-datacenter': [
    ['one-broker', 90],
    ['why-a-rod', 60],
    ['hands-up', 90],
    ['kill-west', 120],
    ['its-hands', 30],
    ['stood-still', 60],
    ['plain-kafka', 120],
    ['west-returns', 90],
    ['cut-the-link', 120],
    ['as-you-like', 120],
  ],
  'how-streams-fail': [
    ['one-broker', 150],
    ['acks-matter', 180],
    ['why-a-rod', 90],
    ['hands-up', 120],
    ['kill-west', 150],
    ['its-hands', 30],
    ['stood-still', 60],
    ['the-tool-says', 60],
    ['plain-kafka', 120],
    ['west-returns', 120],
    ['the-logs', 60],
    ['who-decides', 150],
    ['dirty-election', 120],
    ['cut-the-link', 150],
    ['three-zones', 120],
    ['as-you-like', 120],
  ],
  'your-orders': [
    ['your-systems', 120],
    ['why-a-rod', 60],
    ['one-broker', 60],
    ['hands-up', 60],
    ['kill-west', 120],
    ['plain-kafka', 90],
    ['as-you-like', 90],
  ],
}

/** In the language that is read now. */
export function listBuiltIn(): readonly Talk[] {
  return (Object.keys(TALKS) as TalkName[]).map((id) => ({
    format: 'streamscape-talk',
    version: 1,
    id,
    title: talkWords.talks[id],
    moments: TALKS[id].map(([name, seconds]) => {
      const { title, notes, caption, question, choices } = talkWords.moments[name]
      const poll = question === '' ? null : { question, choices }
      return { id: name, title, seconds, notes, caption, poll, ...MOMENTS[name] }
    }),
  }))
}
