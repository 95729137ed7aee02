import { describe, expect, it } from 'vitest'
import { ControlQueue } from './control-queue'

const SEEK = { type: 'seek', timeUs: 9 } as const
const KILL = { type: 'command', command: { kind: 'KillSite', site: 'west' } } as const
const UNDO = { type: 'undo', index: 0 } as const

describe('What the run still owes the visitor', () => {
  it('is the last of what was sent, as many as the worker says: it carries them out in turn', () => {
    const queue = new ControlQueue()
    for (const control of [SEEK, KILL, UNDO]) queue.add(control)
    queue.take(1)
    queue.confirm(1, 2)
    expect(queue.listUnfinished()).toEqual([KILL, UNDO])
    queue.confirm(1, 1)
    expect(queue.listUnfinished()).toEqual([UNDO])
    queue.confirm(1, 0)
    expect(queue.listUnfinished()).toEqual([])
  })

  it('holds what was sent after the request that is answered, and what was not sent', () => {
    const queue = new ControlQueue()
    queue.add(SEEK)
    queue.take(1)
    queue.add(KILL)
    queue.take(2)
    queue.add(UNDO)
    queue.add({ type: 'speed', speed: 2 })
    queue.confirm(1, 0)
    expect(queue.listUnfinished()).toEqual([KILL, UNDO])
  })
})
