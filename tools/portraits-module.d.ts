/** What `tools/portraits-plugin.ts` makes; the page imports it like a file. */
declare module 'virtual:portraits' {
  /** By name (who, whole or not, and face): where the picture is. */
  export const PORTRAITS: Readonly<Record<string, string>>
}
