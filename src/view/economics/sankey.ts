/** Where the bands of a river of money run: three columns, each as high as its money. Pure, in units of the picture. */
export interface SankeyNode {
  readonly key: string
  readonly money: number
  readonly y: number
  readonly height: number
}

export interface SankeyBand {
  readonly from: string
  readonly to: string
  /** What it belongs to from end to end. */
  readonly of: string
  readonly money: number
  readonly fromY: number
  readonly toY: number
  readonly height: number
}

export interface Flow {
  readonly from: string
  readonly to: string
  readonly of: string
  readonly money: number
}

/** A column of `keys`, in their order, with `gap` between two. */
export function stackNodes(
  keys: readonly string[],
  moneyOf: (key: string) => number,
  top: number,
  gap: number,
  scale: number,
): readonly SankeyNode[] {
  let y = top
  return keys.map((key) => {
    const money = moneyOf(key)
    const node = { key, money, y, height: money * scale }
    y += node.height + gap
    return node
  })
}

/** Bands between two columns: each node gives them room in the order in which the other column stands, so few cross. */
export function layBands(
  flows: readonly Flow[],
  left: readonly SankeyNode[],
  right: readonly SankeyNode[],
  scale: number,
): readonly SankeyBand[] {
  const place = (nodes: readonly SankeyNode[], key: string): number => nodes.findIndex((node) => node.key === key)
  const used = new Map<string, number>()
  const take = (side: string, nodes: readonly SankeyNode[], key: string, height: number): number => {
    const name = `${side} ${key}`
    const y = used.get(name) ?? nodes[place(nodes, key)].y
    used.set(name, y + height)
    return y
  }
  const ordered = flows.filter(({ money }) => money > 0)
  const fromY = new Map<Flow, number>()
  for (const flow of [...ordered].sort((a, b) => place(right, a.to) - place(right, b.to)))
    fromY.set(flow, take('left', left, flow.from, flow.money * scale))
  return [...ordered]
    .sort((a, b) => place(left, a.from) - place(left, b.from))
    .map((flow) => ({
      ...flow,
      fromY: fromY.get(flow) ?? 0,
      toY: take('right', right, flow.to, flow.money * scale),
      height: flow.money * scale,
    }))
}

/** The outline of a band from one x to another. */
export function drawBand(x0: number, x1: number, { fromY, toY, height }: SankeyBand): string {
  const middle = (x0 + x1) / 2
  const round = (value: number): number => Math.round(value * 10) / 10
  const [a, b, c, d] = [fromY, toY, toY + height, fromY + height].map(round)
  return `M${x0} ${a}C${middle} ${a} ${middle} ${b} ${x1} ${b}V${c}C${middle} ${c} ${middle} ${d} ${x0} ${d}Z`
}
