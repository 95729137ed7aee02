/**
 * Files as one archive of the POSIX form (ustar), which keeps scripts executable. The one thing a reader would get wrong: it
 * is not compressed; a cluster's files are some tens of kilobytes, and a compressor in the page would weigh as much.
 */
import type { ClusterFiles } from './index'

const BLOCK = 512
/** Beginning of 2020 in seconds of the epoch, so that the same world makes the same bytes. */
const MODIFIED = 1_577_836_800

/** All in one folder of this name. Names are of this program: ASCII and shorter than 100 letters. */
export function packCluster(files: ClusterFiles, folder: string): Uint8Array<ArrayBuffer> {
  const parts = [...files].flatMap(([name, text]) => {
    const bytes = toUtf8(text)
    const padded = new Uint8Array(Math.ceil(bytes.length / BLOCK) * BLOCK)
    padded.set(bytes)
    return [writeHeader(`${folder}/${name}`, bytes.length, name.endsWith('.sh')), padded]
  })
  const archive = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 2 * BLOCK))
  let at = 0
  for (const part of parts) {
    archive.set(part, at)
    at += part.length
  }
  return archive
}

function writeHeader(name: string, size: number, isExecutable: boolean): Uint8Array {
  const header = new Uint8Array(BLOCK)
  const put = (at: number, text: string): void => header.set(toUtf8(text), at)
  const octal = (value: number, digits: number): string => `${value.toString(8).padStart(digits, '0')}\0`
  put(0, name)
  put(100, octal(isExecutable ? 0o755 : 0o644, 7))
  put(108, octal(0, 7))
  put(116, octal(0, 7))
  put(124, octal(size, 11))
  put(136, octal(MODIFIED, 11))
  // Its own sum is counted as blanks.
  put(148, ' '.repeat(8))
  put(156, '0')
  put(257, 'ustar\x0000')
  put(
    148,
    `${octal(
      header.reduce((sum, byte) => sum + byte, 0),
      6,
    )} `,
  )
  return header
}

/** Half a character, which UTF-8 has no bytes for, becomes the mark of one that is missing. */
function toUtf8(text: string): Uint8Array {
  const escaped = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'))
  const bytes = escaped.match(/%[0-9A-F]{2}|[^%]/g) ?? []
  return Uint8Array.from(bytes, (part) => (part.length === 1 ? part.charCodeAt(0) : Number.parseInt(part.slice(1), 16)))
}
