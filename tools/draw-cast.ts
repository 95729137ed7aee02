/**
 * Draws the cast into src/view/kit/portraits, to be run by hand when a figure changes. The figures come from
 * react-peeps (MIT; its drawings are the public-domain Open Peeps), which is used here only: nothing of the
 * package reaches the browser. Its parts take a stroke and a fill colour each; what that cannot say (skin
 * under a coat, a trim, an outline round coloured hair) is laid under or around the ink here.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

const require = createRequire(import.meta.url)
const PEEPS = dirname(require.resolve('react-peeps/package.json'))
const OUT = new URL('../src/view/kit/portraits/', import.meta.url)

type Colors = { readonly strokeColor: string; readonly backgroundColor: string }
type Part = (colors: Colors) => ReturnType<typeof createElement>

function part(path: string): Part {
  const name = path.split('/').at(-1) ?? path
  return (require(`${PEEPS}/lib/peeps/${path}`) as Record<string, Part>)[name] as Part
}

type Points = readonly (readonly [number, number])[]

interface Figure {
  readonly pose: string
  readonly hair: string
  readonly accessory?: string
  readonly faces: Readonly<Record<'calm' | 'worried' | 'glad', string>>
  readonly viewBox: string
  readonly poseColors: Colors
  readonly hairColors: Colors
  readonly faceColors: Colors
  /** Where the body shows skin, in units of the whole picture; clipped to the figure. */
  readonly skin?: readonly Points[]
  /** Finish the markup: lay colours under the ink. */
  readonly finish?: (svg: string) => string
}

const INK = '#16130F'
const FAIR = '#F7CDA8'
const BROWN = '#C98B5E'
const BLUE = '#1E8BFF'

/** Iris: skin at the neck, a pale tee, orange trim on the coat, and an ink line round her blue hair. */
function finishIris(svg: string): string {
  const outline = (points: Points) => `M${points.map(([x, y]) => `${x} ${y - 459}`).join('L')}Z`
  const under: readonly (readonly [string, Points])[] = [
    [
      FAIR,
      [
        [330, 420],
        [600, 420],
        [600, 560],
        [566, 600],
        [500, 620],
        [420, 620],
      ],
    ],
    [
      '#FFF8E7',
      [
        [392, 700],
        [424, 612],
        [470, 622],
        [520, 618],
        [568, 606],
        [572, 640],
        [566, 1178],
        [440, 1178],
      ],
    ],
    [
      '#FF7A1A',
      [
        [268, 660],
        [330, 640],
        [392, 690],
        [440, 1178],
        [386, 1176],
        [274, 736],
        [324, 712],
      ],
    ],
    [
      '#FF7A1A',
      [
        [568, 604],
        [620, 620],
        [650, 700],
        [614, 732],
        [656, 790],
        [646, 860],
        [592, 1176],
        [560, 1176],
      ],
    ],
  ]
  const laid = under.map(([fill, points]) => `<path d="${outline(points)}" fill="${fill}"/>`).join('')
  const at = svg.indexOf('</path>') + '</path>'.length
  const withCloth = svg.slice(0, at) + laid + svg.slice(at)
  return withCloth.replace(/<path[^>]*fill="#1E8BFF"[^>]*?\/?>/, (path) =>
    path
      .replace(/ stroke(?:-[a-z]+)?="[^"]*"/g, '')
      .replace('<path', `<path stroke="${INK}" stroke-width="13" stroke-linejoin="round" paint-order="stroke"`),
  )
}

/** The gang: magenta for the crest, under its ink. */
function finishGang(svg: string): string {
  const at = svg.indexOf('</path>', svg.indexOf('translate(225 0)')) + '</path>'.length
  const crest =
    'M57 118C58 106 57 93 61 82C78 33 132 15 178 4C202 -1 229 -3 252 10C271 20 287 27 285 49C284 60 277 85 276 96L268 140L212 140Q192 93 127 93Q90 95 57 118Z'
  return `${svg.slice(0, at)}<path transform="translate(46 -8)" d="${crest}" fill="#E5286E"/>${svg.slice(at)}`
}

const FIGURES: Readonly<Record<string, Figure>> = {
  iris: {
    pose: 'pose/bust/ShirtCoat',
    hair: 'hair/Long',
    accessory: 'accessories/GlassRoundThick',
    faces: { calm: 'face/Smile', worried: 'face/Serious', glad: 'face/Cute' },
    viewBox: '90 -10 730 900',
    poseColors: { strokeColor: INK, backgroundColor: '#A9DCF5' },
    hairColors: { strokeColor: BLUE, backgroundColor: FAIR },
    faceColors: { strokeColor: INK, backgroundColor: FAIR },
    finish: finishIris,
  },
  ada: {
    pose: 'pose/standing/PointingFingerWB',
    hair: 'hair/BunFancy',
    faces: { calm: 'face/Smile', worried: 'face/Fear', glad: 'face/Awe' },
    viewBox: '-30 -80 1340 2770',
    skin: [
      [
        [1108, 745],
        [1085, 640],
        [1215, 520],
        [1310, 520],
        [1320, 840],
        [1180, 830],
      ],
      [
        [40, 1400],
        [120, 1385],
        [150, 1350],
        [235, 1400],
        [165, 1440],
        [180, 1580],
        [50, 1580],
      ],
      [
        [385, 430],
        [550, 430],
        [545, 520],
        [395, 525],
      ],
    ],
    poseColors: { strokeColor: INK, backgroundColor: '#16A39A' },
    hairColors: { strokeColor: INK, backgroundColor: FAIR },
    faceColors: { strokeColor: INK, backgroundColor: FAIR },
  },
  jax: {
    pose: 'pose/standing/ShirtPantsWB',
    hair: 'hair/ShortMessy',
    faces: { calm: 'face/Smile', worried: 'face/Concerned', glad: 'face/SmileLol' },
    viewBox: '30 40 930 2980',
    skin: [
      [
        [135, 1508],
        [270, 1508],
        [345, 1580],
        [335, 1735],
        [135, 1735],
      ],
      [
        [815, 1500],
        [940, 1478],
        [945, 1690],
        [815, 1690],
      ],
      [
        [380, 440],
        [580, 440],
        [565, 545],
        [514, 615],
        [398, 530],
      ],
      [
        [90, 2635],
        [235, 2635],
        [215, 2745],
        [80, 2740],
      ],
      [
        [525, 2600],
        [675, 2600],
        [668, 2665],
        [560, 2685],
      ],
    ],
    poseColors: { strokeColor: INK, backgroundColor: '#FF7A1A' },
    hairColors: { strokeColor: '#3b1f10', backgroundColor: BROWN },
    faceColors: { strokeColor: INK, backgroundColor: BROWN },
  },
  // One mould for all five of the gang.
  gang: {
    pose: 'pose/bust/Hoodie',
    hair: 'hair/Mohawk',
    faces: { calm: 'face/Contempt', worried: 'face/Angry', glad: 'face/Cheeky' },
    viewBox: '60 -90 790 990',
    poseColors: { strokeColor: INK, backgroundColor: '#B4492D' },
    hairColors: { strokeColor: INK, backgroundColor: FAIR },
    faceColors: { strokeColor: INK, backgroundColor: FAIR },
    finish: finishGang,
  },
}

/** Whole units are far finer than a pixel at the sizes these are shown at. */
function roundNumbers(svg: string): string {
  return svg
    .replace(
      / d="([^"]*)"/g,
      (_, d: string) => ` d="${d.replace(/-?\d*\.\d+/g, (n) => String(Math.round(Number(n)) + 0))}"`,
    )
    .replace(/\s*\n\s*/g, ' ')
    .replace(/ (?:id|class|data-[\w-]+)="[^"]*"/g, '')
}

/** The first path of a pose is its silhouette: it clips the skin that is laid on it. */
function laySkin(svg: string, areas: readonly Points[], color: string): string {
  const moved = /<g transform="translate\((-?\d+) (-?\d+)\)"><path/.exec(svg)
  if (!moved) throw new Error('The pose has another structure than expected.')
  const [dx, dy] = [Number(moved[1]), Number(moved[2])]
  const d = areas.map((points) => `M${points.map(([x, y]) => `${x - dx} ${y - dy}`).join('L')}Z`).join('')
  const at = moved.index + moved[0].length
  const end = svg.indexOf('</path>', at) + '</path>'.length
  const skin = `<clipPath id="s"><use href="#b"/></clipPath><path clip-path="url(#s)" fill="${color}" d="${d}"/>`
  return `${svg.slice(0, at)} id="b"${svg.slice(at, end)}${skin}${svg.slice(end)}`
}

function draw(figure: Figure, face: string): string {
  const group = (transform: string | undefined, key: string, ...children: ReturnType<typeof createElement>[]) =>
    createElement('g', transform === undefined ? { key } : { key, transform }, ...children)
  const body = group(undefined, 'pose', createElement(part(figure.pose), { ...figure.poseColors, key: 'p' }))
  const head = group(
    'translate(225 0)',
    'head',
    group(undefined, 'hair', createElement(part(figure.hair), { ...figure.hairColors, key: 'h' })),
    group('translate(159 186)', 'face', createElement(part(face), { ...figure.faceColors, key: 'f' })),
    ...(figure.accessory === undefined
      ? []
      : [
          group(
            'translate(47 241)',
            'extra',
            createElement(part(figure.accessory), { strokeColor: INK, backgroundColor: '#fff', key: 'a' }),
          ),
        ]),
  )
  const svg = renderToStaticMarkup(
    createElement(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg', viewBox: figure.viewBox, 'aria-hidden': true },
      body,
      head,
    ),
  )
  const rounded = roundNumbers(figure.finish ? figure.finish(svg) : svg)
  return figure.skin ? laySkin(rounded, figure.skin, figure.faceColors.backgroundColor) : rounded
}

mkdirSync(OUT, { recursive: true })
for (const [who, figure] of Object.entries(FIGURES))
  for (const [mood, face] of Object.entries(figure.faces)) {
    const svg = draw(figure, face)
    writeFileSync(new URL(`${who}-${mood}.svg`, OUT), `${svg}\n`)
    console.log(`${who}-${mood}.svg ${(svg.length / 1024).toFixed(1)} KiB`)
  }
