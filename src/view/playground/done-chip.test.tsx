/** A fork is told where it is seen, and the two runs are one press away: in the chip, and beside the list of runs. */
import { act } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import type { BranchInfo, SessionState } from '../../protocol'
import { Timeline } from '../timeline'
import { DoneChip } from './done-chip'
import { type CoreClient, openCoreClient } from './testing/core-client'
import { draw, findButton, press } from './testing/draw'

const names = { site: (id: string) => id, client: (id: string) => id, isScripted: () => false }
const left = { commands: [], timeUs: 2_700_000 } as unknown as SessionState

function makeRun(index: number, forkedAtUs: number, isLeft: boolean): BranchInfo {
  const name = String(index + 1)
  return { index, name, forkedAtUs, commands: 0, scenarioId: 'observers', title: '', left: isLeft ? left : null }
}

const tell = (client: CoreClient, branches: readonly BranchInfo[], currentBranch: number) =>
  act(async () => client.store.setState({ branches, currentBranch }))

afterEach(() => document.body.replaceChildren())

it('says that a fork happened and from when, and compares with the run that was left', async () => {
  const client = openCoreClient('observers')
  await tell(client, [makeRun(0, 0, false)], 0)
  const box = await draw(client, <DoneChip names={names} onUndone={() => {}} />)
  expect(box.textContent).toBe('')
  await tell(client, [makeRun(0, 0, true), makeRun(1, 2_700_000, false)], 1)
  expect(box.querySelector('[role=status]')?.textContent).toBe('Run 2 from 0:02.7')
  expect(box.querySelector('.done-chip')?.textContent).toContain('Run 2 from 0:02.7')
  await press(findButton(box, 'Compare'))
  expect(client.seen.getState().skies).toEqual({ kind: 'branch', name: '1', session: left })
})

it('the time line says which of how many runs this is, and offers to compare only when there are two', async () => {
  const client = openCoreClient('observers')
  await tell(client, [makeRun(0, 0, false)], 0)
  const box = await draw(client, <Timeline names={names} onExplain={() => {}} />)
  expect(findButton(box, 'Runs, history and seed').textContent).toContain('Runs')
  expect(() => findButton(box, 'Compare')).toThrow()
  await tell(client, [makeRun(0, 0, false), makeRun(1, 2_700_000, true)], 0)
  expect(findButton(box, 'Runs, history and seed').textContent).toContain('Run 1 of 2')
  await vi.waitFor(() => expect(findButton(box, 'Compare').title).toContain('beside run 2'))
})
