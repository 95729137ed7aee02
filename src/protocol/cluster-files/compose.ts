/** The file for Docker Compose, and the script with which each of its containers begins. */
import type { Scenario } from '../../core'
import { CONTAINER_PORT, listServices, needsConfluent, type Service } from './nodes'
import { oneLine, yamlText } from './quoting'

/** What runs where nobody names another in KAFKA_IMAGE. */
export const APACHE_IMAGE = 'apache/kafka:4.4.0'
export const CONFLUENT_IMAGE = 'confluentinc/cp-server:8.0.0'

/** The same for each world: a cluster is told from another by its network and volumes. */
const CLUSTER_ID = 'Streamscape-exported-A'

export function writeCompose(scenario: Scenario): string {
  const services = listServices(scenario)
  const image = needsConfluent(scenario) ? CONFLUENT_IMAGE : APACHE_IMAGE
  return [
    `# ${oneLine(scenario.title)}. Start it with: docker compose up -d`,
    'x-kafka: &kafka',
    `  image: "\${KAFKA_IMAGE:-${image}}"`,
    '  entrypoint: ["/bin/sh", "/streamscape/start.sh"]',
    '  restart: "no"',
    'services:',
    ...services.flatMap(writeService),
    '  tools:',
    `    image: "\${KAFKA_IMAGE:-${image}}"`,
    '    profiles: ["tools"]',
    '    entrypoint: ["/bin/sh"]',
    '    working_dir: /streamscape',
    '    volumes:',
    '      - "./:/streamscape:ro"',
    'volumes:',
    ...services.map(({ name }) => `  data-${name}: {}`),
    '',
  ].join('\n')
}

function writeService({ name, site, rack, file, publishedPort }: Service): string[] {
  const labels = [`      streamscape.site: ${yamlText(site)}`]
  if (rack !== null) labels.push(`      streamscape.rack: ${yamlText(rack)}`)
  return [
    `  ${name}:`,
    '    <<: *kafka',
    `    hostname: ${name}`,
    '    labels:',
    ...labels,
    ...(publishedPort === null ? [] : ['    ports:', `      - "127.0.0.1:${publishedPort}:${CONTAINER_PORT}"`]),
    '    volumes:',
    `      - "./${file}:/streamscape/server.properties:ro"`,
    '      - "./start.sh:/streamscape/start.sh:ro"',
    `      - "data-${name}:/var/lib/kafka/data"`,
  ]
}

/** Formats the folder the first time, then becomes the server. Images of Apache and Confluent name the tools differently. */
export function writeStart({ cluster }: Scenario): string {
  return `#!/bin/sh
set -eu
${FIND_TOOL}
"$(tool kafka-storage)" format --ignore-formatted --cluster-id ${CLUSTER_ID} \\
  --config /streamscape/server.properties --feature eligible.leader.replicas.version=${cluster.eligibleLeaderReplicasVersion === 1 ? 1 : 0}
exec "$(tool kafka-server-start)" /streamscape/server.properties
`
}

/** `KAFKA_BIN` names another folder of tools, for who has a Kafka without containers. */
export const FIND_TOOL = `tool() {
  for path in "\${KAFKA_BIN:-/opt/kafka/bin}/$1.sh" "\${KAFKA_BIN:-/usr/bin}/$1"; do
    if [ -x "$path" ]; then echo "$path"; return; fi
  done
  echo "$1 is not here. Name the folder of Kafka's tools in KAFKA_BIN." >&2
  return 1
}`
