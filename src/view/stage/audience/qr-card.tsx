/** The address as a code of at most 39 by 39 modules, its white rim included, for phones in the last row. */
import { encode } from 'uqr'
import { showWords as words } from '../../../content/show'

/** 37 modules and a rim of one. */
const VERSION_MOST = 5

/** One path for all dark modules; null for an address that is too long for such a code. Exported for its test. */
export function drawCode(link: string): { readonly size: number; readonly path: string } | null {
  try {
    const { size, data } = encode(link, { ecc: 'L', maxVersion: VERSION_MOST, border: 1 })
    const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
    return { size, path }
  } catch {
    return null
  }
}

export function QrCard({ link }: { readonly link: string }) {
  const code = drawCode(link)
  return (
    <figure className="qr">
      {code === null ? null : (
        <svg
          viewBox={`0 0 ${code.size} ${code.size}`}
          role="img"
          aria-label={words.codeTip}
          shapeRendering="crispEdges"
        >
          <path d={code.path} />
        </svg>
      )}
      <figcaption>
        <b>{words.code}</b>
        <span className="mono">{new URL(link).host}</span>
      </figcaption>
    </figure>
  )
}
