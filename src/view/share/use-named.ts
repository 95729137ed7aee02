/** What a picture says of itself: the world, what was done in it, and where it is. */
import { useMemo } from 'react'
import { commandWords } from '../../content/commands'
import { tellTitle } from '../../content/scenarios'
import type { Command } from '../../core'
import { formatClock } from '../kit/format'
import { useSim, useSimClient } from '../kit/sim-context'
import type { Named } from './draw-run'

/** A longer one is not typed from a picture. */
const LINK_MOST = 130

export function useNamed(link: string): Named {
  const client = useSimClient()
  const structure = useSim((s) => s.structure)
  return useMemo(() => {
    const nameOf = (list: readonly { readonly id: string; readonly name: string }[] | undefined) => (id: string) =>
      list?.find((one) => one.id === id)?.name ?? id
    const names = {
      site: nameOf(structure?.sites),
      client: nameOf(structure === null ? [] : [...structure.producers, ...structure.consumers]),
    }
    return {
      title: structure === null ? '' : tellTitle(structure.scenarioId, structure.title),
      file: `streamscape-${structure?.scenarioId ?? 'run'}`,
      link: link.length > LINK_MOST ? '' : link.replace(/^https?:\/\//, ''),
      listDone: (untilUs: number) =>
        client.store
          .getState()
          .commands.filter(({ timeUs }) => timeUs <= untilUs)
          .map(
            ({ timeUs, command }) =>
              `${(commandWords[command.kind] as (done: Command, called: typeof names) => string)(command, names)} (${formatClock(timeUs)})`,
          ),
    }
  }, [client, structure, link])
}
