/** Why a number is so: what it means, how it comes about, what is in it now, the events behind it, and the seed. */
import { scoreWords, numberWords as words } from '../../content/worlds-score'
import { BATCH_AGE_FORMULA } from '../../economics'
import type { FoldedWorlds } from '../../state'
import { Window } from '../kit/window'
import type { MetricId } from './metrics'
import { NumberInputs } from './number-inputs'
import { titleOversold } from './things'

interface NumberWindowProps {
  readonly metric: MetricId
  readonly worlds: FoldedWorlds
  readonly digest: string
  readonly onArticle: (article: number) => void
  readonly onClose: () => void
}

export function NumberWindow({ metric, worlds, digest, onArticle, onClose }: NumberWindowProps) {
  const { text, formula } = words[metric]
  const title = metric === 'oversold' ? titleOversold() : scoreWords[metric]
  return (
    <Window title={title} closeLabel={scoreWords.whySo(title)} wide onClose={onClose}>
      <div className="number-window">
        <h3>{words.definition}</h3>
        <p>{text}</p>
        <h3>{words.formula}</h3>
        <p className="mono number-formula">{formula}</p>
        {metric === 'age' ? (
          <p className="fine">
            {words.formulaSource(BATCH_AGE_FORMULA.text)} <span className="stamp">{BATCH_AGE_FORMULA.label}</span>
          </p>
        ) : null}
        <h3>{words.inputs}</h3>
        <NumberInputs metric={metric} worlds={worlds} onArticle={onArticle} />
        <p className="fine">{words.seed(worlds.seed, digest)}</p>
      </div>
    </Window>
  )
}
