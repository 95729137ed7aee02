/** The little of opentype.js that is used here; it has no types of its own. */
declare module 'opentype.js' {
  interface Glyph {
    readonly advanceWidth?: number
    getPath(
      x: number,
      y: number,
      size: number,
    ): {
      readonly commands: readonly { type: string; x1?: number; y1?: number; x?: number; y?: number }[]
    }
  }
  interface Font {
    readonly unitsPerEm: number
    charToGlyph(character: string): Glyph
  }
  const opentype: { parse(bytes: ArrayBuffer): Font }
  // biome-ignore lint/style/noDefaultExport: it has no other.
  export default opentype
}
