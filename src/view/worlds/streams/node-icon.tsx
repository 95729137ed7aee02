/** One small drawing for each kind of node, so that a kind is known without reading. */
const PATHS: Readonly<Record<string, string>> = {
  filter: 'M3 4h18l-7 8v8l-4-3v-5z',
  filterValues: 'M3 4h18l-7 8v8l-4-3v-5z',
  flatMap: 'M3 12h7M10 12l8-7M10 12l8 7M15 4.5l3.5.2-.6 3.4M15 19.5l3.5-.2-.6-3.4',
  mapValues: 'M3 8h15M14 4l4 4-4 4M21 16H6M10 12l-4 4 4 4',
  selectKey: 'M8 8a4 4 0 1 0 .1 0M11.5 11.5L20 20M17 17l2.5-2.5M14.5 14.5l2-2',
  aggregate: 'M4 6c0-4 16-4 16 0v12c0 4-16 4-16 0zM4 6c0 4 16 4 16 0M4 12c0 4 16 4 16 0',
  table: 'M4 6c0-4 16-4 16 0v12c0 4-16 4-16 0zM4 6c0 4 16 4 16 0M4 12c0 4 16 4 16 0',
  join: 'M9 6a6 6 0 1 0 .1 0M15 6a6 6 0 1 0 .1 0',
}

export function NodeIcon({ kind }: { readonly kind: string }) {
  return (
    <svg className="node-icon" viewBox="0 0 24 24" width="26" height="26" aria-hidden="true">
      <path d={PATHS[kind] ?? ''} />
    </svg>
  )
}
