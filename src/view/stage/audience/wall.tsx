/**
 * The picture on the wall: everything is measured in hundredths of its height (`--h`), so that the smallest letter keeps
 * its size whatever the projector.
 */
import { type CSSProperties, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { tellTitle } from '../../../content/scenarios'
import type { Measures, ShownMoment, ShowState } from '../../../protocol'
import type { SimClient } from '../../../state'
import { CastFigure, type Face } from '../../kit/cast-figure'
import { formatClock } from '../../kit/format'
import { later } from '../../kit/later'
import { SimProvider } from '../../kit/sim-context'
import { InstrumentWall } from './instrument-wall'
import { PollBar } from './poll-bar'
import { SceneWall } from './scene-wall'
import { Spot } from './spot'
import { Tiles } from './tiles'
import { WideWall } from './wide-wall'

const QrCard = later(
  () => import('./qr-card'),
  (m) => m.QrCard,
)

interface WallProps {
  readonly show: ShowState
  readonly moment: ShownMoment
  readonly client: SimClient
  readonly digest: string
}

interface Size {
  readonly width: number
  readonly height: number
}

const RATIO = { fill: null, '16:9': 16 / 9, '4:3': 4 / 3 } as const

/** Of width and height. */
const NARROW = 1.5

/** The largest box of that shape in the window. */
function fitShape(width: number, height: number, shape: ShowState['room']['shape']): Size {
  const ratio = RATIO[shape]
  if (ratio === null) return { width, height }
  return width / height > ratio
    ? { width: Math.round(height * ratio), height }
    : { width, height: Math.round(width / ratio) }
}

export function Wall(props: WallProps) {
  const { show, client } = props
  const box = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState<Size | null>(null)
  const { shape } = show.room
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const measure = (): void => setSize(fitShape(element.clientWidth, element.clientHeight, shape))
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [shape])
  // Nobody here has hands.
  const watched = useMemo((): SimClient => ({ ...client, canCommand: false, canSeek: false }), [client])
  return (
    <div className="wall-box" ref={box}>
      {size === null || size.height < 40 ? null : (
        <div
          className={`wall ${size.width / size.height < NARROW ? 'is-narrow' : ''}`}
          style={{ width: size.width, height: size.height, '--h': `${size.height / 100}px` } as CSSProperties}
        >
          <SimProvider client={watched}>
            <Picture {...props} client={watched} size={size} />
          </SimProvider>
        </div>
      )}
    </div>
  )
}

/** As the run goes: worried while orders are held up, glad when it is over. */
function readFace({ flow, withoutWritesUs }: Measures): Face {
  if (flow.answer === 'no' || flow.answer === 'partly') return 'worried'
  return withoutWritesUs > 0 ? 'glad' : 'calm'
}

function Picture({ show, moment, client, digest, size }: WallProps & { readonly size: Size }) {
  const structure = useStore(client.store, (state) => state.structure)
  const focus = useStore(client.store, (state) => state.focus)
  const measures = useStore(client.store, (state) => state.measures)
  const timeUs = useStore(client.store, (state) => state.timeUs)
  if (structure === null || focus === null || measures === null) return null
  const { look } = show
  return (
    <>
      <h1 className="visually-hidden">{`${show.title}: ${moment.title}`}</h1>
      {moment.view === 'instrument' ? (
        <InstrumentWall name={moment.of} structure={structure} measures={measures} focus={focus} />
      ) : moment.view !== 'scene' ? (
        <WideWall moment={moment} client={client} size={size} />
      ) : (
        <>
          <SceneWall client={client} size={size} />
          <Tiles structure={structure} focus={focus} measures={measures} />
        </>
      )}
      <header className="wall-top">
        <div className="wall-name">
          <b>{show.title}</b>
          {moment.view === 'worlds' || moment.view === 'panel' ? null : (
            <span className="wall-clock mono" title={tellTitle(structure.scenarioId, structure.title)}>
              {formatClock(timeUs)}
            </span>
          )}
          <small className="wall-digest mono">{digest.slice(0, 8)}</small>
        </div>
        {look.poll === null ? null : <PollBar poll={look.poll} />}
      </header>
      {moment.caption === '' ? null : (
        <div className="wall-says">
          <p>{moment.caption}</p>
          <span className="wall-iris">
            <CastFigure who="iris" face={readFace(measures)} label="" />
          </span>
        </div>
      )}
      {look.link === '' ? null : <QrCard link={look.link} />}
      {look.spotlight === null ? null : <Spot spotlight={look.spotlight} />}
    </>
  )
}
