/** A link between two sites: cut it, one way or both, and change what it does to what passes. */
import { inspectorWords as words } from '../../content/inspector'
import type { LinkView } from '../../protocol'
import { formatLatency } from '../kit/format'
import { useSimActions } from '../kit/sim-context'
import { Action, Actions, Facts, Figures, NumberForm, Ways } from './facts'
import { useScope } from './scope'

const LATENCY_MS_MAX = 60_000

export function LinkDetails({ link }: { readonly link: LinkView }) {
  const { issue } = useSimActions()
  const { nameOf } = useScope()
  const { from, to } = link
  const cut = (a: string, b: string, both: boolean, isCut: boolean) =>
    issue({ kind: isCut ? 'HealLink' : 'CutLink', from: a, to: b, both })
  const isCut = link.cutForward || link.cutBack
  const oneWay = (a: string, b: string, isDown: boolean) =>
    isDown ? words.healThere(nameOf(a), nameOf(b)) : words.cutThere(nameOf(a), nameOf(b))
  return (
    <>
      <Figures
        figures={[
          { label: words.there, value: formatLatency(link.latencyMs), bad: link.cutForward },
          { label: words.back, value: formatLatency(link.backLatencyMs), bad: link.cutBack },
          { label: words.lost, value: `${link.lossPercent} %`, bad: link.lossPercent > 0 },
        ]}
      />
      <Facts
        rows={[
          [
            words.joins,
            <Ways key="ends" ways={[from, to].map((id) => ({ label: nameOf(id), target: { kind: 'site', id } }))} />,
          ],
        ]}
      />
      <Actions forms={<LinkForms link={link} />}>
        <Action bad={!isCut} label={isCut ? words.healBoth : words.cutBoth} onAct={() => cut(from, to, true, isCut)} />
        <Action label={oneWay(from, to, link.cutForward)} onAct={() => cut(from, to, false, link.cutForward)} />
        <Action label={oneWay(to, from, link.cutBack)} onAct={() => cut(to, from, false, link.cutBack)} />
      </Actions>
    </>
  )
}

function LinkForms({ link }: { readonly link: LinkView }) {
  const { issue } = useSimActions()
  const { from, to } = link
  const fields = [
    [words.latencyThere, 'latencyMs', LATENCY_MS_MAX],
    [words.latencyBack, 'backLatencyMs', LATENCY_MS_MAX],
    [words.jitter, 'jitterMs', LATENCY_MS_MAX],
    [words.loss, 'lossPercent', 100],
    [words.bandwidth, 'bandwidthMbps', 1_000_000],
  ] as const
  return fields.map(([label, key, max]) => (
    <NumberForm
      key={key}
      label={label}
      value={link[key]}
      min={0}
      max={max}
      step={0.1}
      onSet={(value) => issue({ kind: 'SetLink', from, to, [key]: value })}
    />
  ))
}
