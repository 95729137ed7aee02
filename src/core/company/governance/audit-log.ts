/**
 * The audit log: a topic of its own on the cluster, one CloudEvent for each decision of the authorizer
 * (Confluent, 'Audit Log Concepts', 'Auditable Events').
 *
 * The one thing a reader would get wrong: it cannot look back. What happened before it was switched on is not in it;
 * and it says who wrote when, never what, so the bad record's own time leads to the entry.
 *
 * Simplification: an entry stands for all requests of a principal to a topic with one outcome in one minute; Confluent
 * Server writes one for each, does not log produce requests unless it is told to, and leaves out what it put where.
 */
import { produceText } from '../../clients/workload'
import { contentOf } from '../../log/stores'
import type { World } from '../../world'
import type { GovernanceState } from '../books/governance-state'
import { companySlug } from '../vocabulary/business-spec'
import { toKafkaMessage } from './cloud-event'
import { writerOf } from './internal-topics'
import { findBinding, principalOf } from './roles'

export const AUDIT_TOPIC = 'confluent-audit-log-events'
const TYPE = 'io.confluent.kafka.server/authorization'
const AUDITOR = 'confluent-audit.events'
const SECOND_US = 1_000_000
const MINUTE_US = 60_000_000
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const FOUND_MOST = 200
const WAITING_MOST = 10_000

/** One entry of the audit log. */
export interface AuditEntry {
  readonly offset: number
  readonly timeUs: number
  readonly principal: string
  readonly method: string
  readonly operation: string
  readonly topic: string
  readonly granted: boolean
  /** SUCCESS, UNAUTHORIZED, or the error of what was granted. */
  readonly result: string
  readonly role: string | null
  readonly clientId: string
}

export interface AuditQuery {
  readonly principal?: string
  readonly topic?: string
  readonly granted?: boolean
  readonly fromUs?: number
  readonly untilUs?: number
  /** Anywhere in the entry. */
  readonly text?: string
}

/** How a produce request went. */
export const AUDITED = { granted: 0, denied: 1, invalid: 2 } as const
type Audited = (typeof AUDITED)[keyof typeof AUDITED]
const VERDICTS = 3

/** Log a produce request, the first of its minute. */
export function auditProduce(world: World, governance: GovernanceState, producer: number, verdict: Audited): void {
  const { audit } = governance
  if (!audit.on) return
  const { id, topic } = world.state.producers[producer]
  const { name } = world.state.topics[topic]
  if (name === AUDIT_TOPIC) return
  const minute = Math.floor(world.state.nowUs / MINUTE_US)
  const at = producer * VERDICTS + verdict
  while (audit.loggedMinute.length <= at) audit.loggedMinute.push(-1)
  if (audit.loggedMinute[at] === minute) return
  audit.loggedMinute[at] = minute
  const principal = principalOf(id)
  const granted = verdict !== AUDITED.denied
  const result = verdict === AUDITED.invalid ? 'INVALID_RECORD' : granted ? 'SUCCESS' : 'UNAUTHORIZED'
  const role = granted ? (findBinding(governance.roles.bindings, principal, 'Write', name)?.role ?? null) : null
  writeEntry(world, governance, {
    principal,
    method: 'kafka.Produce',
    operation: 'Write',
    topic: name,
    granted,
    result,
    role,
    clientId: id,
  })
}

/** Log what an owner has changed. */
export function auditChange(
  world: World,
  governance: GovernanceState,
  principal: string,
  method: string,
  topic: string,
): void {
  if (!governance.audit.on) return
  const operation = method === 'mds.AddBinding' || method === 'mds.RemoveBinding' ? 'AlterAccess' : 'AlterConfigs'
  writeEntry(world, governance, {
    principal,
    method,
    operation,
    topic,
    granted: true,
    result: 'SUCCESS',
    role: 'ResourceOwner',
    clientId: 'confluent-cli',
  })
}

type EntryBody = Omit<AuditEntry, 'offset' | 'timeUs'>

function writeEntry(world: World, governance: GovernanceState, entry: EntryBody): void {
  const { audit } = governance
  audit.entries++
  audit.waiting.push(formatEntry(world, audit.entries, entry))
  if (audit.waiting.length > WAITING_MOST) audit.waiting.shift()
  flushAudit(world, governance)
}

/** Hand what waits to the log's own producer. */
export function flushAudit(world: World, { audit }: GovernanceState): void {
  if (audit.waiting.length === 0) return
  const writer = writerOf(world, AUDITOR, 'Audit log', world.scenario.sites[0].id, AUDIT_TOPIC)
  if (writer < 0) return
  while (audit.waiting.length > 0) {
    if (!produceText(world, writer, null, audit.waiting[0])) return
    audit.waiting.shift()
  }
}

function formatEntry(world: World, id: number, entry: EntryBody): string {
  const { principal, method, operation, topic, granted, result, role, clientId } = entry
  const cluster = companySlug(world.scenario.business?.company ?? '')
  const source = `crn:///kafka=${cluster}`
  const resource = `${source}/topic=${topic}`
  const event = {
    specversion: '1.0',
    id: String(id),
    source,
    type: TYPE,
    datacontenttype: 'application/json',
    subject: resource,
    time: formatTime(world.state.nowUs),
    // An extension attribute, as the run's own time is in microseconds; a text, because CloudEvents' integers have 32 bits.
    timeus: String(world.state.nowUs),
    data: {
      serviceName: source,
      methodName: method,
      resourceName: resource,
      authenticationInfo: { principal },
      authorizationInfo: {
        granted,
        operation,
        resourceType: 'Topic',
        resourceName: topic,
        patternType: 'LITERAL',
        ...(role === null ? {} : { rbacAuthorization: { role, scope: { clusters: { 'kafka-cluster': cluster } } } }),
      },
      request: { client_id: clientId },
      result: { status: result },
    },
  }
  return String(toKafkaMessage(event, 'structured').value)
}

/** ISO 8601 with microseconds; the run's first midnight is 1970-01-01, and a run is shorter than that year. */
function formatTime(timeUs: number): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  const seconds = Math.floor(timeUs / SECOND_US)
  let day = Math.floor(seconds / 86_400)
  let month = 0
  while (month < 11 && day >= MONTH_DAYS[month]) day -= MONTH_DAYS[month++]
  const clock = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':')
  return `1970-${two(month + 1)}-${two(day + 1)}T${clock}.${String(timeUs - seconds * SECOND_US).padStart(6, '0')}Z`
}

function readEntry(offset: number, text: string): AuditEntry {
  const { timeus, data } = JSON.parse(text)
  const { granted, operation, resourceName, rbacAuthorization } = data.authorizationInfo
  return {
    offset,
    timeUs: Number(timeus),
    principal: data.authenticationInfo.principal,
    method: data.methodName,
    operation,
    topic: resourceName,
    granted,
    result: data.result.status,
    role: rbacAuthorization?.role ?? null,
    clientId: data.request.client_id,
  }
}

/** Read the topic as any consumer of it could, oldest first; at most the first 200 that fit. */
export function searchAudit(world: World, query: AuditQuery): readonly AuditEntry[] {
  const { state, stores } = world
  const topic = state.topics.find(({ name }) => name === AUDIT_TOPIC)
  const row = topic === undefined ? -1 : state.partitions.leaderRow[topic.partitions[0]]
  if (row < 0) return []
  const text = query.text?.toLowerCase() ?? ''
  const found: AuditEntry[] = []
  for (let i = 0; i < state.replicas.logLength[row] && found.length < FOUND_MOST; i++) {
    const entry = world.logs[row][i]
    const base = stores.entries.baseOffset[entry]
    if (base + stores.entries.count[entry] > state.replicas.highWatermark[row]) break
    const start = stores.batches.recordStart[stores.entries.batch[entry]]
    for (let r = 0; r < stores.entries.count[entry]; r++) {
      const value = contentOf(stores, stores.records.value[start + r])
      if (value === null || (text !== '' && !value.toLowerCase().includes(text))) continue
      const read = readEntry(base + r, value)
      if (isWanted(read, query)) found.push(read)
    }
  }
  return found.slice(0, FOUND_MOST)
}

function isWanted(entry: AuditEntry, query: AuditQuery): boolean {
  return (
    (query.principal === undefined || entry.principal === query.principal) &&
    (query.topic === undefined || entry.topic === query.topic) &&
    (query.granted === undefined || entry.granted === query.granted) &&
    (query.fromUs === undefined || entry.timeUs >= query.fromUs) &&
    (query.untilUs === undefined || entry.timeUs <= query.untilUs)
  )
}
