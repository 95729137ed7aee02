/** The page's root: chooses what to show. */
import type { ReactNode } from 'react'

export function App(): ReactNode {
  return (
    <main>
      <h1>Streamscape</h1>
    </main>
  )
}
