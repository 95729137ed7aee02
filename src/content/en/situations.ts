/**
 * What is going on, said three times: the caption over the scene, Iris's balloon (at most 25 words) and the title
 * of the chain of causes. The rod in these words is the curtain rod that the in-sync lanterns hold up.
 */
import { mark, type Sentence, say } from './pieces'

export interface SituationFacts {
  /** Name of the site that is dark, or empty. */
  readonly dark: string
  /** Name of a site that is still lit, or empty. */
  readonly lit: string
  readonly inSync: number
  readonly minIsr: number
  readonly lost: number
  readonly broker: number
  /** Until the controllers give up those who are gone, e.g. '4.2 s'; empty while no controller counts. */
  readonly left: string
  /** How long they wait for a heartbeat, e.g. '9 s'. */
  readonly session: string
  /** An observer that is alive and has fallen behind; -1 when there is none. */
  readonly lagging: number
  /** Writes are accepted, and none has come through for a while. */
  readonly isUnused: boolean
  /** The run has had its trouble. */
  readonly isOver: boolean
  /** That time is over; brokers are fenced one after the other. */
  readonly isOverdue: boolean
}

export interface SituationText {
  readonly caption: string
  /** For a narrow page. */
  readonly captionShort: string
  readonly balloon: Sentence
  readonly title: string
  readonly finePrint?: string
}

const number = (n: number): string => ['none', 'one', 'two', 'three', 'four', 'five', 'six'][n] ?? String(n)
const copies = (n: number): string => `${number(n)} ${n === 1 ? 'copy' : 'copies'}`
const gone = (f: SituationFacts): string => (f.dark === '' ? `Broker ${f.broker} is down` : `${f.dark} is dark`)
const place = (name: string): string => (name === '' ? 'the rest' : name)

export const situationWords = {
  rest: (f) => ({
    caption: 'Every light is an order. The lit lanterns hold up the rod; while it hangs, writes go on.',
    captionShort: 'Every light is an order. Lit lanterns hold up the rod.',
    balloon: say`All is well. ${mark('Hold a red button')} and I will tell you what happens, and why.`,
    title: f.isOver ? 'All is well again' : 'Nothing has gone wrong yet',
  }),
  silent: (f) => ({
    caption:
      f.left === ''
        ? `${gone(f)}. The controllers have to elect a leader of their own first.`
        : f.isOverdue
          ? `${gone(f)}. Its ${f.session} without a heartbeat are over: the controllers are giving it up.`
          : `${gone(f)}. The controllers wait for a heartbeat; in ${f.left} they give it up.`,
    captionShort:
      f.left === ''
        ? `${gone(f)}. The controllers elect a leader first.`
        : f.isOverdue
          ? `${gone(f)}. The controllers are giving it up.`
          : `${gone(f)}. In ${f.left} the controllers give it up.`,
    balloon: say`The controllers wait ${f.session} for a heartbeat before they ${mark('believe')} it. Until then nobody else may lead.`,
    title: 'Why does nothing happen yet?',
  }),
  refused: (f) => ({
    caption:
      f.dark === ''
        ? `The rod fell: made for ${number(f.minIsr)}, it cannot hang on ${number(f.inSync)}.`
        : `${f.dark} is gone. A rod made for ${number(f.minIsr)} cannot hang on ${number(f.inSync)}.`,
    captionShort: `A rod for ${number(f.minIsr)} cannot hang on ${number(f.inSync)}.`,
    balloon:
      f.lagging >= 0
        ? say`Observer ${f.lagging} lives, but it has ${mark('fallen behind')}. Until it has every order it may not hold the rod.`
        : say`Nobody is broken in ${place(f.lit)}. It ${mark('keeps your promise')}: ${copies(f.minIsr)}, or no “yes”.`,
    title: 'Why are writes refused?',
  }),
  leaderless: (f) => ({
    caption:
      f.dark === ''
        ? 'The partition has no leader, so nobody takes writes.'
        : `${f.dark} is gone, and nobody may lead.`,
    captionShort: 'No leader: nobody takes writes.',
    balloon: say`A copy outside the in-sync set may miss orders you were told are safe. So ${mark('nobody leads')}, rather than lose them.`,
    title: 'Why is there no leader?',
  }),
  quorumLost: (_f) => ({
    caption: 'The controllers have lost their majority. What runs goes on; nothing can be changed.',
    captionShort: 'No majority of controllers: nothing can be decided.',
    balloon: say`More than half of the votes must agree. With fewer, ${mark('nobody may decide')}: no new leader, no new in-sync set.`,
    title: 'Why can nothing be decided?',
  }),
  promoted: (f) => ({
    caption: f.isUnused
      ? 'An observer grabs the rod: the leader takes orders again, but none has reached it yet.'
      : f.dark === ''
        ? 'An observer grabs the rod, and orders flow on.'
        : `${f.dark} is gone. An observer in ${place(f.lit)} grabs the rod, and orders flow again.`,
    captionShort: f.isUnused
      ? 'The leader takes orders again; none has reached it.'
      : 'An observer grabs the rod: orders flow again.',
    balloon: say`The observer${f.lit === '' ? '' : ` in ${f.lit}`} ${mark('took hold of the rod')}. ${f.isUnused ? 'Writes may go on, for whoever reaches the leader.' : 'Writes go on.'}`,
    title: f.isUnused ? 'Why may writes go on?' : 'Why do writes go on?',
    finePrint:
      f.lit === ''
        ? 'The observer counts now: it is as much a part of the promise as the others.'
        : `${f.inSync === 2 ? 'Both' : `All ${number(f.inSync)}`} copies are in ${f.lit} now: a “yes” no longer means that ${f.dark === '' ? 'the other side' : f.dark} has it too.`,
  }),
  holding: (f) => ({
    caption: `${f.dark} is gone, and the rod still hangs: ${number(f.inSync)} in sync, ${number(f.minIsr)} needed.`,
    captionShort: `${f.dark} is gone; the rod still hangs.`,
    balloon: say`You asked for ${copies(f.minIsr)} and ${mark(`${number(f.inSync)} are left`)}. That is why writes go on.`,
    title: 'Why do writes go on?',
  }),
  lost: (f) => ({
    caption: `${f.lost.toLocaleString('en-US')} acknowledged records are gone for good.`,
    captionShort: `${f.lost.toLocaleString('en-US')} acknowledged records are gone.`,
    balloon: say`A copy that was ${mark('behind')} became the leader. What it had not heard of, nobody has now.`,
    title: 'Why were records lost?',
  }),
  linkCut: (f) => ({
    caption: `Nobody is dead. They just cannot hear each other${f.left === '' || f.isOverdue ? '' : `; in ${f.left} the controllers give up who is silent`}.`,
    captionShort:
      f.left === '' || f.isOverdue
        ? 'Nobody is dead; they cannot hear each other.'
        : `Nobody is dead. In ${f.left} the silent side is given up.`,
    balloon: say`Both sides live. Only the side that the ${mark('majority of votes')} can hear goes on.`,
    title: 'Why does one side stop?',
  }),
  brokerDown: (f) => ({
    caption: `Broker ${f.broker} is down. ${f.inSync} in sync, ${f.minIsr} needed: the rod still hangs.`,
    captionShort: `Broker ${f.broker} is down; the rod still hangs.`,
    balloon: say`Others have the same copy. ${mark('One of them leads')} and nobody has to wait.`,
    title: 'Why do writes go on?',
  }),
  hutDark: (f) => ({
    caption: `${f.dark} is dark. No data stood there, but its vote is missing now.`,
    captionShort: `${f.dark} is dark: one vote less.`,
    balloon: say`Nothing stops: no data lived there. But the ${mark('next loss')} may cost the majority.`,
    title: 'Why does nothing stop?',
  }),
  healing: (_f) => ({
    caption: 'The lights are on again. Copies that fell behind are catching up.',
    captionShort: 'Copies that fell behind catch up.',
    balloon: say`First they ${mark('catch up')}; only then do they count again.`,
    title: 'Why do they not count yet?',
  }),
} as const satisfies Record<string, (facts: SituationFacts) => SituationText>

export type SituationKind = keyof typeof situationWords

export const whyWords = {
  heading: 'Why?',
  held: 'What would have held?',
  confluent: 'Confluent',
  kafka: 'Apache Kafka',
  addObservers: '+1 observer a side',
  setAcksAll: 'acks=all from now on',
  threeZones: '3 zones, RF 3, min 2',
  lowerMinIsr: (min: number) => `Lower min ISR to ${min}`,
  compareWithout: 'Compare: no observer',
  finePrint: 'Fine print.',
  observersNote: 'Observers: Confluent Server, not Apache Kafka.',
  seek: (clock: string) => `Go to ${clock}`,
  loading: 'Asking …',
  noAnswer: (reason: string) => `The chain could not be read: ${reason}.`,
  empty: 'Each change has a cause, and the chain of causes will stand here, back to the click that began it.',
  tryThis: 'Hold the red button of a datacenter for half a second.',
  explain: 'Explain this',
  others: 'Explain another moment',
} as const
