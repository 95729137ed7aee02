/** A show in two windows with the real core: they are the same at each moment, whatever happens to one of them. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Audience } from './audience'
import type { Presenter } from './presenter'
import { changeMoment, changeRun, moveMoment, removeMoment } from './talk-edits'
import { kill, ShowOfTwo } from './testing/show-of-two'

let show: ShowOfTwo
beforeEach(() => {
  show = new ShowOfTwo()
})
afterEach(() => {
  show.close()
  vi.restoreAllMocks()
})

const clientOf = ({ runs }: Presenter | Audience) => {
  const { client } = runs.store.getState()
  if (client === null) throw new Error('There is no run on stage.')
  return client
}
const act = (window: Presenter | Audience) => clientOf(window).store.getState()
const placeOf = (window: Presenter | Audience) => clientOf(window).getLatestFrame()?.timeUs ?? -1

async function openBoth(): Promise<readonly [Presenter, Audience]> {
  const presenter = show.openPresenter()
  const audience = show.openAudience()
  await show.inStep(presenter, audience)
  return [presenter, audience]
}

describe('two windows', () => {
  it('have the same fingerprint at each moment, and after each command', async () => {
    const [presenter, audience] = await openBoth()
    const digests = [audience.store.getState().digest]
    presenter.next()
    await show.pass(() => presenter.store.getState().shownIndex === 1)
    digests.push(await show.inStep(presenter, audience))
    act(presenter).issue(kill)
    await show.pass(() => presenter.store.getState().check?.commands === 1)
    digests.push(await show.inStep(presenter, audience))
    act(presenter).seek(25_000_000)
    await show.pass(() => presenter.store.getState().check?.timeUs === 25_000_000)
    digests.push(await show.inStep(presenter, audience))
    expect(new Set(digests).size).toBe(4)
    expect(placeOf(audience)).toBe(25_000_000)
    expect(audience.store.getState().moment).toMatchObject({ index: 1, caption: 'On the wall: kill' })
    expect(presenter.store.getState().listeners).toMatchObject([{ repairs: 0 }])
  })

  it('play together: the audience is behind, never ahead, and never built again', async () => {
    const [presenter, audience] = await openBoth()
    const client = clientOf(audience)
    act(presenter).setSpeed(4)
    act(presenter).play()
    let ahead = 0
    audience.store.subscribe(() => {
      ahead = Math.max(ahead, placeOf(audience) - placeOf(presenter))
    })
    await show.pass(() => placeOf(audience) > 9_000_000)
    act(presenter).issue(kill)
    await show.pass(() => placeOf(audience) > 16_000_000)
    act(presenter).pause()
    await show.pass(() => presenter.store.getState().check?.timeUs === placeOf(presenter))
    await show.inStep(presenter, audience)
    expect(ahead).toBeLessThan(1_000_000)
    expect(clientOf(audience)).toBe(client)
  })

  it('go back together, and what is undone is gone in both', async () => {
    const [presenter, audience] = await openBoth()
    act(presenter).issue(kill)
    await show.pass(() => presenter.store.getState().check?.commands === 1)
    await show.inStep(presenter, audience)
    act(presenter).seek(3_000_000)
    await show.pass(() => presenter.store.getState().check?.timeUs === 3_000_000)
    await show.inStep(presenter, audience)
    act(presenter).undo(0)
    await show.pass(() => presenter.store.getState().check?.commands === 0)
    // What was to come at second 5 is not seen at second 3: the windows were the same before.
    await show.pass(() => clientOf(audience).readSession()?.commands.length === 0)
    await show.inStep(presenter, audience)
  })

  it('a late window joins right, and so does one that was there first', async () => {
    const first = show.openAudience()
    const presenter = show.openPresenter()
    await show.inStep(presenter, first)
    act(presenter).issue(kill)
    await show.pass(() => presenter.store.getState().check?.commands === 1)
    const late = show.openAudience()
    expect(await show.inStep(presenter, late)).toBe(await show.inStep(presenter, first))
    await show.pass(() => presenter.store.getState().listeners.length === 2)
  })

  it('a window that nobody sees follows without a single frame of animation', async () => {
    const [presenter, audience] = await openBoth()
    act(presenter).issue(kill)
    await show.pass(() => presenter.store.getState().check?.commands === 1)
    await show.inStep(presenter, audience)
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
    document.dispatchEvent(new Event('visibilitychange'))
    act(presenter).seek(65_000_000)
    await show.pass(() => placeOf(audience) === 65_000_000, false)
    await show.pass(() => audience.store.getState().digest === presenter.store.getState().check?.digest, false)
  })
})

describe('when something goes wrong', () => {
  it('a window that differs builds itself again, and tells the presenter alone', async () => {
    const [presenter, audience] = await openBoth()
    const before = clientOf(audience)
    let lies = 1
    show.change = (message) => {
      const { state } = message as { state?: { check: { timeUs: number; digest: string } | null } }
      if (state?.check?.timeUs === 6_000_000 && lies-- > 0) state.check.digest = 'another'
      return message
    }
    act(presenter).seek(6_000_000)
    await show.pass(() => clientOf(audience) !== before)
    await show.inStep(presenter, audience)
    await show.pass(() => presenter.store.getState().listeners[0]?.repairs === 1)
  })

  it('what is not of this show is ignored, and the presenter is told', async () => {
    const [presenter, audience] = await openBoth()
    const before = audience.store.getState().show
    const stranger = show.openLine()
    const state = show.said.findLast((message) => (message as { type: string }).type === 'state') as object
    for (const message of [
      'hello',
      7,
      { type: 'state', state: {} },
      { ...state, state: { show: 'z', sequence: 'many' } },
      { ...state, version: 0 },
    ])
      stranger.postMessage(message)
    await show.pass(() => (presenter.store.getState().foreign?.count ?? 0) === 5)
    expect(presenter.store.getState().foreign).toEqual({ count: 5, version: 0 })
    expect(audience.store.getState().show?.show).toBe(before?.show)
    await show.inStep(presenter, audience)
  })

  it('each window survives a reload, and the talk goes on in its moment', async () => {
    const [presenter, audience] = await openBoth()
    presenter.next()
    await show.pass(() => presenter.store.getState().shownIndex === 1)
    act(presenter).issue(kill)
    await show.pass(() => presenter.store.getState().check?.commands === 1)
    const digest = await show.inStep(presenter, audience)
    const { startedAtMs } = presenter.store.getState()
    presenter.dispose()
    audience.dispose()
    const again = show.openPresenter()
    const back = show.openAudience()
    expect(await show.inStep(again, back)).toBe(digest)
    expect(again.store.getState()).toMatchObject({ shownIndex: 1, startedAtMs })
    again.restart()
    await show.pass(() => again.store.getState().check?.commands === 0)
    expect(await show.inStep(again, back)).not.toBe(digest)
  })

  it('a browser that keeps nothing does not stop the show', async () => {
    const refuse = { getItem: () => null, setItem: () => Promise.reject, removeItem: () => {}, clear: () => {} }
    refuse.setItem = () => {
      throw new Error('full')
    }
    vi.stubGlobal('sessionStorage', refuse)
    vi.stubGlobal('localStorage', refuse)
    const [presenter, audience] = await openBoth()
    presenter.next()
    await show.pass(() => presenter.store.getState().shownIndex === 1)
    await show.inStep(presenter, audience)
    expect(presenter.store.getState().isKept).toBe(false)
  })
})

describe('what is not for the audience', () => {
  it('the private preview says nothing, until it is shown', async () => {
    const [presenter, audience] = await openBoth()
    const digest = audience.store.getState().digest
    presenter.openPreview()
    const { preview } = presenter.store.getState()
    await show.pass(() => preview?.store.getState().structure !== null)
    preview?.store.getState().issue(kill)
    await show.pass(() => preview?.readSession()?.commands.length === 1)
    const told = show.said.length
    await show.pass(() => show.said.length > told + 3)
    const last = show.said.findLast((message) => (message as { type: string }).type === 'state')
    expect(last).toMatchObject({ state: { check: { digest, commands: 0 } } })
    expect(clientOf(audience).readSession()?.commands).toEqual([])
    presenter.showPreview()
    await show.pass(() => presenter.store.getState().check?.commands === 1)
    expect(await show.inStep(presenter, audience)).not.toBe(digest)
  })

  it('no note goes over the line', async () => {
    const [presenter, audience] = await openBoth()
    presenter.next()
    await show.pass(() => presenter.store.getState().shownIndex === 1)
    await show.inStep(presenter, audience)
    expect(JSON.stringify(show.said)).toContain('On the wall: kill')
    expect(JSON.stringify(show.said)).not.toContain(show.notes)
  })
})

describe('the way back', () => {
  it('the panic key brings the moment back exactly, and going back a moment its beginning', async () => {
    const [presenter, audience] = await openBoth()
    const first = audience.store.getState().digest
    presenter.next()
    await show.pass(() => presenter.store.getState().startDigest !== '' && presenter.store.getState().shownIndex === 1)
    const begun = await show.inStep(presenter, audience)
    act(presenter).issue(kill)
    act(presenter).seek(40_000_000)
    await show.pass(() => presenter.store.getState().check?.timeUs === 40_000_000)
    presenter.restart()
    await show.pass(() => presenter.store.getState().check?.timeUs === 12_000_000)
    expect(await show.inStep(presenter, audience)).toBe(begun)
    presenter.back()
    await show.pass(() => presenter.store.getState().shownIndex === 0 && presenter.store.getState().check !== null)
    expect(await show.inStep(presenter, audience)).toBe(first)
  })

  it('a moment without a run goes on with the one that is there, and comes back to where it began', async () => {
    const [presenter, audience] = await openBoth()
    presenter.next()
    await show.pass(() => presenter.store.getState().shownIndex === 1)
    act(presenter).issue(kill)
    await show.pass(() => presenter.store.getState().check?.commands === 1)
    const killed = await show.inStep(presenter, audience)
    presenter.next()
    expect(presenter.store.getState().shownIndex).toBe(2)
    act(presenter).seek(30_000_000)
    await show.pass(() => presenter.store.getState().check?.timeUs === 30_000_000)
    presenter.restart()
    await show.pass(() => presenter.store.getState().check?.timeUs === 12_000_000)
    expect(await show.inStep(presenter, audience)).toBe(killed)
  })

  it('curtain up is the rehearsed start, and says so', async () => {
    const [presenter] = await openBoth()
    presenter.rehearse(true)
    await show.pass(() => presenter.store.getState().startDigest !== '' && presenter.store.getState().isRehearsing)
    presenter.next()
    await show.pass(() => presenter.store.getState().shownIndex === 1)
    const { rehearsal } = presenter.store.getState()
    expect(rehearsal.spentMs['rest']).toBeGreaterThanOrEqual(0)
    presenter.curtainUp()
    await show.pass(() => presenter.store.getState().shownIndex === 0 && presenter.store.getState().startDigest !== '')
    expect(presenter.store.getState().startDigest).toBe(rehearsal.digests['rest'])
    expect(presenter.store.getState().startedAtMs).toBeNull()
  })
})

describe('a talk that is edited while it is on stage', () => {
  it('words change at once; the run goes on where it stands', async () => {
    const [presenter, audience] = await openBoth()
    act(presenter).issue(kill)
    await show.pass(() => presenter.store.getState().check?.commands === 1)
    const digest = await show.inStep(presenter, audience)
    const { talk } = presenter.store.getState()
    const before = clientOf(presenter)
    presenter.adopt(moveMoment(changeMoment(talk, 0, { caption: 'Edited' }), 0, 2))
    expect(presenter.store.getState()).toMatchObject({ index: 2, shownIndex: 2, startedAtMs: null })
    await show.pass(() => audience.store.getState().moment?.caption === 'Edited')
    expect(clientOf(presenter)).toBe(before)
    expect(await show.inStep(presenter, audience)).toBe(digest)
  })

  it('a moment that begins elsewhere begins again, and one that is taken out leaves its place to the next', async () => {
    const [presenter, audience] = await openBoth()
    const { talk } = presenter.store.getState()
    presenter.adopt(changeRun(talk, 0, { atMs: 7_000 }))
    await show.pass(() => presenter.store.getState().check?.timeUs === 7_000_000)
    await show.inStep(presenter, audience)
    presenter.adopt(removeMoment(presenter.store.getState().talk, 0))
    await show.pass(() => presenter.store.getState().check?.timeUs === 12_000_000)
    await show.inStep(presenter, audience)
    expect(audience.store.getState().moment).toMatchObject({ index: 0, count: 2, title: 'kill' })
  })

  it('one that is edited while it is on its way is still shown', async () => {
    const [presenter] = await openBoth()
    presenter.next()
    presenter.adopt(changeMoment(presenter.store.getState().talk, 1, { title: 'Renamed' }))
    await show.pass(() => presenter.store.getState().shownIndex === 1 && presenter.store.getState().startDigest !== '')
    expect(presenter.store.getState().check?.timeUs ?? 12_000_000).toBe(12_000_000)
  })
})

describe('a presenter’s window', () => {
  it('that nobody sees keeps the audience’s clock right, and goes on from there when it is seen again', async () => {
    const [presenter, audience] = await openBoth()
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
    act(presenter).play()
    document.dispatchEvent(new Event('visibilitychange'))
    const fromUs = placeOf(presenter)
    const fromMs = performance.now()
    // Not a single frame of animation.
    await show.pass(() => placeOf(presenter) - fromUs > 2_000_000, false)
    const passedUs = (performance.now() - fromMs) * 1_000
    expect(placeOf(presenter) - fromUs).toBeLessThan(passedUs + 100_000)
    expect(passedUs - (placeOf(presenter) - fromUs)).toBeLessThan(1_500_000)
    await show.pass(() => placeOf(audience) > fromUs + 1_000_000, false)
    hidden.mockReturnValue(false)
    document.dispatchEvent(new Event('visibilitychange'))
    act(presenter).pause()
    await show.pass(() => presenter.store.getState().check?.timeUs === placeOf(presenter))
    await show.inStep(presenter, audience)
  })

  it('hears of another one, and takes the stage when it is asked to', async () => {
    const [presenter, audience] = await openBoth()
    await new Promise((resolve) => setTimeout(resolve, 5))
    window.sessionStorage.clear()
    const other = show.openPresenter()
    await show.pass(() => presenter.store.getState().rival?.hasStage === true)
    await show.pass(() => other.store.getState().rival?.hasStage === false)
    await new Promise((resolve) => setTimeout(resolve, 5))
    presenter.claim()
    await show.pass(() => presenter.store.getState().rival?.hasStage === false)
    await show.pass(() => other.store.getState().rival?.hasStage === true)
    await show.pass(() => presenter.store.getState().listeners.length === 1)
    await show.inStep(presenter, audience)
  })
})
