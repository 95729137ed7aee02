import { describe, expect, it } from 'vitest'
import { checkFigure, writeWords } from './figures'
import { countWords, plainText, readScript, ScriptError } from './read-script'

const FIGURES = {
  'kill:waiting@60': 1029,
  'kill:first(LeaderElected,36)-36': 7.916,
  'kill:first(LeaderElected,36)': 43.916,
  'kill:jobs@9': 62,
  'kill:clock@9': 32_220,
}

const head = '# 8 Two brackets\n6 minutes\n## page 8.1  layout\n### panel 8.1.1  P1 P2  wide  {P9 is no beat in here}\n'

function read(lines: string, language: 'en' | 'de' = 'en', known = new Set<string>()) {
  return readScript(`${head}${lines}\nALT: A panel.\n`, 'ch08.md', language, FIGURES, known).pages[0].panels[0]
}

function faultOf(lines: string): string {
  try {
    read(lines)
  } catch (error) {
    if (error instanceof ScriptError) return error.message
  }
  return 'no fault'
}

describe('a line waits until its figures are so', () => {
  const seconds = (lines: string) =>
    read(lines).lines.map((line) => ('afterS' in line && line.afterS !== undefined ? line.afterS : null))
  const live = (from: number, to: number, run = 'kill') =>
    `LIVE: run=${run}, from=${from}s, to=${to}s, speed=1, shows=cluster`

  it('at the second of a measure, and of the event that it was counted from', () => {
    expect(
      seconds(`ADA: {1,029|kill:waiting@60}.\nJAX: {7.9|kill:first(LeaderElected,36)-36}.\n${live(34, 70)}`),
    ).toEqual([60, 43.916])
  })

  it('at the later of two, wherever the panel says what is live', () => {
    expect(seconds(`${live(34, 70)}\nCAPTION: {62|kill:jobs@9} and {7.9|kill:first(LeaderElected,36)-36}.`)).toEqual([
      43.916,
    ])
  })

  it('not at all when it is so as the panel begins, is of another run, or nothing is live', () => {
    expect(seconds(`ADA: {62|kill:jobs@9}.\nJAX: Hm.\n${live(34, 70)}`)).toEqual([null, null])
    expect(seconds(`ADA: {1,029|kill:waiting@60}.\n${live(34, 70, 'other')}`)).toEqual([null])
    expect(seconds('ADA: {1,029|kill:waiting@60}.')).toEqual([null])
  })

  it('at the second that its writer gave it, when that is later', () => {
    expect(seconds(`ADA (sad, from 40s): Oh.\nJAX (from 45s): {62|kill:jobs@9}.\n${live(34, 70)}`)).toEqual([40, 45])
    expect(seconds(`ADA (from 45s): {1,029|kill:waiting@60}.\n${live(34, 70)}`)).toEqual([60])
    expect(faultOf(`ADA (from 80s): Oh.\n${live(34, 70)}`)).toContain('"from 80s" is no second of what lives in it')
    expect(faultOf('ADA (from 80s): Oh.')).toContain('"from 80s"')
  })

  it('no longer than the panel lasts, and what a guess says after it holds up no balloon', () => {
    expect(seconds(`ADA: {1,029|kill:waiting@60}.\n${live(34, 50)}`)).toEqual([50])
    expect(
      seconds(`ADA: Well?\nGUESS: How many? | one | more* ; after: {1,029|kill:waiting@60} wait.\n${live(34, 70)}`),
    ).toEqual([null])
  })
})

describe('a script becomes a chapter', () => {
  it('with people, manners and what is said louder', () => {
    const panel = read('ADA (worried, off): No *map*.\nMRS QUORUM: Hm.\nOBSERVER (dashed balloon): I copy.')
    expect(panel.lines.map((line) => (line.kind === 'balloon' ? [line.who, plainText(line.text)] : null))).toEqual([
      ['ada', 'No map.'],
      ['mrs-quorum', 'Hm.'],
      ['observer', 'I copy.'],
    ])
    expect(
      panel.lines.map((line) => (line.kind === 'balloon' ? [line.manner.isOff, line.manner.isDashed] : null)),
    ).toEqual([
      [true, false],
      [false, false],
      [false, true],
    ])
    expect(panel.beats).toEqual(['P1', 'P2'])
  })

  it('with what lives, what is guessed and what is done', () => {
    const panel = read(
      'LIVE: run=kill, from=34s, to=38.5s, speed=0.5, shows=cluster ; faces: ada shock when SiteKilled, jax glad when WritesResumed\n' +
        'GUESS: And now? | one | two* ; after: So it is.\n' +
        'DO: tug at 36s | Tug | k | Go on. | Murphy does it',
    )
    expect(panel.live).toEqual({
      run: 'kill',
      fromS: 34,
      toS: 38.5,
      speed: 0.5,
      shows: 'cluster',
      faces: [
        { who: 'ada', mood: 'shock', event: 'SiteKilled' },
        { who: 'jax', mood: 'glad', event: 'WritesResumed' },
      ],
    })
    expect(panel.guess).toMatchObject({ choices: ['one', 'two'], right: 1 })
    expect(panel.act).toEqual({
      deed: 'tug',
      holdS: 36,
      label: 'Tug',
      key: 'k',
      hint: 'Go on.',
      past: 'Murphy does it',
    })
  })

  it('marks a term where the book first uses it, and never again', () => {
    const known = new Set<string>()
    const first = read('CAPTION: One topic, and another topic.', 'en', known).lines[0]
    expect(first.kind === 'caption' && first.text.map(({ term }) => term)).toEqual([null, 'topic', null])
    const second = read('CAPTION: A topic.', 'en', known).lines[0]
    expect(second.kind === 'caption' && second.text.every(({ term }) => term === null)).toBe(true)
  })
})

describe('a figure prints only what the run gave', () => {
  it.each([
    ['1,029', 'kill:waiting@60', 'en', null],
    ['1.029', 'kill:waiting@60', 'de', null],
    ['1,030', 'kill:waiting@60', 'en', '1,029'],
    ['7.9', 'kill:first(LeaderElected,36)-36', 'en', null],
    ['7,92', 'kill:first(LeaderElected,36)-36', 'de', null],
    ['Sixty-two', 'kill:jobs@9', 'en', null],
    ['zweiundsechzig', 'kill:jobs@9', 'de', null],
    ['sixty-three', 'kill:jobs@9', 'en', 'sixty-two'],
    ['8:57', 'kill:clock@9', 'en', null],
  ] as const)('%s of %s in %s', (shown, expression, language, right) => {
    const fault = checkFigure(shown, expression, FIGURES, language)
    if (right === null) expect(fault).toBeNull()
    else expect(fault).toContain(`the run gives ${right}`)
  })

  it('what was never measured says how it is', () => {
    expect(faultOf('CAPTION: {5|kill:lost@60} lost')).toContain('ch08.md:5: the figure "kill:lost@60" was not measured')
    expect(faultOf('CAPTION: {5} lost')).toContain('does not say what it is read from')
  })

  it('numbers in words', () => {
    expect([0, 21, 100, 115, 1_000, 15_000].map((value) => writeWords(value, 'en'))).toEqual([
      'zero',
      'twenty-one',
      'one hundred',
      'one hundred and fifteen',
      'one thousand',
      'fifteen thousand',
    ])
    expect([21, 101, 1_000, 15_000].map((value) => writeWords(value, 'de'))).toEqual([
      'einundzwanzig',
      'einhunderteins',
      'eintausend',
      'fünfzehntausend',
    ])
  })
})

describe('a fault says its file, its line and what is wrong', () => {
  it.each([
    ['HELLO there', 'begins with its kind'],
    ['hello: there', '"hello" is no kind of line'],
    ['SFX: CRASH!', 'tied to'],
    ['LIVE: run=kill, to=3s, shows=cluster', 'LIVE lacks from='],
    ['LIVE: run=kill, from=5s, to=3s, shows=cluster', 'to= is before from='],
    ['GUESS: What? | one | two ; after: So.', 'a * marks'],
    ['DO: tug | Tug', 'deed at 36s'],
    [`ADA: ${'word '.repeat(26)}`, '26 words, at most 25'],
    ['ADA: *Two* words are *loud*.', 'a balloon has one *word*'],
    ['ADA: 1\nADA: 2\nADA: 3\nADA: 4', '4 balloons, at most 3'],
  ])('%s', (line, what) => {
    const fault = faultOf(line)
    expect(fault).toMatch(/^ch08\.md:\d+: /)
    expect(fault).toContain(what)
  })

  it('a panel without a text for who cannot see it', () => {
    expect(() => readScript(`${head}ADA: Hm.`, 'ch08.md', 'en', FIGURES, new Set())).toThrow(
      'ch08.md:4: panel 8.1.1 has no ALT',
    )
  })
})

it('counts words, not marks', () => {
  expect(countWords([{ text: 'Ada? You — okay, … 12 "x"', isLoud: false, term: null }])).toBe(5)
})
