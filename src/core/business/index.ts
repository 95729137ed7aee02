/** The second door of the core: the company of the two worlds. A page that shows a cluster alone does not load it. */

export * from './score'
