/** What somebody reads first who has the files: how to start, to hurt and to look at the cluster, and what is not in it. */
import type { Scenario } from '../../core'
import { APACHE_IMAGE, CONFLUENT_IMAGE } from './compose'
import { bootstrapOf, listServices, needsConfluent } from './nodes'
import { markdownText } from './quoting'

export function writeReadme(scenario: Scenario, leftOut: readonly string[]): string {
  const services = listServices(scenario)
  return `# ${markdownText(scenario.title)}

A world of Streamscape as a real cluster: ${scenario.controllers.length} KRaft controllers and ${scenario.brokers.length} brokers on this machine.
Each takes some 600 MB of memory. It is for trying things out: no encryption, no passwords, ports on loopback only.

\`\`\`
docker compose up -d
docker compose run --rm tools create-topics.sh
docker compose run --rm tools load.sh
./kill.sh rack NAME
./replay.sh
docker compose down --volumes
\`\`\`

Clients on this machine: \`${bootstrapOf(scenario, 'outside')}\`. Settings of each client are in \`clients\`.
The same picture over it: \`npm run live -- --bootstrap ${bootstrapOf(scenario, 'outside').split(',')[0] ?? ''}\` in Streamscape's folder.
Without containers: each file of \`properties\` is a \`server.properties\`; \`start.sh\` says how it is formatted and started.

| service | site | rack | port |
| --- | --- | --- | --- |
${services.map(({ name, site, rack, publishedPort }) => `| ${name} | ${markdownText(site)} | ${rack === null ? '' : markdownText(rack)} | ${publishedPort ?? ''} |`).join('\n')}

## What differs from the world

${listLimits(scenario, leftOut)
  .map((line) => `- ${line}`)
  .join('\n')}
`
}

function listLimits(scenario: Scenario, leftOut: readonly string[]): string[] {
  const { links, business, producers, consumers } = scenario
  const observes = needsConfluent(scenario)
  return [
    observes
      ? `Placement constraints and observers are Confluent Server's. Topics that have them need an image of it (${CONFLUENT_IMAGE}, with Confluent's licence); Apache Kafka has none of either.`
      : `Apache Kafka runs (${APACHE_IMAGE}). Set KAFKA_IMAGE for another.`,
    'Where a run has placed replicas, its assignment is in create-topics.sh; else the cluster places them itself.',
    ...(links.length > 0
      ? ['Delays, losses and cuts of the links between sites: all containers share one network.']
      : []),
    ...(producers.length > 0
      ? ['load.sh writes at the rates and sizes of the producers, steadily and without keys or transactions.']
      : []),
    ...(consumers.length > 0 ? ['Consumers are settings only: nothing starts them.'] : []),
    ...(business === null ? [] : ['The company of the world, its topics and its records.']),
    ...(leftOut.length > 0 ? [`Commands that replay.sh cannot give: ${leftOut.map(markdownText).join(', ')}.`] : []),
    'Settings that begin with streamscape. are of the simulation and left out.',
  ]
}
