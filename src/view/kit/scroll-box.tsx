/**
 * A box that scrolls and says so: while something is hidden below, a tab at its foot points there. The one thing a
 * reader would get wrong: the tab is only for the eye and the mouse; by keyboard the box scrolls by itself.
 */
import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import './scroll-box.css'

interface ScrollBoxProps {
  readonly className: string
  /** For content in which nothing else takes the focus. */
  readonly isFocusable?: boolean
  readonly children: ReactNode
}

export function ScrollBox({ className, isFocusable = false, children }: ScrollBoxProps) {
  const box = useRef<HTMLDivElement>(null)
  const hasMore = useMore(box)
  return (
    <div className={`scroll-frame ${hasMore ? 'has-more' : ''}`}>
      <div ref={box} className={`scroll-box ${className}`} tabIndex={isFocusable ? 0 : undefined}>
        {children}
      </div>
      <span
        className="scroll-more"
        aria-hidden="true"
        onClick={() => box.current?.scrollBy({ top: box.current.clientHeight * 0.8 })}
      >
        <svg width="26" height="14" viewBox="0 0 26 14" focusable="false" aria-hidden="true">
          <path d="M4 3l9 7 9-7" fill="none" stroke="currentColor" strokeWidth="3.4" strokeLinecap="round" />
        </svg>
      </span>
    </div>
  )
}

function useMore(box: RefObject<HTMLDivElement | null>): boolean {
  const [hasMore, setMore] = useState(false)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const look = () => setMore(element.scrollHeight - element.scrollTop - element.clientHeight > 12)
    const sizes = new ResizeObserver(look)
    const watch = () => {
      sizes.disconnect()
      sizes.observe(element)
      for (const child of element.children) sizes.observe(child)
      look()
    }
    const children = new MutationObserver(watch)
    children.observe(element, { childList: true })
    element.addEventListener('scroll', look, { passive: true })
    watch()
    return () => {
      sizes.disconnect()
      children.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [box])
  return hasMore
}
