/** One instrument that fills the screen. */
import { type FocusView, INSTRUMENT_NAMES, type Measures } from '../../../protocol'
import { TileOf } from './tiles'

interface InstrumentWallProps {
  readonly name: string
  readonly focus: FocusView
  readonly measures: Measures
}

export function InstrumentWall({ name, focus, measures }: InstrumentWallProps) {
  const known = INSTRUMENT_NAMES.find((one) => one === name) ?? 'writes'
  return (
    <section className="wall-alone">
      <TileOf name={known} focus={focus} measures={measures} />
    </section>
  )
}
