/** Every topic with a square for each partition: which is in trouble, and which one the scene shows. */
import { liveClusterWords as words } from '../../content/live'
import { showSafely } from '../../protocol'
import { isAtMinIsr, isUnderMinIsr, isUnderReplicated, type LivePartition, type LivePicture } from '../../protocol/live'
import type { Focus } from './watch'

interface TopicsCardProps {
  readonly picture: LivePicture
  readonly focus: Focus | null
  readonly onFocus: (focus: Focus) => void
}

/** More of them are counted: nobody reads a list of hundreds. */
const TOPICS_MOST = 30
const PARTITIONS_MOST = 60

type PartitionState = keyof typeof words.partitionStates

function stateOf(partition: LivePartition, minIsr: number): PartitionState {
  if (partition.leader < 0) return 'leaderless'
  if (isUnderMinIsr(partition, minIsr)) return 'under-min'
  if (isUnderReplicated(partition)) return 'under-replicated'
  return isAtMinIsr(partition, minIsr) ? 'at-min' : 'good'
}

export function TopicsCard({ picture, focus, onFocus }: TopicsCardProps) {
  // Those in trouble first, so that a long list hides none of them.
  const trouble = ({ minIsr, partitions }: LivePicture['topics'][number]): number =>
    partitions.filter((partition) => isUnderReplicated(partition) || isUnderMinIsr(partition, minIsr)).length
  const ordered = [...picture.topics].sort(
    (a, b) => Number(a.isInternal) - Number(b.isInternal) || trouble(b) - trouble(a) || (a.name < b.name ? -1 : 1),
  )
  const shown = ordered.slice(0, TOPICS_MOST)
  const states = new Set(
    shown.flatMap(({ minIsr, partitions }) => partitions.map((partition) => stateOf(partition, minIsr))),
  )
  const explained = (['at-min', 'under-replicated', 'under-min', 'leaderless'] as const).filter((state) =>
    states.has(state),
  )
  return (
    <section className="live-card live-topics">
      <h2>
        {words.topics}
        <span>{words.underReplicatedShort}</span>
        <span>{words.underMinShort}</span>
      </h2>
      <ul>
        {shown.map((topic) => (
          <li key={topic.name}>
            <p>
              <b title={showSafely(topic.name)}>{showSafely(topic.name)}</b>
              <small>
                {words.topicLine(topic.partitions.length, topic.partitions[0]?.replicas.length ?? 0, topic.minIsr)}
              </small>
            </p>
            <div className="live-squares">
              {topic.partitions.slice(0, PARTITIONS_MOST).map((partition) => {
                const state = stateOf(partition, topic.minIsr)
                const isShown = focus?.topic === topic.name && focus.partition === partition.partition
                const label = words.partition(
                  showSafely(`${topic.name}-${partition.partition}`),
                  words.partitionStates[state],
                  partition.isr.join(', '),
                  partition.replicas.join(', '),
                )
                return (
                  <button
                    key={partition.partition}
                    type="button"
                    className={`is-${state}`}
                    aria-pressed={isShown}
                    aria-label={label}
                    title={label}
                    onClick={() => onFocus({ topic: topic.name, partition: partition.partition })}
                  />
                )
              })}
            </div>
            <Count n={topic.partitions.filter(isUnderReplicated).length} />
            <Count n={topic.partitions.filter((partition) => isUnderMinIsr(partition, topic.minIsr)).length} />
          </li>
        ))}
      </ul>
      {ordered.length > shown.length ? <p>{words.moreTopics(ordered.length - shown.length)}</p> : null}
      {explained.map((state) => (
        <p key={state} className="live-key">
          <i className={`is-${state}`} aria-hidden="true" /> {words.partitionStates[state]}
        </p>
      ))}
    </section>
  )
}

const Count = ({ n }: { readonly n: number }) => <span className={`mono${n > 0 ? ' is-some' : ''}`}>{n}</span>
