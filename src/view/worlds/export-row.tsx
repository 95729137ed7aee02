/** Take it with you: the run as a link, either picture, the score as a table, one page to print. */
import { useState } from 'react'
import { exportWords as words } from '../../content/worlds-day'
import { scoreWords } from '../../content/worlds-score'
import type { FoldedWorlds } from '../../state'
import { CopyButton } from '../kit/copy-button'
import { saveFile } from '../kit/save-file'
import { useSim, useSimClient } from '../kit/sim-context'
import { listFounders } from './company'
import { formatLiveAge, formatMoment } from './day-format'
import { formatScoreCsv, PictureError, renderPng, toSvgText } from './export-files'
import { idOf } from './matrix'
import { moneyOf, withMoney } from './money-address'

type World = 'batchland' | 'streamscape'

interface ExportRowProps {
  readonly worlds: FoldedWorlds
  /** The link of the run stands on the printed page. */
  readonly onPrint: (link: string) => void
}

export function ExportRow({ worlds, onPrint }: ExportRowProps) {
  const client = useSimClient()
  const [error, setError] = useState('')
  const timeUs = useSim((state) => state.timeUs)
  const isComputing = useSim(({ computing }) => computing !== null)
  const stem = `${idOf(worlds.company, [])}-${formatMoment(timeUs).replace(/[ :]/g, '-').toLowerCase()}`
  const savePicture = async (world: World, kind: 'svg' | 'png'): Promise<void> => {
    try {
      const side = world === 'batchland' ? worlds.score.batch : worlds.score.stream
      const svg = toSvgText(world, {
        title: words.madeAge(scoreWords[world], formatLiveAge(side.meanAgeUs)),
        made: words.made(worlds.company, formatMoment(timeUs), worlds.seed),
      })
      const blob = kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await renderPng(svg)
      saveFile(blob, `${stem}-${world}.${kind}`)
      setError('')
    } catch (reason) {
      setError(words.failed(tellReason(reason)))
    }
  }
  const saveTable = async (): Promise<void> => {
    const founders = listFounders(client.readSession()?.scenario ?? null)
    // Without its program the table is saved all the same, and is the score alone.
    const money = await import('./money/money-rows')
      .then(({ listMoneyRows }) => listMoneyRows(worlds, founders, moneyOf(window.location.hash)))
      .catch(() => [])
    saveFile(new Blob([formatScoreCsv(worlds, money)], { type: 'text/csv' }), `${stem}-score.csv`)
  }
  const print = async (): Promise<void> => {
    client.store.getState().pause()
    // Without a link it is printed all the same.
    onPrint(shortest(await makeLink(client).catch(() => '')))
    requestAnimationFrame(() => window.print())
  }
  return (
    <section className="export-row" aria-label={words.title}>
      <span className="stamp">{words.seed(worlds.company, worlds.seed)}</span>
      <LinkButton onError={setError} />
      {(['batchland', 'streamscape'] as const).map((world) => (
        <span key={world} className="export-pair">
          <button
            type="button"
            className="btn btn-small"
            disabled={isComputing}
            onClick={() => void savePicture(world, 'svg')}
          >
            {words.svg(scoreWords[world])}
          </button>
          <button
            type="button"
            className="btn btn-small"
            disabled={isComputing}
            onClick={() => void savePicture(world, 'png')}
          >
            {words.png(scoreWords[world])}
          </button>
        </span>
      ))}
      <button type="button" className="btn btn-small" disabled={isComputing} onClick={() => void saveTable()}>
        {words.csv}
      </button>
      <button type="button" className="btn btn-small" disabled={isComputing} onClick={() => void print()}>
        {words.print}
      </button>
      {error === '' ? null : <p role="alert">{error}</p>}
    </section>
  )
}

/** What the browser itself says of a picture is said as it says it. */
function tellReason(reason: unknown): string {
  if (reason instanceof PictureError) return words.pictureFaults[reason.code]
  return reason instanceof Error ? reason.message : String(reason)
}

/** Nobody types more than this from paper. */
const TYPED_MOST = 300

/** The run itself when its link is short; else the company, and the moment stands above. */
function shortest(link: string): string {
  const here = window.location.href
  return [link, here, here.replace(/[?&].*$/s, '')].find((url) => url !== '' && url.length <= TYPED_MOST) ?? ''
}

/** The link is made when it is asked for: it holds the whole run. */
function LinkButton({ onError }: { readonly onError: (text: string) => void }) {
  const client = useSimClient()
  const [url, setUrl] = useState('')
  const timeUs = useSim((state) => state.timeUs)
  const commands = useSim((state) => state.commands.length)
  const key = `${timeUs}/${commands}`
  const [madeAt, setMadeAt] = useState('')
  if (url !== '' && madeAt === key)
    return <CopyButton text={url} label={words.linkReady} doneLabel={words.linkDone} onFail={() => onError(url)} />
  return (
    <button
      type="button"
      className="btn btn-small"
      onClick={() => {
        client.store.getState().pause()
        void makeLink(client)
          .then((made) => {
            setUrl(made)
            setMadeAt(`${client.store.getState().timeUs}/${client.store.getState().commands.length}`)
            return navigator.clipboard.writeText(made)
          })
          .catch((reason: Error) => onError(words.linkFailed(reason.message)))
      }}
    >
      {words.link}
    </button>
  )
}

async function makeLink(client: ReturnType<typeof useSimClient>): Promise<string> {
  const { session } = await client.store.getState().ask({ type: 'session' })
  const { makeWorldsLink } = await import('../../state/share')
  return withMoney(makeWorldsLink(session, window.location.href).url, moneyOf(window.location.hash))
}
