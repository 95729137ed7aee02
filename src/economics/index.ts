/** The formulas behind the comparison, each with its unit, source and label. */
export * from './availability'
export * from './bill'
export * from './change-cost'
export * from './integrations'
export * from './provenance'
export * from './staleness'
export * from './verdict'
