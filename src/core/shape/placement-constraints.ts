/**
 * Confluent's replica placement constraints (`confluent.placement.constraints`): how many sync replicas and
 * observers each rack holds, and when an observer may step into the in-sync replicas. Follows Confluent's
 * documentation of Multi-Region Clusters; Apache Kafka has nothing of the kind.
 *
 * The one thing a reader would get wrong: a missing policy does not mean "no promotion". Version 2 without a
 * policy promotes under min ISR; only version 1 never promotes by itself.
 */
export interface RackConstraint {
  readonly count: number
  readonly rack: string
}
export type ObserverPromotionPolicy = 'under-min-isr' | 'under-replicated' | 'leader-is-observer'
export interface PlacementConstraints {
  readonly version: 1 | 2
  readonly replicas: readonly RackConstraint[]
  readonly observers: readonly RackConstraint[]
  /** null when the document names none; the effective policy is given by effectivePromotionPolicy(). */
  readonly observerPromotionPolicy: ObserverPromotionPolicy | null
}

export const OBSERVER_PROMOTION_POLICIES: readonly ObserverPromotionPolicy[] = [
  'under-min-isr',
  'under-replicated',
  'leader-is-observer',
]

type Most = {
  readonly most: number
}

type Known = {
  readonly known: string
}

/** What can be wrong with a document, by code, so that a page says it in its own language. */
export const PLACEMENT_FAULTS = {
  'placement-too-long': ({ length, most }: Most & { readonly length: number }) =>
    `The text has ${length} characters; placement constraints have at most ${most}.`,
  'placement-not-json': ({ reason }: { readonly reason: string }) => `This is not JSON: ${reason}.`,
  'placement-not-object': () => 'Placement constraints are a JSON object with version, replicas and observers.',
  'placement-key': ({ known }: Known) => `Unknown key; only ${known} may stand here.`,
  'placement-version': () => 'The version must be the number 1 or 2.',
  'placement-list': () => 'Expected a list such as [{"count": 2, "constraints": {"rack": "west"}}].',
  'placement-no-replica': () => 'At least one sync replica is needed.',
  'placement-twin-rack': () => 'Each rack may stand only once in this list.',
  'placement-entry': () => 'Expected {"count": number, "constraints": {"rack": name}}.',
  'placement-count': ({ most }: Most) => `The count must be a whole number from 1 to ${most}.`,
  'placement-constraints': () => 'Expected {"rack": name}.',
  'placement-rack': ({ most }: Most) => `The rack must be a name of 1 to ${most} characters, as in broker.rack.`,
  'placement-no-policy': () => 'Version 1 has no promotion policy; set version to 2 or leave the policy out.',
  'placement-policy': ({ known }: Known) => `Expected one of ${known}.`,
}

type PlacementFault = keyof typeof PLACEMENT_FAULTS

export interface PlacementError {
  /** Place in the document, e.g. `$.replicas[0].constraints.rack`. */
  readonly path: string
  /** The offending value as text, cut to 80 characters. */
  readonly value: string
  readonly code: PlacementFault
  readonly values: Readonly<Record<string, string | number>>
  /** What is wrong and what was expected, in one English sentence. */
  readonly message: string
}
export type PlacementResult =
  | { readonly ok: true; readonly value: PlacementConstraints }
  | { readonly ok: false; readonly errors: readonly PlacementError[] }

/** Longest text that is looked at; a placement document has at most a few hundred characters. */
const TEXT_LENGTH_MAX = 65_536
const COUNT_MAX = 1_000
const RACK_LENGTH_MAX = 249

/** Parse the JSON text as Confluent's tools take it (`--replica-placement`). */
export function parsePlacementConstraints(text: string): PlacementResult {
  const errors: PlacementError[] = []
  if (text.length > TEXT_LENGTH_MAX) {
    refuse(errors, '$', text, 'placement-too-long', { length: text.length, most: TEXT_LENGTH_MAX })
    return { ok: false, errors }
  }
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown reason'
    refuse(errors, '$', text, 'placement-not-json', { reason })
    return { ok: false, errors }
  }
  return validatePlacementConstraints(document)
}

/** Check a parsed document; all faults are reported, not only the first. */
export function validatePlacementConstraints(document: unknown): PlacementResult {
  const errors: PlacementError[] = []
  if (!isRecord(document)) {
    refuse(errors, '$', document, 'placement-not-object')
    return { ok: false, errors }
  }
  refuseUnknownKeys(errors, '$', document, ['version', 'replicas', 'observers', 'observerPromotionPolicy'])
  const version = readVersion(errors, document.version)
  const replicas = readRacks(errors, '$.replicas', document.replicas, true)
  const observers = readRacks(errors, '$.observers', document.observers, false)
  const policy = readPolicy(errors, document.observerPromotionPolicy, version)
  if (errors.length > 0 || version === null) return { ok: false, errors }
  return { ok: true, value: { version, replicas, observers, observerPromotionPolicy: policy } }
}

/** The document as Confluent's tools print it; keys in the order of its documentation. */
export function formatPlacementConstraints(
  placement: PlacementConstraints,
  options: { readonly pretty: boolean } = { pretty: false },
): string {
  const document: Record<string, unknown> = { version: placement.version, replicas: placement.replicas.map(toJson) }
  if (placement.observers.length > 0) document.observers = placement.observers.map(toJson)
  if (placement.observerPromotionPolicy !== null) {
    document.observerPromotionPolicy = placement.observerPromotionPolicy
  }
  return options.pretty ? JSON.stringify(document, null, 2) : JSON.stringify(document)
}

/** The policy that holds: what the document says, or what its version means without a word. Null without constraints. */
export function effectivePromotionPolicy(placement: PlacementConstraints | null): ObserverPromotionPolicy | null {
  if (placement === null) return null
  if (placement.version === 1) return 'leader-is-observer'
  return placement.observerPromotionPolicy ?? 'under-min-isr'
}

/** Replication factor: all counts together. */
export function totalReplicas(placement: PlacementConstraints): number {
  return countSyncReplicas(placement) + countObservers(placement)
}

/** How many replicas the constraints ask to be synchronous; the target of `under-replicated`. */
export function countSyncReplicas(placement: PlacementConstraints): number {
  return placement.replicas.reduce((sum, entry) => sum + entry.count, 0)
}

export function countObservers(placement: PlacementConstraints): number {
  return placement.observers.reduce((sum, entry) => sum + entry.count, 0)
}

function readVersion(errors: PlacementError[], version: unknown): 1 | 2 | null {
  if (version === 1 || version === 2) return version
  refuse(errors, '$.version', version, 'placement-version')
  return null
}

function readRacks(errors: PlacementError[], path: string, list: unknown, required: boolean): RackConstraint[] {
  if (list === undefined && !required) return []
  if (!Array.isArray(list)) {
    refuse(errors, path, list, 'placement-list')
    return []
  }
  if (required && list.length === 0) refuse(errors, path, list, 'placement-no-replica')
  const racks: RackConstraint[] = []
  list.forEach((entry: unknown, index) => {
    const rack = readRack(errors, `${path}[${index}]`, entry)
    if (rack === null) return
    if (racks.some((other) => other.rack === rack.rack)) {
      refuse(errors, `${path}[${index}].constraints.rack`, rack.rack, 'placement-twin-rack')
    }
    racks.push(rack)
  })
  return racks
}

function readRack(errors: PlacementError[], path: string, entry: unknown): RackConstraint | null {
  if (!isRecord(entry)) {
    refuse(errors, path, entry, 'placement-entry')
    return null
  }
  refuseUnknownKeys(errors, path, entry, ['count', 'constraints'])
  const count = entry.count
  const countIsGood = typeof count === 'number' && Number.isInteger(count) && count >= 1 && count <= COUNT_MAX
  if (!countIsGood) refuse(errors, `${path}.count`, count, 'placement-count', { most: COUNT_MAX })
  const constraints = entry.constraints
  if (!isRecord(constraints)) {
    refuse(errors, `${path}.constraints`, constraints, 'placement-constraints')
    return null
  }
  refuseUnknownKeys(errors, `${path}.constraints`, constraints, ['rack'])
  const rack = constraints.rack
  if (typeof rack !== 'string' || rack.length === 0 || rack.length > RACK_LENGTH_MAX) {
    refuse(errors, `${path}.constraints.rack`, rack, 'placement-rack', { most: RACK_LENGTH_MAX })
    return null
  }
  return countIsGood ? { count, rack } : null
}

function readPolicy(errors: PlacementError[], policy: unknown, version: 1 | 2 | null): ObserverPromotionPolicy | null {
  if (policy === undefined) return null
  const path = '$.observerPromotionPolicy'
  if (version === 1) {
    refuse(errors, path, policy, 'placement-no-policy')
    return null
  }
  const known = OBSERVER_PROMOTION_POLICIES.find((name) => name === policy)
  if (known === undefined)
    refuse(errors, path, policy, 'placement-policy', { known: OBSERVER_PROMOTION_POLICIES.join(', ') })
  return known ?? null
}

function toJson(entry: RackConstraint): unknown {
  return { count: entry.count, constraints: { rack: entry.rack } }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function refuseUnknownKeys(
  errors: PlacementError[],
  path: string,
  record: Record<string, unknown>,
  known: readonly string[],
): void {
  for (const key of Object.keys(record).sort()) {
    if (known.includes(key)) continue
    refuse(errors, `${path}.${key}`, record[key], 'placement-key', { known: known.join(', ') })
  }
}

function refuse<C extends PlacementFault>(
  errors: PlacementError[],
  path: string,
  value: unknown,
  code: C,
  ...given: Parameters<(typeof PLACEMENT_FAULTS)[C]>
): void {
  const tell = PLACEMENT_FAULTS[code] as (values: unknown) => string
  const [values = {}] = given
  errors.push({ path, value: showValue(value), code, values: { ...values }, message: tell(values) })
}

/** JSON of a value, cut short and never deep, so that a hostile document cannot overflow the stack here. */
function showValue(value: unknown): string {
  if (value === undefined) return 'missing'
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `a list of ${value.length}`
  if (typeof value === 'object' && value !== null) return 'an object'
  const text = typeof value === 'string' ? JSON.stringify(value.slice(0, 80)) : String(value)
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
