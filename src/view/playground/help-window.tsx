/** Keys, legend, and whose page this is. */
import { helpWords as words } from '../../content/help'
import { sceneWords } from '../../content/scene'
import { shellWords } from '../../content/shell'
import { Window } from '../kit/window'
import { Legend } from '../scene/legend'

interface HelpWindowProps {
  readonly recordsPerLight: number
  readonly onGuide: () => void
  readonly onClose: () => void
}

export function HelpWindow({ recordsPerLight, onGuide, onClose }: HelpWindowProps) {
  return (
    <Window title={words.title} closeLabel={shellWords.close} wide onClose={onClose}>
      <div className="help">
        <section>
          <h3>{words.keys}</h3>
          <dl className="keys">
            {words.table.map(([keys, does]) => (
              <div key={keys}>
                <dt>
                  {keys.split(' ').map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
          <p>
            <button type="button" className="btn btn-small" onClick={onGuide}>
              {words.guide}
            </button>
          </p>
          <h3>{words.about}</h3>
          <p>
            <a href="#/about">{words.fidelity}</a>
          </p>
          <p className="help-fine">{shellWords.independence}</p>
        </section>
        <section>
          <h3>{words.legend}</h3>
          <Legend words={sceneWords} recordsPerLight={recordsPerLight} />
        </section>
      </div>
    </Window>
  )
}
