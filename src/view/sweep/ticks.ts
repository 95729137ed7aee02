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
