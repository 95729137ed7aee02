/** Who leads, who counts, and whom the controllers have shut out: what the cluster's metadata says at this instant. */
import { liveWords as words } from '../../../content/story-live'
import { useRunState } from '../use-story-run'
import type { InstrumentProps } from './live-view'

export function Crown({ client }: InstrumentProps) {
  const structure = useRunState(client, (state) => state.structure)
  const partition = structure?.partitions[0]
  const obstacle = useRunState(client, (state) => state.measures?.obstacle ?? null)
  if (structure === null || partition === undefined) return null
  return (
    <div className="crown-list">
      <p>
        {words.leaderEpoch} <b>{partition.leaderEpoch}</b>
      </p>
      <ul>
        {partition.replicas.map((id) => {
          const broker = structure.brokers.find((candidate) => candidate.id === id)
          const isLeader = partition.leader === id
          const state =
            broker?.fenced === true ? words.fenced : partition.isr.includes(id) ? words.inSync : words.outOfSync
          return (
            <li key={id} className={`${isLeader ? 'is-leader' : ''}${broker?.fenced === true ? ' is-fenced' : ''}`}>
              <span aria-hidden="true">{isLeader ? '♛' : '○'}</span>
              <b>{id}</b>
              <span>{isLeader ? words.leads : state}</span>
            </li>
          )
        })}
      </ul>
      <p>
        {words.isr(partition.isr.length, partition.minIsr)}{' '}
        {/* A leader that is gone refuses nothing: nobody is told anything until there is another. */}
        {obstacle === null ? null : (
          <strong>{obstacle === 'below-min-isr' ? words.refused : words.nobodyAnswers}</strong>
        )}
      </p>
    </div>
  )
}
