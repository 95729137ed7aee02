/** What `tools/opening-plugin.ts` makes: the run with which the page of the two worlds opens. */
declare module 'virtual:opening' {
  /** Id of its scenario, the moment, and where what was computed until then is kept, deflated. */
  export const OPENING: { readonly scenario: string; readonly timeUs: number; readonly address: string }
}
