/** One instrument that fills the screen. */
import { BOARD_NAMES, type FocusView, type Measures, type Structure, TILE_NAMES } from '../../../protocol'
import { later } from '../../kit/later'
import { TileOf } from './tiles'

/** Few talks show one. */
const Board = later(
  () => import('./boards'),
  (m) => m.Board,
)

interface InstrumentWallProps {
  readonly name: string
  readonly structure: Structure
  readonly focus: FocusView
  readonly measures: Measures
}

export function InstrumentWall({ name, structure, focus, measures }: InstrumentWallProps) {
  const board = BOARD_NAMES.find((one) => one === name)
  if (board !== undefined) return <Board name={board} focus={focus} measures={measures} />
  return (
    <section className="wall-alone">
      <TileOf
        name={TILE_NAMES.find((one) => one === name) ?? 'writes'}
        structure={structure}
        focus={focus}
        measures={measures}
      />
    </section>
  )
}
