/** What Tab makes of an unfinished line. */
const TOOLS = [
  'kafka-topics',
  'kafka-configs',
  'kafka-consumer-groups',
  'kafka-leader-election',
  'kafka-reassign-partitions',
  'kafka-metadata-quorum',
  'kafka-log-dirs',
  'kafka-transactions',
  'systemctl',
  'help',
  'clear',
]

const OPTIONS = [
  '--add-config',
  '--all-groups',
  '--alter',
  '--bootstrap-server',
  '--delete-config',
  '--describe',
  '--election-type',
  '--entity-name',
  '--entity-type',
  '--execute',
  '--group',
  '--list',
  '--members',
  '--partition',
  '--reassignment-json-file',
  '--replication',
  '--state',
  '--status',
  '--topic',
  '--topic-list',
  '--transactional-id',
  '--under-min-isr-partitions',
  '--under-replicated-partitions',
  '--verify',
]

/** The line as far as it is certain, with a blank where a word is finished; the same line when it is not. */
export function completeLine(line: string): string {
  const at = line.lastIndexOf(' ') + 1
  const begun = line.slice(at)
  if (begun === '') return line
  const found = (at === 0 ? TOOLS : OPTIONS).filter((word) => word.startsWith(begun))
  if (found.length === 0) return line
  if (found.length === 1) return `${line.slice(0, at)}${found[0]} `
  let length = begun.length
  while (found.every((word) => word[length] !== undefined && word[length] === found[0][length])) length++
  return line.slice(0, at) + found[0].slice(0, length)
}
