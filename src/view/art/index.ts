export * from './batchland'
export * from './effects'
export * from './sets'
export * from './svg'
