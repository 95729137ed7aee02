/** The door of what the bridge to a real cluster tells, for the bridge and for the page. */
export * from './changes'
export * from './picture'
export * from './recording/metadata-dump'
export * from './recording/recording'
export * from './view'
export * from './world'
