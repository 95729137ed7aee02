/** Hands a file to the visitor: the browser saves it, nothing leaves the machine. */

/** Some browsers begin to read only after the click has returned. */
const READ_MS = 60_000

export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  window.setTimeout(() => URL.revokeObjectURL(link.href), READ_MS)
}
