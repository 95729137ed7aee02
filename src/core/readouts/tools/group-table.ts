/** Columns as ConsumerGroupCommand prints them, parted by a blank. */

/** A width below 0 is that of the widest cell, and at least 15. */
export function formatTable(
  head: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
): string[] {
  const wide = head.map((_, i) => (widths[i] < 0 ? Math.max(15, ...rows.map((row) => row[i].length)) : widths[i]))
  return [head, ...rows].map((row) => row.map((cell, i) => cell.padEnd(wide[i])).join(' '))
}
