/** A vendor's claims about a rival, by phase, each with what the reader found: the finding in the link, a note on the device. */
import { useState } from 'react'
import { economicsWords as words } from '../../content/economics'
import {
  AGED,
  type Case,
  CLAIM_IDS,
  CLAIMS,
  CLAIMS_READ,
  type ClaimId,
  FINDINGS,
  PHASES,
  withFinding,
} from '../../economics'
import { recall, remember } from '../kit/device'
import { Seal } from './seal'

interface ClaimsProps {
  readonly of: Case
  readonly onCase: (next: Case) => void
}

const NOTE_MOST = 200
const keyOf = (id: ClaimId): string => `streamscape.claim.${id}`

export function ClaimsCard({ of, onCase }: ClaimsProps) {
  const { claims: said } = words
  const found = Object.values(of.findings)
  const fails = found.filter((finding) => finding === 'fails').length
  return (
    <section className="economics-card claims" aria-labelledby="claims">
      <header>
        <h3 id="claims">{said.title}</h3>
        <Seal label="VENDOR" date={CLAIMS_READ} />
        <p>{said.text}</p>
      </header>
      <div className="claims-phases">
        {PHASES.map((phase) => (
          <section key={phase} aria-label={said.phases[phase]}>
            <h4>{said.phases[phase]}</h4>
            <ul>
              {CLAIM_IDS.filter((id) => CLAIMS[id] === phase).map((id) => (
                <Claim key={id} id={id} of={of} onCase={onCase} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <p className="economics-fine">
        {said.found(found.length, CLAIM_IDS.length, fails)} {said.read(CLAIMS_READ)}
      </p>
    </section>
  )
}

function Claim({ id, of, onCase }: ClaimsProps & { readonly id: ClaimId }) {
  const { claims: said } = words
  const [note, setNote] = useState(() => recall(keyOf(id)) ?? '')
  const finding = of.findings[id] ?? ''
  return (
    <li className={`claim is-${finding === '' ? 'unlooked' : finding}`}>
      <p>
        {said.claim[id]} {AGED.includes(id) ? <small>{said.aged}</small> : null}
      </p>
      <select
        aria-label={said.finding(said.claim[id])}
        value={finding}
        onChange={(event) => {
          const next = FINDINGS.find((known) => known === event.currentTarget.value) ?? null
          onCase({ ...of, findings: withFinding(of.findings, id, next) })
        }}
      >
        <option value="">{said.unlooked}</option>
        {FINDINGS.map((known) => (
          <option key={known} value={known}>
            {said.findings[known]}
          </option>
        ))}
      </select>
      <input
        type="text"
        maxLength={NOTE_MOST}
        aria-label={said.note(said.claim[id])}
        placeholder={said.noteHint}
        value={note}
        onChange={(event) => {
          const text = event.currentTarget.value
          setNote(text)
          remember(keyOf(id), text === '' ? null : text)
        }}
      />
    </li>
  )
}
