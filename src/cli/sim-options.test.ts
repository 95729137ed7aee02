import { describe, expect, it } from 'vitest'
import { readArguments } from './sim-options'

function read(line: string) {
  const parsed = readArguments(line === '' ? [] : line.split(' '))
  if (parsed.kind === 'refused') return parsed.error.place
  return parsed.kind === 'run' ? parsed.options : parsed.kind
}

describe('the arguments of the command line', () => {
  it('reads times, in order and each once', () => {
    expect(read('--world a.json --seed 7 --until 2m --at 60s,500ms,60s --format json')).toEqual({
      world: 'a.json',
      seed: 7,
      untilUs: 120_000_000,
      atUs: [500_000, 60_000_000],
      format: 'json',
      exportTo: null,
    })
    expect(read('--world=a.json --until=1.5h')).toMatchObject({
      untilUs: 5_400_000_000,
      atUs: [],
      seed: null,
      format: 'text',
      exportTo: null,
    })
    expect(read('--help')).toBe('help')
  })

  it.each([
    ['', '--world'],
    ['--world', '--world'],
    ['--world a --world b', '--world'],
    ['--world a --untill 3s', 'arguments'],
    ['a.json', 'arguments'],
    ['--world a --until 3', '--until'],
    ['--world a --until -3s', '--until'],
    ['--world a --until 9999999h', '--until'],
    ['--world a --at 3s,,4s', '--at'],
    ['--world a --at 4s --until 3s', '--at'],
    ['--world a --seed -1', '--seed'],
    ['--world a --seed 4294967296', '--seed'],
    ['--world a --seed 1e3', '--seed'],
    ['--world a --format xml', '--format'],
  ])('refuses "%s" at its place', (line, place) => {
    expect(read(line)).toBe(place)
  })
})
