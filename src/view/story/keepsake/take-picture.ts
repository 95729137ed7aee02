/**
 * A part of the page as a PNG. The one thing a reader would get wrong: a picture that stands alone knows no style sheet,
 * no font and no canvas of the page, so looks, letters and lights are written into it before it is drawn.
 */

const SCALE = 2
const SVG = 'http://www.w3.org/2000/svg'
const XHTML = 'http://www.w3.org/1999/xhtml'

/** Two frames on, everything that was asked for is drawn. */
export function whenPainted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 60))))
}

export async function takePicture(element: HTMLElement): Promise<Blob> {
  const { offsetWidth: width, offsetHeight: height } = element
  const fonts = await embedFonts(element)
  const svg = `<svg xmlns="${SVG}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><style>${fonts}</style><foreignObject width="${width}" height="${height}">${writeElement(element)}</foreignObject></svg>`
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * SCALE
  canvas.height = height * SCALE
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('The browser made no picture.')) : resolve(blob)),
      'image/png',
    ),
  )
}

/**
 * As text, and never as elements: the page's policy allows no element a style of its own. Written is what differs from an
 * element without a style or from what it would inherit, so that the text stays small.
 */
function writeElement(element: HTMLElement): string {
  // A shadow knows no sheet of the page.
  const host = document.createElement('div')
  const shadow = host.attachShadow({ mode: 'open' })
  document.body.append(host)
  const plain = new Map<string, CSSStyleDeclaration>()
  const plainOf = ({ namespaceURI, localName }: Element): CSSStyleDeclaration => {
    const known = plain.get(localName)
    if (known !== undefined) return known
    const bare = document.createElementNS(namespaceURI, localName)
    shadow.append(bare)
    const looks = window.getComputedStyle(bare)
    plain.set(localName, looks)
    return looks
  }
  const text = writeNode(element, null, plainOf)
  host.remove()
  return text
}

function writeNode(
  node: Node,
  around: CSSStyleDeclaration | null,
  plainOf: (element: Element) => CSSStyleDeclaration,
): string {
  if (node instanceof Text) return escaped(node.data)
  if (!(node instanceof Element)) return ''
  const looks = window.getComputedStyle(node)
  if (looks.display === 'none' && node.closest('svg') === null) return ''
  const isPixels = node instanceof HTMLImageElement || node instanceof HTMLCanvasElement
  const name = isPixels ? 'img' : node.localName
  const isDefinition = node.closest('defs') !== null
  let style = ''
  if (!isDefinition) {
    const bare = plainOf(node)
    for (const property of looks) {
      if (!isDrawn(property)) continue
      const value = looks.getPropertyValue(property)
      if (around === null || value !== bare.getPropertyValue(property) || value !== around.getPropertyValue(property))
        style += `${property}:${value};`
    }
    if (around === null) style += 'margin:0;position:relative;'
  }
  const own = [...node.attributes]
    .filter((attribute) =>
      /^(?!class$|style$|src$|on|aria|data-|role$|tabindex|title$)[a-zA-Z][\w:-]*$/.test(attribute.name),
    )
    .map(({ name: key, value }) => ` ${key}="${escaped(value)}"`)
    .join('')
  const namespace = node instanceof SVGSVGElement ? ` xmlns="${SVG}"` : around === null ? ` xmlns="${XHTML}"` : ''
  const source = isPixels ? ` src="${toPixels(node)}"` : ''
  const children = [...node.childNodes]
    .map((child) => writeNode(child, isDefinition ? around : looks, plainOf))
    .join('')
  return `<${name}${namespace}${own}${source}${style === '' ? '' : ` style="${escaped(style)}"`}>${children}</${name}>`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** What is drawn by code in the page, and a picture of it, become pixels as large as they are seen. */
function toPixels(source: HTMLImageElement | HTMLCanvasElement): string {
  if (source instanceof HTMLCanvasElement)
    return source.width * source.height === 0 ? '' : source.toDataURL('image/png')
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, source.offsetWidth * SCALE)
  canvas.height = Math.max(1, source.offsetHeight * SCALE)
  canvas.getContext('2d')?.drawImage(source, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/png')
}

/** Sizes that follow from others are left to the picture, but those of boxes are kept, as words must not break anew. */
const LEFT_OUT =
  /^(-webkit-(?!text-|background-clip|print)|animation|transition|cursor|pointer|user-select|will-change|view-|scroll|inline-size|block-size|min-inline|min-block|max-|inset-|perspective-origin|transform-origin-|d$|cx$|cy$|r$|x$|y$|rx$|ry$)/

function isDrawn(name: string): boolean {
  return !LEFT_OUT.test(name) && !name.startsWith('--')
}

async function toDataUrl(url: string): Promise<string> {
  const blob = await (await fetch(url)).blob()
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(new Error('A picture could not be read.'))
    reader.readAsDataURL(blob)
  })
}

/** The page's own fonts that the element uses. */
async function embedFonts(element: HTMLElement): Promise<string> {
  const used = new Set<string>()
  for (const one of [element, ...element.querySelectorAll('*')])
    for (const family of window.getComputedStyle(one).fontFamily.split(',')) used.add(bareName(family))
  const faces: Promise<string>[] = []
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSFontFaceRule) || !used.has(bareName(rule.style.getPropertyValue('font-family'))))
        continue
      const url = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src'))?.[1]
      if (url === undefined) continue
      const { style } = rule
      faces.push(
        toDataUrl(new URL(url, sheet.href ?? document.baseURI).href).then(
          (data) =>
            `@font-face{font-family:${style.getPropertyValue('font-family')};font-weight:${style.getPropertyValue('font-weight') || 'normal'};src:url(${data})}`,
        ),
      )
    }
  }
  return (await Promise.all(faces)).join('')
}

const bareName = (family: string): string =>
  family
    .trim()
    .replace(/^["']|["']$/g, '')
    .toLowerCase()
