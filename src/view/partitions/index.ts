export { PartitionMap } from './partition-map'
