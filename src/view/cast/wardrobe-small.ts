/** What the small parts wear, and how they are built. One set of clothes each: they live in one place. */
import { darken } from './colours'
import { READER_COLOURS } from './heads-things'
import type { Build, Clothes, Wardrobe } from './wardrobe'

function suit(top: string, trousers: string, shoe: string, more: Partial<Clothes> = {}): Wardrobe {
  return {
    office: { top, topShade: darken(top, 0.55), trousers, trousersShade: darken(trousers, 0.55), shoe, ...more },
  }
}

const DUNGAREES = { bib: '#4F86D8', bibShade: '#24488E' } as const
const LADY = { skirt: 1.9, collar: 'scarf', collarColour: '#B28DFF' } as const

function readerSuit(name: string, colour: string): Wardrobe {
  return suit('#C9D2E6', '#5B6788', colour, {
    tag: name,
    cuff: colour,
    hem: colour,
    collar: 'roll',
    collarColour: '#8390B4',
  })
}

export const SMALL_WARDROBES = {
  'boat-a': readerSuit('A', READER_COLOURS.a),
  'boat-b': readerSuit('B', READER_COLOURS.b),
  'boat-c': readerSuit('C', READER_COLOURS.c),
  'boat-d': readerSuit('D', READER_COLOURS.d),
  'web-shop': suit('#FFF1CF', '#E5286E', '#1B2C5E', { cuff: '#E5286E' }),
  clerk: suit('#F1ECE0', '#55505E', '#3A2B2B', {
    collar: 'shirt',
    collarColour: '#FFFFFF',
    vest: '#7A5A3A',
    vestShade: '#42301E',
    tie: '#0F6B4A',
  }),
  marketing: suit('#E5286E', '#2B1D4A', '#FFC933', {
    inner: '#FFF8E7',
    coat: 1.2,
    flare: 0.12,
    lapel: '#B01A52',
    cuff: '#FFC933',
  }),
  fraud: suit('#C9A66B', '#4A4250', '#3A2B22', {
    inner: '#4A5164',
    coat: 2,
    flare: 0.3,
    lapel: '#A5834E',
    collar: 'high',
    collarColour: '#B8945A',
    receipts: true,
    belt: '#6B4428',
  }),
  greeter: suit('#C62F2F', '#22305F', '#16130F', {
    buttons: false,
    cuff: '#FFC933',
    hem: '#8E1A1A',
    collar: 'shirt',
    collarColour: '#FFC933',
    buttonRow: '#FFC933',
  }),
  catering: suit('#FFFFFF', '#4A5164', '#16130F', {
    buttons: true,
    apron: '#F6F0E2',
    collar: 'scarf',
    collarColour: '#E5286E',
  }),
  archive: suit('#6B5A48', '#3A3228', '#2C211F', {
    inner: '#D9CFB8',
    coat: 1.9,
    flare: 0.1,
    lapel: '#54463A',
    patches: [[0.6, 0.8, '#C98A2B']],
  }),
  murphy: suit('#FFC933', '#3E6FB8', '#E5286E', { ...DUNGAREES, cuff: '#E5286E' }),
  al: suit('#2B3FA8', '#22263C', '#F4F1EA', {
    tag: 'AL',
    cuff: '#E5484D',
    hem: '#E5484D',
    collar: 'roll',
    collarColour: '#3B52C8',
  }),
  'mrs-quorum': suit('#C2185B', '#7A2A5A', '#5A3218', LADY),
  sister: suit('#4F6FB8', '#33456E', '#3A2B2B', { ...LADY, collarColour: '#FF9AC0' }),
  girl: suit('#35D07F', '#E5286E', '#FFFFFF', { skirt: 1.5, sleeve: 'short' }),
  teen: suit('#2E3A6E', '#22263C', '#E5286E', {
    hem: '#1D2750',
    cuff: '#1D2750',
    collar: 'roll',
    collarColour: '#3E4C8E',
  }),
  neighbour: suit('#3E7A5A', '#55505E', '#3A2B2B', {
    vNeck: true,
    sleeve: 'long',
    inner: '#FFF8E7',
    coat: 1.5,
    flare: 0.1,
    belt: '#2C5A42',
    lapel: '#2C5A42',
  }),
  customer: suit('#8A5AA8', '#33456E', '#F4F1EA', { hem: '#6B4488', collar: 'roll', collarColour: '#A87AC8' }),
  technician: suit('#F4F1EA', '#FF7A1A', '#3B2A26', {
    bib: '#FF7A1A',
    bibShade: '#8E3A0C',
    boot: '#5A4632',
    sleeve: 'short',
  }),
  packer: suit('#5FA47E', '#6E5A3E', '#3B2A26', {
    bib: '#6E5A3E',
    bibShade: '#372A22',
    sleeve: 'short',
    boot: '#4A3022',
  }),
  postman: suit('#2B3FA8', '#22305F', '#3A2B2B', {
    buttons: true,
    collar: 'shirt',
    collarColour: '#3B52C8',
    cuff: '#FFC933',
    belt: '#5A3218',
  }),
  operator: suit('#B9C9FF', '#B9C9FF', '#E5286E', {
    buttons: true,
    cuff: '#7FA0FF',
    hem: '#7FA0FF',
    collar: 'shirt',
    collarColour: '#DCE6FF',
  }),
} as const satisfies Record<string, Wardrobe>

const PLAIN: Build = { shoulders: 0.98, waist: 0.72, hips: 0.7 }
const STOUT: Build = { shoulders: 1.06, waist: 1.02, hips: 0.92, arms: 1.06, hands: 1.06 }
const CHILD: Build = { shoulders: 0.66, waist: 0.58, hips: 0.58, arms: 0.8, legs: 0.82, hands: 0.82, stature: 0.54 }
const READER: Build = { shoulders: 0.9, waist: 0.66, hips: 0.62, arms: 0.8, legs: 0.8, stature: 0.8 }
const SLIM: Build = { shoulders: 0.88, waist: 0.6, hips: 0.68, arms: 0.94 }

export const SMALL_BUILDS = {
  'boat-a': READER,
  'boat-b': READER,
  'boat-c': READER,
  'boat-d': READER,
  'web-shop': { shoulders: 0.78, waist: 0.74, hips: 0.7, arms: 0.8, legs: 0.86, hands: 0.9, stature: 0.5 },
  clerk: { ...PLAIN, waist: 0.84 },
  marketing: SLIM,
  fraud: { shoulders: 1.14, waist: 0.84, hips: 0.78, hands: 1.1 },
  greeter: PLAIN,
  catering: STOUT,
  archive: { ...SLIM, stature: 0.9 },
  murphy: CHILD,
  al: { shoulders: 1.02, waist: 0.7, hips: 0.66 },
  'mrs-quorum': { ...STOUT, stature: 0.84, shoulders: 0.92, waist: 0.84, hips: 0.96 },
  sister: { ...STOUT, stature: 0.84, shoulders: 0.9, waist: 0.8, hips: 0.92 },
  girl: CHILD,
  teen: { ...SLIM, stature: 0.92 },
  neighbour: STOUT,
  customer: PLAIN,
  technician: { shoulders: 0.98, waist: 0.66, hips: 0.76, arms: 1.06 },
  packer: { shoulders: 1.16, waist: 0.8, hips: 0.72, arms: 1.16, hands: 1.16 },
  postman: STOUT,
  operator: PLAIN,
} as const satisfies Record<string, Build>
