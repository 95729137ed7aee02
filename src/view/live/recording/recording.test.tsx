/** A recording is opened, said to be one, and gone through; what is none says why. */
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Recording, readRecording } from '../../../protocol/live'
import { OpenRecording } from './open-recording'
import { RecordingView } from './recording-view'
import dump from './two-brokers-killed.txt?raw'

let box: HTMLElement
let root: Root

beforeEach(() => {
  box = document.createElement('div')
  document.body.append(box)
  root = createRoot(box)
})

afterEach(async () => {
  await act(async () => root.unmount())
  box.remove()
})

const buttons = (text: string): HTMLButtonElement[] =>
  [...box.querySelectorAll('button')].filter((button) => button.textContent?.includes(text))

it('is said to be one, and goes from moment to moment with what was decided and why', async () => {
  const made = readRecording('failure.txt', dump)
  if (!made.ok) throw new Error(made.fault.code)
  await act(async () => root.render(<RecordingView recording={made.recording} onClose={() => {}} />))
  expect(box.querySelector('.live-plate')?.textContent).toContain('not live, not a simulation')
  // It begins where there is something to see; before, there is nobody.
  expect(box.querySelector('.live-nobody')).toBeNull()
  expect(box.querySelector('.live-timeline')?.textContent).not.toContain('moment 1 of')
  await act(async () => buttons('101 leads the quorum')[0].click())
  expect(box.querySelector('.live-nobody')?.textContent).toBe('No broker is in the cluster yet.')
  expect(buttons('Moment before')[0].disabled).toBe(true)
  const fall = buttons('Broker 2 is gone')
  await act(async () => fall[0].click())
  expect(box.querySelector('.live-events p')?.textContent).toContain('no heartbeat for broker.session.timeout.ms')
  // All three partitions of the topic are below their min ISR then.
  expect(box.querySelectorAll('[class*="under-min"]').length).toBeGreaterThanOrEqual(3)
  await act(async () => buttons('Next moment')[0].click())
  expect(box.querySelector('.live-events p')?.textContent).toContain('ELR')
  await act(async () => {
    const slider = box.querySelector<HTMLInputElement>('input[type="range"]')
    if (slider === null) throw new Error('There is no slider.')
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(slider, slider.max)
    slider.dispatchEvent(new Event('input', { bubbles: true }))
  })
  expect(box.querySelector('.live-timeline')?.textContent).toContain('moment 19 of 19')
})

it('opens the example, and says what is wrong with a file that is none', async () => {
  const opened: Recording[] = []
  await act(async () => root.render(<OpenRecording onOpen={(recording) => opened.push(recording)} />))
  const input = box.querySelector<HTMLInputElement>('input[type="file"]')
  if (input === null) throw new Error('There is no input.')
  Object.defineProperty(input, 'files', { value: [new File(['hello'], 'x.txt')], configurable: true })
  await act(async () => input.dispatchEvent(new Event('change', { bubbles: true })))
  await act(async () => new Promise((done) => setTimeout(done, 20)))
  expect(box.querySelector('[role="alert"]')?.textContent).toContain('--cluster-metadata-decoder')
  expect(opened).toHaveLength(0)
  await act(async () => buttons('Show an example')[0].click())
  await act(async () => new Promise((done) => setTimeout(done, 50)))
  expect(opened[0]?.moments).toHaveLength(19)
  expect(box.querySelector('[role="alert"]')).toBeNull()
})
