/** What is going on, in a yellow box; it is laid down anew when the situation changes, and only its figures change else. */
import * as m from 'framer-motion/m'

export function Caption({ text }: { readonly text: string }) {
  return (
    <m.p className="caption" initial={{ x: -14, rotate: -1.2 }} animate={{ x: 0, rotate: 0 }}>
      {text}
    </m.p>
  )
}
