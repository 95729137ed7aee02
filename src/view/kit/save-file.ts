/** Hands a file to the visitor: the browser saves it, nothing leaves the machine. */

/** Some browsers begin to read only after the click has returned. */
const READ_MS = 60_000

export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = safeFileName(name)
  link.click()
  window.setTimeout(() => URL.revokeObjectURL(link.href), READ_MS)
}

const NAME_MAX = 100

/** Letters, digits, dots, hyphens and underscores of any script; a name from a file may hold anything, and be long. */
export function safeFileName(name: string): string {
  const ending = /\.[a-z0-9]{1,8}$/.exec(name)?.[0] ?? ''
  const stem = name
    .slice(0, name.length - ending.length)
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
  return `${Array.from(stem).slice(0, NAME_MAX).join('') || 'streamscape'}${ending}`
}
