/**
 * The second half of `npm run scenario-schema`: writes `public/talk.schema.json` from the tables by which the file of a
 * talk is read (`src/protocol/talk-file.ts`). Commands and worlds are those of the scenario's schema.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Rules } from '../src/protocol/rule.ts'
import {
  MOMENT_POLL_RULES,
  MOMENT_RULES,
  MOMENT_RUN_RULES,
  STAMPED_COMMAND_RULES,
  TALK_RULES,
} from '../src/protocol/talk-file.ts'
import { describeFields } from './scenario-schema.ts'

export const TALK_SCHEMA_FILE = new URL('../public/talk.schema.json', import.meta.url)

const describeTable = <R extends Rules>(rules: R, is: string, fields: { readonly [F in keyof R]: string }) => ({
  description: is,
  ...describeFields(rules, fields as Readonly<Record<string, string>>),
})

/** The file as text. */
export function makeTalkSchema(): string {
  const talk = describeTable(TALK_RULES, 'A talk: its moments in their order.', {
    $schema: 'May name this schema for editors; not read.',
    format: 'Says what this file is.',
    version: 'Version of the format.',
    id: 'Under which it is kept.',
    title: 'Shown to everybody.',
    moments: 'In the order in which they are shown. The first one has a run.',
  })
  const moment = describeTable(MOMENT_RULES, 'What is shown, said and done for a while.', {
    id: 'No other moment of the talk has it.',
    title: 'For the speaker, and as the heading of the window.',
    seconds: 'Planned, by the clock on the wall.',
    notes: 'For the speaker alone: Markdown, shown as text.',
    caption: 'On the wall, for everybody.',
    view: 'The cluster, one instrument that fills the screen, the two worlds of a company, or a panel of the comic.',
    of: 'Name of the instrument (writes, lost, stood-still, in-sync or acknowledged), or number of the panel, e.g. 7.2.1.',
    run: 'Where its run begins; null goes on with the run that is there.',
    commands: 'What happens by itself, counted from where the moment begins.',
    poll: 'Hands that are counted; null for none.',
  })
  const momentRun = describeTable(MOMENT_RUN_RULES, 'A run, and where it stands when the moment begins.', {
    world: 'Name of a world that comes with the page; left out when it is written out.',
    scenario: 'A world that is written out.',
    atMs: 'Where it stands, milliseconds of the run.',
    done: 'What was done before, by time.',
    isPlaying: 'Does it go on at once?',
    speed: 'Seconds of the run in one of the wall.',
  })
  const momentPoll = describeTable(MOMENT_POLL_RULES, 'A question to the room.', {
    question: 'Shown to everybody.',
    choices: 'What hands are counted for.',
  })
  const stampedCommand = describeTable(STAMPED_COMMAND_RULES, 'A command and when it happens.', {
    atMs: 'Milliseconds of the run.',
    command: 'What is done.',
  })
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'talk.schema.json',
    title: 'Streamscape talk',
    ...talk,
    $defs: {
      moment,
      momentRun,
      momentPoll,
      stampedCommand,
      id: { $ref: 'scenario.schema.json#/$defs/id' },
      command: { $ref: 'scenario.schema.json#/$defs/command' },
      scenario: { $ref: 'scenario.schema.json' },
      anything: {},
    },
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(TALK_SCHEMA_FILE, makeTalkSchema())
  console.log('public/talk.schema.json')
}
