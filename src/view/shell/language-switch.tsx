/** The languages that there are, each named in itself. */
import { LANGUAGE_NAMES, LANGUAGES } from '../../content/language'
import { shellWords as words } from '../../content/shell'
import { useLanguage } from '../kit/language-context'

export function LanguageSwitch() {
  const { current, choose } = useLanguage()
  return (
    <fieldset className="languages" aria-label={words.language}>
      {LANGUAGES.map((id) => (
        <button
          key={id}
          type="button"
          lang={id}
          className="language"
          // What is seen is a part of the name, for those who speak to their browser.
          aria-label={`${id.toUpperCase()} ${LANGUAGE_NAMES[id]}`}
          aria-pressed={id === current}
          title={LANGUAGE_NAMES[id]}
          onClick={() => choose(id)}
        >
          {id.toUpperCase()}
        </button>
      ))}
    </fieldset>
  )
}
