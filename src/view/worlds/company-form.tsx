/**
 * A visitor's own company: its name, its industry, and who writes and who needs what, cell by cell or pasted from a
 * spreadsheet. Nothing changes until the whole table is good.
 *
 * The one thing a reader would get wrong: a plain list of names keeps what the shop's systems of the same places write and
 * need, and its link is the short one of old; a table, or one changed cell, says all of it.
 */
import { useState } from 'react'
import { industryWords, matrixWords } from '../../content/industries'
import { writeNumber } from '../../content/numbers'
import { worldsWords as words } from '../../content/worlds'
import {
  type CompanyState,
  type CompanySystem,
  countRibbons,
  EVENTS_MOST,
  FEWEST,
  listWires,
  MOST,
  pickSystems,
  readNames,
  readNumber,
  SEED_MOST,
} from './company'
import { INDUSTRIES, type Industry } from './industry'
import { readMatrix } from './matrix'
import { MatrixTable } from './matrix-table'

interface CompanyFormProps {
  /** As it runs now. */
  readonly systems: readonly CompanySystem[]
  readonly name: string
  readonly industry: Industry
  readonly eventsPerDay: number
  readonly seed: number
  readonly onUse: (company: CompanyState) => void
  readonly onCancel: () => void
}

export function CompanyForm(props: CompanyFormProps) {
  const { onUse, onCancel } = props
  const [name, setName] = useState(props.name)
  const [industry, setIndustry] = useState(props.industry)
  const [text, setText] = useState(props.systems.map((system) => system.name).join('\n'))
  const [systems, setSystems] = useState(props.systems)
  const [isTable, setTable] = useState(false)
  const [rate, setRate] = useState(String(props.eventsPerDay))
  const [chance, setChance] = useState(String(props.seed))
  const [isTried, setTried] = useState(false)
  const faults = findFaults(text, systems, isTable)
  const [events, number] = [readNumber(rate, 1, EVENTS_MOST), readNumber(chance, 0, SEED_MOST)]
  const paste = (pasted: string): void => {
    setText(pasted)
    const table = readMatrix(pasted)
    setTable(table !== null)
    const { names, error } = readNames(pasted)
    if (table !== null) setSystems(table.systems)
    else if (error === null) setSystems(pickSystems(names.length, names))
  }
  const choose = (chosen: Industry): void => {
    setIndustry(chosen)
    const names = industryWords[chosen].systems
    if (names.length > 0) paste(names.join('\n'))
    if (name === '' || isDefaultName(name)) setName(chosen === 'retail' ? '' : industryWords[chosen].company)
  }
  const use = (): void => {
    setTried(true)
    if (faults.length > 0 || typeof events !== 'number' || typeof number !== 'number') return
    const own =
      isTable || industry !== 'retail' || name !== '' ? { name, industry, systems: isTable ? systems : null } : null
    const names = isTable ? [] : systems.map((system) => system.name)
    onUse({ count: systems.length, names, eventsPerDay: events, seed: number, ...(own === null ? {} : { own }) })
  }
  return (
    <form
      className="worlds-card names-form"
      aria-labelledby="names-title"
      onSubmit={(event) => {
        event.preventDefault()
        use()
      }}
    >
      <h2 id="names-title">{words.namesTitle}</h2>
      <div className="company-head">
        <label>
          {matrixWords.company}
          <input value={name} maxLength={60} onChange={(event) => setName(event.currentTarget.value)} />
        </label>
        <fieldset className="industries">
          <legend>{matrixWords.industry}</legend>
          {INDUSTRIES.map((one) => (
            <label key={one} className={one === industry ? 'industry is-on' : 'industry'}>
              <input
                type="radio"
                name="industry"
                className="visually-hidden"
                checked={one === industry}
                onChange={() => choose(one)}
              />
              {industryWords[one].title}
            </label>
          ))}
        </fieldset>
        <p className="fine">{matrixWords.whose(industryWords[industry].one)}</p>
      </div>
      <MatrixTable
        systems={systems}
        industry={industry}
        onChange={(changed) => {
          setSystems(changed)
          setTable(true)
        }}
      />
      <p className="company-counted" role="status">
        {matrixWords.counted(systems.length, listWires(systems).length, countRibbons(systems))}
      </p>
      <label>
        {words.namesLabel}
        <textarea
          rows={6}
          value={text}
          aria-invalid={isTried && faults.length > 0}
          aria-describedby="names-hint"
          onChange={(event) => paste(event.currentTarget.value)}
        />
      </label>
      <p id="names-hint" className="fine">
        {words.namesHint}
      </p>
      <p className="names-numbers">
        <label>
          {words.namesEvents}
          <input inputMode="numeric" value={rate} onChange={(event) => setRate(event.currentTarget.value)} />
        </label>
        <label>
          {words.namesSeed}
          <input inputMode="numeric" value={chance} onChange={(event) => setChance(event.currentTarget.value)} />
        </label>
      </p>
      {isTried && faults.length > 0 ? <p role="alert">{faults.slice(0, 6).join(' ')}</p> : null}
      {isTried && typeof events !== 'number' ? (
        <p role="alert">{words.namesBadEvents(writeNumber(EVENTS_MOST))}</p>
      ) : null}
      {isTried && typeof number !== 'number' ? <p role="alert">{words.namesBadSeed(SEED_MOST)}</p> : null}
      <p className="join-buttons">
        <button type="submit" className="btn btn-hot">
          {words.namesUse}
        </button>
        <button type="button" className="btn" onClick={onCancel}>
          {words.namesCancel}
        </button>
      </p>
    </form>
  )
}

function isDefaultName(name: string): boolean {
  return INDUSTRIES.some((one) => industryWords[one].company === name)
}

/** What is wrong with the text, or with the table that was made of it; empty when it can be wired. */
function findFaults(text: string, systems: readonly CompanySystem[], isTable: boolean): readonly string[] {
  const table = readMatrix(text)
  if (table !== null && table.faults.length > 0)
    return table.faults.map((fault) =>
      fault.at === 'cell'
        ? matrixWords.badCell(fault.place, fault.system, fault.feed, fault.value)
        : matrixWords.noFeed(fault.place, fault.value, Object.values(industryWords.retail.feeds).join(', ')),
    )
  if (!isTable) {
    const { error, names } = readNames(text)
    if (error === null) return []
    return [
      { few: words.namesFew, many: words.namesMany(names.length), long: words.namesLong, hidden: words.namesHidden }[
        error
      ],
    ]
  }
  const { error } = readNames(systems.map(({ name }) => name).join('\n'))
  if (systems.length < FEWEST) return [words.namesFew]
  if (systems.length > MOST) return [words.namesMany(systems.length)]
  if (error === 'long') return [words.namesLong]
  return error === 'hidden' ? [words.namesHidden] : []
}
