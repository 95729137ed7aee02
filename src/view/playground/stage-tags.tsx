/** Small tags at the top of the stage: the partition that the scene shows, who reads what, and the product that a feature needs. */
import { stageWords as words } from '../../content/stage'
import type { FocusView, Structure } from '../../protocol'
import { later } from '../kit/later'
import { useSee } from '../kit/sim-context'

const PartitionMap = later(
  () => import('../partitions'),
  (m) => m.PartitionMap,
)

interface StageTagsProps {
  readonly structure: Structure
  readonly focus: FocusView
  /** The board of all partitions is open. */
  readonly isBoardOpen: boolean
  readonly onBoard: (isOpen: boolean) => void
  readonly onPartition: (topic: string, partition: number) => void
  /** The page has room for who reads what. */
  readonly hasReaders: boolean
}

export function StageTags({ structure, focus, isBoardOpen, onBoard, onPartition, hasReaders }: StageTagsProps) {
  const { partitions } = structure
  const see = useSee()
  const isRead = hasReaders && structure.consumers.length > 0
  const hasObservers = partitions.some((p) => p.observers.length > 0)
  const hasChoice = partitions.length > 1
  if (!hasChoice && !hasObservers && !isRead) return null
  const at = partitions.findIndex((p) => p.topic === focus.topic && p.partition === focus.partition)
  return (
    <div className="stage-tags">
      {hasChoice ? (
        <select
          className="stage-tag stage-pick mono"
          aria-label={words.partition}
          title={words.others(partitions.length)}
          value={at}
          onChange={(event) => {
            const chosen = partitions[Number(event.target.value)]
            onPartition(chosen.topic, chosen.partition)
          }}
        >
          {partitions.map((p, i) => (
            <option key={`${p.topic}-${p.partition}`} value={i}>
              {`${p.topic}-${p.partition}`}
            </option>
          ))}
        </select>
      ) : null}
      {hasChoice ? (
        <PartitionMap
          structure={structure}
          focus={focus}
          isOpen={isBoardOpen}
          onOpen={onBoard}
          onChoose={onPartition}
        />
      ) : null}
      {isRead ? (
        <button
          type="button"
          id="who-reads"
          className="stage-tag"
          title={words.readersTip}
          onClick={() => see({ skies: { kind: 'groups' } })}
        >
          {words.readers}
        </button>
      ) : null}
      {hasObservers ? (
        <details className="stage-note">
          <summary className="stage-tag">{words.confluent}</summary>
          <div className="stage-note-box">
            <h2>{words.confluentTitle}</h2>
            <p>{words.confluentText}</p>
            <ul>
              {words.alternatives.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </div>
        </details>
      ) : null}
    </div>
  )
}
