/** Puts a part of the page into the document beside a client, and waits for what it asks. */
import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import type { SimClient } from '../../../state'
import { SimProvider } from '../../kit/sim-context'

;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true

export async function draw(client: SimClient, part: ReactNode): Promise<HTMLElement> {
  const box = document.body.appendChild(document.createElement('div'))
  await act(async () => createRoot(box).render(<SimProvider client={client}>{part}</SimProvider>))
  return box
}

export function findButton(box: HTMLElement, name: string): HTMLButtonElement {
  const found = [...box.querySelectorAll('button')].find((button) =>
    (button.getAttribute('aria-label') ?? button.textContent ?? '').includes(name),
  )
  if (found === undefined) throw new Error(`No button says ${name}: ${box.textContent}`)
  return found
}

export const press = (button: HTMLElement): Promise<void> => act(async () => button.click())

export async function pressKey(key: string): Promise<void> {
  await act(
    async () => void window.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
  )
}
