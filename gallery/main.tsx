/**
 * Shows the scene with invented worlds, for looking at drawings without a simulation. Only for development:
 * `npx vite` and open /gallery/?world=rest. Further parameters: inset, top, bottom, lights, still, legend.
 */
import '@fontsource/atkinson-hyperlegible/400.css'
import '@fontsource/atkinson-hyperlegible/700.css'
import '@fontsource/bangers/400.css'
import '@fontsource/comic-neue/700.css'
import '@fontsource/jetbrains-mono/700.css'
import { useEffect, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { sceneWords } from '../src/content/en/scene'
import type { Frame } from '../src/protocol'
import { Legend, Scene, type SceneSelection } from '../src/view/scene'
import { makeFlights, WORLDS } from '../src/view/scene/fixtures-worlds'
import './gallery.css'

const query = new URLSearchParams(location.search)
const number = (name: string, otherwise: number) => Number(query.get(name) ?? otherwise)
const phone = innerWidth < 700

function Gallery() {
  const [name, setName] = useState(query.get('world') ?? 'rest')
  const [selected, setSelected] = useState<SceneSelection | null>(null)
  const world = WORLDS[name] ?? WORLDS.rest
  const frame = useRef<Frame | null>(null)
  const started = useRef(performance.now())
  const costs = useRef<number[]>([])
  useEffect(() => {
    Object.assign(window, { setWorld: setName, costs: costs.current })
  }, [])
  if (!world) return null
  const lights = number('lights', world.lights)
  const getFrame = () => {
    if (query.has('paused') && frame.current?.structure === world.structure) return frame.current
    const t = (performance.now() - started.current) / 1000
    const { flights, flightCount } = makeFlights(world, lights, t)
    frame.current = {
      timeUs: t * 1e6,
      playing: true,
      speed: 1,
      achievedSpeed: 1,
      structure: world.structure,
      focus: world.focus,
      measures: world.measures,
      markers: null,
      commands: null,
      events: [],
      flights,
      flightCount,
      recordsPerLight: 1,
      digest: '',
    }
    return frame.current
  }
  return (
    <>
      <Scene
        structure={world.structure}
        focus={world.focus}
        measures={world.measures}
        width={innerWidth}
        height={innerHeight}
        topInset={number('top', phone ? 52 : 58)}
        bottomInset={number('bottom', phone ? 304 : 158)}
        rightInset={number('inset', 0)}
        words={sceneWords}
        selected={selected}
        reducedMotion={query.has('still')}
        getFrame={getFrame}
        onSelect={setSelected}
        onKillSite={() => setName('dead')}
        onHealSite={() => setName('rest')}
        onLinkToggle={() => {}}
      />
      {query.has('legend') ? (
        <div
          style={{
            position: 'fixed',
            right: 20,
            top: 70,
            width: 300,
            background: '#FFF8E7',
            padding: 16,
            fontFamily: 'Atkinson Hyperlegible',
          }}
        >
          <Legend words={sceneWords} recordsPerLight={20} />
        </div>
      ) : null}
    </>
  )
}

const root = document.getElementById('root')
if (root) createRoot(root).render(<Gallery />)
