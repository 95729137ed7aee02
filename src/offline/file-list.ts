/** The files of a built page, as `tools/offline-plugin.ts` writes them into the worker. */
export interface FileList {
  /** Other content, other version. */
  readonly version: string
  /** The script that `index.html` of this version names; another `index.html` is not of this version. */
  readonly entry: string
  /** What the first page needs. Fetched first. */
  readonly shell: readonly KeptFile[]
  readonly rest: readonly KeptFile[]
  /** PostgreSQL: kept when it was used or asked for. */
  readonly database: readonly KeptFile[]
}

export interface KeptFile {
  /** From the page's own folder on, without a slash before it. */
  readonly path: string
  /** Unpacked. */
  readonly bytes: number
}

export const INDEX = 'index.html'

/** In this folder a name changes with the content, so that a file of one version is as good as that of another. */
export function isNamedByContent(path: string): boolean {
  return path.startsWith('assets/')
}

export function sumBytes(files: readonly KeptFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0)
}
