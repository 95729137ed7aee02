/**
 * `--export-cluster DIR`: the world as files for a real cluster. The one thing a reader would get wrong: a folder that holds
 * anything is refused, because half of an older world beside a new one would start a cluster that nobody has asked for.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createWorld, describePartitions, type Scenario } from '../core'
import { formatInputError } from '../protocol'
import { exportCluster, type Replicas } from '../protocol/cluster-files'

/** Lists what was written on standard output; a folder that cannot be written is exit code 2, and nothing is in it. */
export function writeCluster(
  scenario: Scenario,
  folder: string,
  warnings: string,
): { readonly exitCode: 0 | 2; readonly stdout: string; readonly stderr: string } {
  try {
    mkdirSync(folder, { recursive: true })
    if (readdirSync(folder).length > 0) return refuse(folder, 'The folder is not empty.', 'Name a new one.')
    const files = exportCluster(scenario, placeReplicas(scenario))
    for (const [name, text] of files) {
      const path = join(folder, name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, text, { mode: name.endsWith('.sh') ? 0o755 : 0o644 })
    }
    return { exitCode: 0, stdout: [...files.keys()].map((name) => `${name}\n`).join(''), stderr: warnings }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return refuse(folder, `The folder cannot be written (${String(error.code)}).`, 'Check the path.')
  }
}

/** Where the simulation puts the replicas, so that the real cluster begins with the same leaders. */
function placeReplicas(scenario: Scenario): Replicas {
  const placed = new Map<string, number[][]>()
  for (const { topic, partition, replicas } of describePartitions(createWorld(scenario))) {
    const list = placed.get(topic) ?? []
    list[partition] = [...replicas]
    placed.set(topic, list)
  }
  return placed
}

function refuse(folder: string, message: string, cure: string) {
  const error = { place: '--export-cluster', value: JSON.stringify(folder), message, cure }
  return { exitCode: 2 as const, stdout: '', stderr: `error: ${formatInputError(error)}\n` }
}
