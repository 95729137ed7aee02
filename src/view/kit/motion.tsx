/**
 * Motion for what opens, closes and lands. The one thing a reader would get wrong: until the features are loaded an
 * `m` element stays as its `initial` says, so what is there from the start must not begin invisible.
 */
import { LazyMotion, MotionConfig } from 'framer-motion'
import type { ReactNode } from 'react'

const loadFeatures = () => import('./motion-features').then((m) => m.domAnimation)

/** With reduced motion nothing moves from its place; it only fades. */
export function Motion({ children }: { readonly children: ReactNode }) {
  return (
    <LazyMotion features={loadFeatures} strict>
      <MotionConfig reducedMotion="user" transition={{ type: 'spring', stiffness: 520, damping: 34 }}>
        {children}
      </MotionConfig>
    </LazyMotion>
  )
}
