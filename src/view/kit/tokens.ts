/**
 * The palette as values, for canvas and for SVG attributes. The same names and values as tokens.css; a
 * colour that only one drawing needs stays in that drawing.
 */
export const COLOR = {
  paper: '#FFF8E7',
  ink: '#16130F',
  inkNight: '#0B0A14',
  night: '#0B1026',
  indigo: '#1B2150',
  cyan: '#22C7E8',
  cyanPale: '#9FF3FF',
  teal: '#16A39A',
  orange: '#FF7A1A',
  yellow: '#FFC933',
  yellowPale: '#FFE27A',
  magenta: '#E5286E',
  rust: '#B4492D',
  bruise: '#4B3A6B',
  ochre: '#C98A2B',
  violet: '#B9C8FF',
  mint: '#6FF5CF',
  ok: '#2E9E5B',
  warn: '#D98A00',
  bad: '#C62F2F',
} as const
