export * from './messages'
export * from './view-model'
