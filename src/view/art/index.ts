export * from './effects'
export * from './sets'
export * from './stream'
export * from './svg'
