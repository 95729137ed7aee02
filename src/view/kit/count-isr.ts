import type { FocusView } from '../../protocol'

/** Members of the in-sync set as the partition's leader has it, whether they answer or not. */
export function countIsr({ replicas }: Pick<FocusView, 'replicas'>): number {
  return replicas.filter(({ inIsr }) => inIsr).length
}
