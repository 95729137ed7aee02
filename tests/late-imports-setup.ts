/**
 * A test of the page may end while a part that is fetched later is on its way. What is drawn of it then would find its
 * document gone, on a slow machine only, and fail the run outside of any test: so a file ends when its imports have.
 *
 * The one thing a reader would get wrong: React's scheduler draws in a turn of the event loop of its own, after the import.
 */
import { afterAll, vi } from 'vitest'

const TURNS = 5

afterAll(async () => {
  await vi.dynamicImportSettled()
  for (let i = 0; i < TURNS; i += 1) await new Promise((resolve) => setTimeout(resolve, 2))
})
