/** A talk is made one's own, leaves as a file and comes as one; what is wrong with it is said with its place and cure, and nothing changes. */
import { useId, useState } from 'react'
import { useStore } from 'zustand'
import { writeFault } from '../../../content/input-faults'
import { showWords as words } from '../../../content/show'
import { formatTalk, parseTalk } from '../../../protocol'
import type { Presenter } from '../../../state/stage/presenter'
import { saveFile } from '../../kit/save-file'
import { isOwn, keepOwn, nameApart } from '../own-talks'
import { formatStageAddress } from '../stage-address'

const SHOWN_MOST = 5

interface TalkFilesProps {
  readonly presenter: Presenter
  readonly onEdit: () => void
}

export function TalkFiles({ presenter, onEdit }: TalkFilesProps) {
  const talk = useStore(presenter.store, (state) => state.talk)
  const [faults, setFaults] = useState<readonly string[]>([])
  const id = useId()
  const read = async (file: File): Promise<void> => {
    const result = parseTalk(await file.text())
    if (!result.ok) {
      setFaults(result.errors.slice(0, SHOWN_MOST).map(writeFault))
      return
    }
    const own = nameApart(result.talk)
    setFaults(keepOwn(own) ? [] : [words.notKept])
    presenter.change(own)
  }
  const isMine = isOwn(talk)
  const edit = (): void => {
    if (!isMine) {
      const own = nameApart({ ...talk, title: words.copyOf(talk.title) })
      keepOwn(own)
      presenter.adopt(own)
      window.history.replaceState(null, '', formatStageAddress(own.id, presenter.store.getState().index))
    }
    onEdit()
  }
  return (
    <div className="show-files">
      <button
        type="button"
        className="btn btn-small"
        data-edit
        title={isMine ? undefined : words.makeOwnTip}
        onClick={edit}
      >
        {isMine ? words.edit : words.makeOwn}
      </button>
      <button
        type="button"
        className="btn btn-small"
        onClick={() => saveFile(new Blob([formatTalk(talk)], { type: 'application/json' }), `${talk.id}.json`)}
      >
        {words.exportFile}
      </button>
      <label className="btn btn-small" htmlFor={id}>
        {words.importFile}
      </label>
      <input
        id={id}
        type="file"
        className="visually-hidden"
        accept=".json,application/json"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file !== undefined) void read(file)
          event.target.value = ''
        }}
      />
      <a href="./talk.schema.json" target="_blank" rel="noopener">
        {words.schema}
      </a>
      {faults.length === 0 ? null : (
        <ul role="alert">
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
