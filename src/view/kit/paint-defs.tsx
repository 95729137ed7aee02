/**
 * Gradients by their ids, outside of the page. The one thing a reader would get wrong: Chromium paints whatever uses a
 * gradient anew when the SVG that defines it is laid out, and within a page whose words change that is every frame.
 */
import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'

export function PaintDefs({ children }: { readonly children: ReactNode }) {
  return createPortal(
    <svg className="paint-defs" width="0" height="0" aria-hidden="true">
      <defs>{children}</defs>
    </svg>,
    document.body,
  )
}
