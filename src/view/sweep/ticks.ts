/** Round figures from 0 to at least `highest`, four to six of them. Whole ones where a half would mean nothing. */
export function listTicks(highest: number): readonly number[] {
  const rough = Math.max(highest, 1) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10]
    .map((one) => one * power)
    .find((one) => one >= rough && (one >= 1 ? one % 1 === 0 : true))
  const by = step ?? 10 * power
  const count = Math.max(1, Math.ceil(highest / by - 1e-9))
  return Array.from({ length: count + 1 }, (_, i) => Number((i * by).toPrecision(6)))
}

/** Lines of words stand no nearer, px. */
const LINE_PX = 15

/** Places of labels from the lowest up (y falls): each at least a line above the one before, and none above `top`. */
export function spreadLabels(places: readonly number[], top: number): readonly number[] {
  const apart: number[] = []
  for (const place of places) apart.push(Math.min(place, (apart.at(-1) ?? Number.POSITIVE_INFINITY) - LINE_PX))
  const over = Math.max(0, top - (apart.at(-1) ?? top))
  return apart.map((place) => place + over)
}
