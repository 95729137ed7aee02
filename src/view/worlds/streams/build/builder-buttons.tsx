/** What can be done with what stands on the bench. A button that cannot says why below its name. */
import { builderWords as words } from '../../../../content/stream-builder'
import type { Command } from '../../../../core'
import type { BuiltScore } from '../../../../core/company'
import { formatCount } from '../../../kit/format'
import { EndButtons } from '../end-buttons'

interface BuilderButtonsProps {
  readonly version: number
  readonly canBuild: boolean
  readonly isFaulty: boolean
  readonly isFull: boolean
  /** What stands on the bench, if it is built. */
  readonly shown: BuiltScore | null
  readonly built: readonly BuiltScore[]
  readonly onBuild: () => void
  readonly issue: (command: Command) => void
}

export function BuilderButtons(props: BuilderButtonsProps) {
  const { version, canBuild, isFaulty, isFull, shown, built, onBuild, issue } = props
  if (shown !== null && !isFaulty) return <RunButtons shown={shown} built={built} issue={issue} />
  const hint = isFaulty ? words.faulty : isFull ? words.full : version > 1 ? words.buildNextHint : null
  return (
    <button type="button" className="btn btn-yes builder-go" disabled={!canBuild} onClick={onBuild}>
      <b>{version > 1 ? words.buildNext(version) : words.build}</b>
      {hint === null ? null : <small>{hint}</small>}
    </button>
  )
}

function RunButtons({ shown, built, issue }: Pick<BuilderButtonsProps, 'built' | 'issue'> & { shown: BuiltScore }) {
  const { application, version, phase, serving, lag, guarantee } = shown.job
  const which = { application, version }
  const other = built.find(({ job }) => job.application === application && job.serving)
  if (phase === 'NOT_RUNNING' || phase === 'ERROR') {
    return (
      <button
        type="button"
        className="btn btn-hot builder-go"
        onClick={() => issue({ kind: 'StartApplication', ...which, guarantee })}
      >
        <b>{phase === 'ERROR' ? words.startAgain : words.start}</b>
      </button>
    )
  }
  return (
    <>
      {serving || other === undefined ? null : (
        <button
          type="button"
          className="btn btn-yes builder-go"
          disabled={!shown.mayServe}
          onClick={() => issue({ kind: 'ServeApplication', ...which })}
        >
          <b>{words.serve}</b>
          <small>{shown.mayServe ? words.serveHint(other.job.version) : words.behind(formatCount(lag))}</small>
        </button>
      )}
      <EndButtons which={which} issue={issue} />
    </>
  )
}

interface JobChipsProps {
  readonly built: readonly BuiltScore[]
  readonly shown: BuiltScore | null
  readonly onPick: (built: BuiltScore) => void
}

/** Marks that tell a phase without its colour. */
const MARKS = { CREATED: '◔', REBALANCING: '◑', RUNNING: '▶', ERROR: '✖', NOT_RUNNING: '■' } as const

export function JobChips({ built, shown, onPick }: JobChipsProps) {
  return (
    <fieldset className="builder-jobs">
      <legend>{words.jobs}</legend>
      {built.map((one) => (
        <button
          key={one.job.id}
          type="button"
          className="builder-job"
          aria-pressed={one === shown}
          onClick={() => onPick(one)}
        >
          <span aria-hidden="true">{MARKS[one.job.phase]}</span> {one.job.application}{' '}
          <small>
            {words.version(one.job.version)}
            {one.job.serving ? ` · ${words.serves}` : ''}
          </small>
        </button>
      ))}
    </fieldset>
  )
}
