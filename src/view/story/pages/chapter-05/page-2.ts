/** Page 5.2. */
import {
  burst,
  circle,
  dots,
  ellipse,
  fadingDots,
  INK,
  inked,
  light,
  path,
  polygon,
  rect,
  shards,
  sparks,
  steam,
  turned,
  wall,
  washed,
} from '../../../art'
import type { PageStaging } from '../../staging'
import { cell, greatKey, greatLock } from './cell'
import { bar } from './things'

/** A shutter of corrugated iron. */
function shutter(x: number, y: number, width: number, height: number): string {
  const slats = Array.from({ length: Math.floor(height / 20) }, (_, i) =>
    rect(x, y + i * 20, width, 12, { fill: i % 2 === 0 ? '#8F8AA8' : '#A9A4C0' }),
  ).join('')
  return rect(x, y, width, height, inked('#6A6480', 4)) + slats + rect(x, y, width, height, { stroke: INK, width: 4 })
}

const stamp = (x: number, y: number, width: number): string =>
  rect(x - width / 2, y - 24, width, 48, { stroke: '#C62F2F', width: 5, fill: '#FFF8E7' }, 6)

/** The counter hall at its quietest: boards, pipes, a lamp that hums, and a row of chairs that is long enough. */
function hall(): string {
  const boards = Array.from({ length: 12 }, (_, i) =>
    path(`M${58 + i * 82} 590V760`, { stroke: '#4A2A1E', width: 4, opacity: 0.7 }),
  ).join('')
  const chairs = [0, 1, 2, 3]
    .map(
      (i) =>
        rect(506 + i * 66, 628, 52, 44, inked('#6B4A7A', 3.4), 6) +
        rect(502 + i * 66, 690, 60, 14, inked('#6B4A7A', 3.4), 4) +
        path(`M${512 + i * 66} 704v52M${552 + i * 66} 704v52`, { stroke: INK, width: 5 }),
    )
    .join('')
  return (
    rect(22, 590, 956, 172, { fill: '#6B3F26', opacity: 0.65 }) +
    boards +
    rect(22, 582, 956, 12, inked('#8A5A36', 3)) +
    path('M400 60H978M400 92H860V22', { stroke: INK, width: 15 }) +
    path('M400 60H978M400 92H860V22', { stroke: '#9A7A5A', width: 8 }) +
    path('M260 22V84', { stroke: INK, width: 4 }) +
    polygon(
      [
        [216, 122],
        [240, 84],
        [280, 84],
        [304, 122],
      ],
      inked('#4B3A6B', 4),
    ) +
    chairs
  )
}

/** For a queue; nobody is in it, because nothing is given out before midnight. */
function barrier(): string {
  const post = (x: number): string =>
    rect(x - 6, 670, 12, 128, inked('#F2B51D', 3.4)) +
    circle(x, 664, 13, inked('#FFD76A', 3.4)) +
    rect(x - 28, 794, 56, 14, inked('#8A6A1E', 3.4), 6)
  const rope = 'M80 690Q170 770 260 690Q350 770 440 690'
  return (
    path(rope, { stroke: INK, width: 15 }) +
    path(rope, { stroke: '#E5286E', width: 8 }) +
    [80, 260, 440].map(post).join('')
  )
}

/** The row of chairs again, against the light that Jax makes. */
function chairs(x: number, y: number): string {
  return [0, 1, 4, 5]
    .map(
      (i) =>
        rect(x + 8 + i * 82, y - 92, 56, 48, { fill: '#B4551E' }, 6) +
        rect(x + 4 + i * 82, y - 32, 64, 14, { fill: '#B4551E' }, 4) +
        path(`M${x + 14 + i * 82} ${y - 20}v34M${x + 58 + i * 82} ${y - 20}v34`, { stroke: '#B4551E', width: 7 }),
    )
    .join('')
}

/** What is under somebody who strains: boards that give way, from below. */
function crackedFloor(x: number, y: number): string {
  const cracks = [-190, -110, -40, 36, 120, 200]
    .map((dx) => `M${x + dx * 0.24} ${y + 4}l${dx * 0.2} 22l${dx * 0.12 - 8} 14l${dx * 0.3} 40`)
    .join('')
  return (
    rect(22, y, 484, 90, { fill: '#7A3A16' }) +
    rect(22, y - 4, 484, 9, inked('#B4642A', 3)) +
    light(x, y + 10, 200, '#FFF1B0', 0.8) +
    path(cracks, { stroke: INK, width: 5, cap: 'round' })
  )
}

/** Near and dark: what has come off the floor hangs in the air. */
function rubble(): string {
  return (
    shards(96, 1420, 70, 7, ['#5A2A10', '#7A3A16', '#3A1A08'], 8) +
    shards(420, 1410, 76, 7, ['#5A2A10', '#7A3A16', '#3A1A08'], 3) +
    polygon(
      [
        [10, 1500],
        [22, 1440],
        [84, 1428],
        [150, 1462],
        [176, 1500],
      ],
      inked('#3A1A08', 4),
    )
  )
}

export const PAGE_2: PageStaging = {
  height: 1500,
  paper: '#120826',
  panels: {
    '5.2.1': {
      frame: [
        [22, 22],
        [978, 22],
        [978, 820],
        [22, 820],
      ],
      ground: () => {
        const box = { x: 22, y: 22, width: 956, height: 798 }
        return (
          wall(box, ['#C98A4A', '#8A5A36', '#4A2A1E'], '#2A140A', 'bottom') +
          hall() +
          shutter(60, 150, 400, 150) +
          rect(60, 300, 400, 250, inked('#1A0A20', 5)) +
          light(260, 430, 220, '#FFB84D', 0.7) +
          rect(40, 536, 440, 40, inked('#B4744A', 4)) +
          stamp(390, 620, 150) +
          circle(884, 702, 66, inked('#FFF8E7', 5)) +
          [0, 1, 2, 3, 4]
            .map((i) => {
              const angle = ((-135 + i * 22.5) * Math.PI) / 180
              return circle(884 + Math.cos(angle) * 53, 702 + Math.sin(angle) * 53, 5, { fill: INK })
            })
            .join('') +
          rect(22, 760, 956, 60, { fill: '#2A160E' })
        )
      },
      live: { x: 510, y: 250, width: 440, height: 340 },
      // The dial: from each night on the left to each minute on the right.
      handle: {
        at: { x: 822, y: 640, width: 48, height: 48 },
        way: 'pull',
        thing: () =>
          path('M884 702L848 666', { stroke: INK, width: 16, cap: 'round' }) +
          path('M884 702L848 666', { stroke: '#FFC933', width: 8, cap: 'round' }) +
          circle(884, 702, 14, inked('#E5286E', 4)),
        move: { turn: 90, about: [884, 702] },
      },
      people: [
        { who: 'pat-infected', pose: 'sitDesk', mood: 'smug', x: 190, y: 556, r: 46, yaw: 0.3, crop: 'bust' },
        {
          who: 'ada',
          wear: 'stream',
          pose: 'reach',
          mood: 'resolve',
          x: 700,
          y: 850,
          r: 50,
          yaw: -0.4,
          flip: true,
          crop: 'bust',
        },
      ],
      front: () =>
        rect(40, 536, 440, 44, inked('#B4744A', 4)) + dots(44, 544, 432, 32, '#6B3A22', 8, 2, 0.5) + barrier(),
      signs: [
        { x: 260, y: 176, size: 26, text: 'DATA: 00:00 AND 12:00', de: 'DATEN: 00:00 UND 12:00', fill: '#FFF8E7' },
        { x: 390, y: 620, size: 28, turn: -6, text: 'TOMORROW', de: 'MORGEN', color: '#C62F2F' },
      ],
      sfx: { x: 640, y: 100, size: 62, turn: -4, fill: ['#FFFFFF', '#FFC933'] },
      keepFree: [{ x: 60, y: 150, width: 400, height: 60 }],
    },
    '5.2.2': {
      frame: [
        [22, 840],
        [506, 840],
        [486, 1478],
        [22, 1478],
      ],
      ground: () =>
        washed(22, 840, 484, 638, ['#FFE9A8', '#FFC24A', '#FF9A1F']) +
        burst(250, 1180, 700, 24, '#FFF6DC', 0.7) +
        fadingDots(22, 1120, 484, 260, '#D9731A', 'bottom', 13) +
        chairs(22, 1396) +
        crackedFloor(250, 1400),
      people: [{ who: 'jax', wear: 'stream', pose: 'jazz', mood: 'strain', x: 250, y: 1370, r: 66, yaw: 0.1 }],
      front: () =>
        sparks(116, 1180, 6, 30, 7, '#8FEBFA') +
        // On his head, full and hot.
        turned(
          rect(226, 1046, 50, 50, inked('#FFFDF6', 3.6), 6) +
            path('M276 1058q22 0 22 15t-22 13', { stroke: INK, width: 10 }) +
            path('M276 1058q22 0 22 15t-22 13', { stroke: '#FFFDF6', width: 4.6 }) +
            ellipse(251, 1047, 25, 6, inked('#5A3218', 3)),
          -5,
          250,
          1090,
        ) +
        steam(250, 1030, 40) +
        rubble(),
      sfx: { x: 98, y: 1130, size: 26, turn: -6, fill: ['#FFFFFF', '#8FEBFA'] },
      keepFree: [{ x: 205, y: 990, width: 96, height: 110 }],
    },
    '5.2.3': {
      frame: [
        [526, 840],
        [978, 840],
        [978, 1478],
        [506, 1478],
      ],
      ground: () => cell({ x: 506, y: 840, width: 472, height: 638 }, [826, 1376]),
      people: [
        {
          who: 'ada',
          wear: 'stream',
          pose: 'hang',
          mood: 'shout',
          x: 640,
          y: 1452,
          r: 60,
          yaw: 0.25,
          gaze: [0.7, 0.5],
          armLeft: [556, 1196],
          armRight: [694, 1396],
          handRight: 'open',
          rim: '#FF8FE0',
          crop: 'bust',
        },
        {
          who: 'pat-infected',
          pose: 'pull',
          mood: 'flat',
          x: 878,
          y: 1398,
          r: 56,
          yaw: -0.45,
          armLeft: [786, 1336],
          armRight: [940, 1338],
          handLeft: 'fist',
          rim: '#FF8FE0',
          crop: 'bust',
        },
      ],
      front: () =>
        [548, 610, 738].map((x) => bar([x, 820], [x - 4, 1500], 17)).join('') +
        greatLock(734, 1356, 252, 140, [850, 1424]) +
        greatKey([784, 1338], [846, 1420]),
      breakout: () => bar([516, 830], [496, 1490], 20),
    },
  },
}
