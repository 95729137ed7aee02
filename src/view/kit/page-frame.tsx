/**
 * What a page stands on, on the screen and on paper: each page is one of these, with its own class for what lies on it.
 *
 * The one thing a reader would get wrong: without `print` a page leaves the printer what the browser makes of it; with it
 * the page has a sheet of that way round, white, and nothing beside the frame is printed.
 */
import type { ComponentProps } from 'react'
import './page-frame.css'

interface PageFrameProps extends ComponentProps<'main'> {
  /** `night` has dots, for paper that lies in it; without a ground a page lies in the plain night of the document. */
  readonly ground?: 'night' | 'paper' | 'desk' | 'ink'
  readonly print?: 'portrait' | 'landscape'
}

export function PageFrame({ ground, print, className, ...rest }: PageFrameProps) {
  const classes = ['page-frame', ground === undefined ? '' : `on-${ground}`, className ?? '']
  return <main {...rest} className={classes.filter((name) => name !== '').join(' ')} data-print={print} />
}

/** A page that is on its way keeps its place, so that nothing below it jumps. */
export function PageWait() {
  return <PageFrame className="page-wait" />
}
