import { describe, expect, test } from 'vitest'
import { readEmbed } from '../kit/embed'
import { listInstants } from '../kit/picture/take-clip'
import { embedAddress, writeFrame } from './write-frame'

describe('a frame on a page of somebody else', () => {
  test('shows the run of the link, whatever stood before its fragment', () => {
    const address = embedAddress('https://example.org/a/?lang=de#/playground/observers?did=1.x', 'scene')
    expect(address).toBe('https://example.org/a/?embed=scene#/playground/observers?did=1.x')
    expect(readEmbed(new URL(address).search)).toBe('scene')
    expect(readEmbed(new URL(embedAddress(address, 'controls')).search)).toBe('controls')
  })

  test('keeps a fragment that holds a # itself', () => {
    expect(embedAddress('https://example.org/#s=1.a#b', 'scene')).toBe('https://example.org/?embed=scene#s=1.a#b')
  })

  test('a title with markup stays text, and opens no attribute', () => {
    const code = writeFrame('https://example.org/?embed=scene#/playground/x"y', '"><script>alert(1)</script>')
    const holder = document.createElement('div')
    holder.innerHTML = code
    expect(holder.children).toHaveLength(1)
    const frame = holder.querySelector('iframe')
    expect(frame?.title).toBe('"><script>alert(1)</script>')
    expect(frame?.getAttribute('src')).toBe('https://example.org/?embed=scene#/playground/x"y')
  })

  test('what the address asks for: nothing to press unless controls are asked for', () => {
    expect(readEmbed('')).toBeNull()
    expect(readEmbed('?lang=de')).toBeNull()
    for (const search of ['?embed', '?embed=', '?embed=1', '?embed=CONTROLS']) expect(readEmbed(search)).toBe('scene')
    expect(readEmbed('?lang=de&embed=controls')).toBe('controls')
  })
})

describe('the instants of a clip', () => {
  test('are a tenth of a second apart and end at the moment that is shown', () => {
    expect(listInstants(0, 300_000)).toEqual([0, 100_000, 200_000, 300_000])
    expect(listInstants(20_000, 300_000)).toEqual([100_000, 200_000, 300_000])
  })

  test('of a moment near the beginning do not lie before it', () => {
    expect(Math.min(...listInstants(0, 250_000))).toBeGreaterThanOrEqual(0)
    expect(listInstants(0, 40_000).every((timeUs) => timeUs >= 0)).toBe(true)
  })
})
