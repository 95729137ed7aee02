/** What `tools/portraits-plugin.ts` makes; the page imports it like a file. */
declare module 'virtual:portraits' {
  /** By name (who, whole or not, and face): where the picture is. */
  export const PORTRAITS: Readonly<Record<string, string>>
}

declare module 'virtual:crew' {
  /** Members of a group, by number from 0 and pose (`pull`, `wave`, `wait`): where the picture is. */
  export const PORTRAITS: Readonly<Record<string, string>>
}
