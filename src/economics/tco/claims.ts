/**
 * What a vendor says of a rival's hosted cluster, by where in its life it is said to hurt: to be looked at, not believed. The
 * one thing a reader would get wrong: none of it is in any sum of the page, and a claim about a rival ages; what the reader
 * finds stands beside it, and is in the link.
 *
 * Source: a vendor's comparison by lifecycle (plan, deploy, operate, scale), as a white paper has it. Label VENDOR. The paper
 * does not say its day; `READ` is when it was read.
 */
export const PHASES = ['plan', 'deploy', 'operate', 'scale'] as const
export type Phase = (typeof PHASES)[number]

export const CLAIMS = {
  idle: 'plan',
  sizing: 'plan',
  versions: 'deploy',
  parts: 'deploy',
  metrics: 'operate',
  sla: 'operate',
  hand: 'scale',
  storage: 'scale',
  quota: 'scale',
} as const satisfies Readonly<Record<string, Phase>>

export type ClaimId = keyof typeof CLAIMS
export const CLAIM_IDS = Object.keys(CLAIMS) as readonly ClaimId[]

/** Of which it is known that the rival has changed what they are about since: tiered storage, other brokers, a replicator. */
export const AGED: readonly ClaimId[] = ['hand', 'storage']

/** When the claims were read. */
export const CLAIMS_READ = '2026-11-28'

export const FINDINGS = ['holds', 'partly', 'fails'] as const
export type Finding = (typeof FINDINGS)[number]

/** What the reader has found; what is missing was not looked at. */
export type Findings = Readonly<Partial<Record<ClaimId, Finding>>>

/** '' for none: `idle.holds-sla.fails`. */
export function formatFindings(findings: Findings): string {
  return CLAIM_IDS.flatMap((id) => (findings[id] === undefined ? [] : [`${id}.${findings[id]}`])).join('-')
}

/** null for what is none. */
export function parseFindings(text: string): Findings | null {
  const found: Partial<Record<ClaimId, Finding>> = {}
  for (const part of text.split('-')) {
    const [name, value, more] = part.split('.')
    const id = CLAIM_IDS.find((known) => known === name)
    const finding = FINDINGS.find((known) => known === value)
    if (id === undefined || finding === undefined || more !== undefined || found[id] !== undefined) return null
    found[id] = finding
  }
  return found
}

export function withFinding(findings: Findings, id: ClaimId, finding: Finding | null): Findings {
  const { [id]: _, ...others } = findings
  return finding === null ? others : { ...others, [id]: finding }
}
