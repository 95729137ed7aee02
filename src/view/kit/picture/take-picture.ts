/**
 * A part of the page as a picture. The one thing a reader would get wrong: a picture that stands alone knows no style
 * sheet, no font, no canvas and no ancestor of the page, so all four are written into it before it is drawn.
 */

const SCALE = 2
const INK = '#141210'
const PAPER = '#fffdf6'
const STRIP_PX = 44
const SVG = 'http://www.w3.org/2000/svg'
const XHTML = 'http://www.w3.org/1999/xhtml'

/** A picture has no time: what moves is drawn as it is when it has moved. */
const STILL =
  '*,*::before,*::after{animation-delay:-1000s!important;animation-play-state:paused!important;transition:none!important}'

/** A part of the page as a drawing that stands alone. Sizes in px of the page. */
export interface Drawing {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/** What stands under a picture, so that it says what it shows when it has left the page. */
export interface Strip {
  readonly text: string
  readonly link: string
}

/** Two frames on, everything that was asked for is drawn. */
export function whenPainted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 60))))
}

/**
 * The element as it is seen at this moment. `leaveOut` selects what belongs to the page and not to the picture, such as
 * buttons.
 */
export async function draw(element: HTMLElement, leaveOut = '', strip?: Strip): Promise<Drawing> {
  const { offsetWidth: width, offsetHeight } = element
  const height = offsetHeight + (strip === undefined ? 0 : STRIP_PX)
  const sheet = escapedText(`${await embedFonts(element)}${listRules()}${STILL}`)
  const drawn = writeAround(element, writeNode(element, leaveOut))
  const below = strip === undefined ? '' : writeStrip(strip, width, offsetHeight, element)
  const svg = `<svg xmlns="${SVG}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><style>${sheet}</style><foreignObject width="${width}" height="${offsetHeight}">${drawn}</foreignObject>${below}</svg>`
  return { svg, width, height }
}

/** The drawing as pixels, `scale` for each px of the page. */
export async function rasterize({ svg, width, height }: Drawing, scale: number): Promise<HTMLCanvasElement> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas
}

/** The element as a PNG of twice its size. */
export async function takePicture(element: HTMLElement, leaveOut = '', strip?: Strip): Promise<Blob> {
  const canvas = await rasterize(await draw(element, leaveOut, strip), SCALE)
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('The browser made no picture.')) : resolve(blob)),
      'image/png',
    ),
  )
}

function writeStrip({ text, link }: Strip, width: number, top: number, element: HTMLElement): string {
  const font = escaped(window.getComputedStyle(element).fontFamily)
  const line = (x: number, anchor: string, words: string, size: number): string =>
    `<text x="${x}" y="${top + 28}" text-anchor="${anchor}" font-family="${font}" font-size="${size}" fill="${INK}">${escaped(words)}</text>`
  return `<rect x="0" y="${top}" width="${width}" height="${STRIP_PX}" fill="${PAPER}"/>${line(16, 'start', text, 16)}${line(width - 16, 'end', link, 13)}`
}

/** Its ancestors, as names for rules that tell where they hold; they take no room of their own. */
function writeAround(element: HTMLElement, inner: string): string {
  let text = inner
  for (let around = element.parentElement; around !== null; around = around.parentElement) {
    const { localName } = around
    // A frame of the window's size would cut what is larger; what is inherited is kept.
    const style = localName === 'html' ? inherited(element) : 'display:contents'
    text = `<${localName === 'html' || localName === 'body' ? 'div' : localName} xmlns="${XHTML}"${writeAttributes(around, style)}>${text}</${localName === 'html' || localName === 'body' ? 'div' : localName}>`
  }
  return text
}

/** What the element gets from rules for the page as a whole, and its size, which the window gave it. */
function inherited(element: HTMLElement): string {
  const looks = window.getComputedStyle(element)
  const kept = ['color', 'font-family', 'font-size', 'line-height', 'font-weight', 'letter-spacing']
  return kept.map((name) => `${name}:${looks.getPropertyValue(name)}`).join(';')
}

function writeNode(node: Node, leaveOut: string, isOutermost = true): string {
  if (node instanceof Text) return escapedText(node.data)
  if (!(node instanceof Element)) return ''
  if (!isOutermost && leaveOut !== '' && node.matches(leaveOut)) return ''
  if (node instanceof HTMLImageElement || node instanceof HTMLCanvasElement) return writePixels(node)
  const namespace = isOutermost ? ` xmlns="${XHTML}"` : node instanceof SVGSVGElement ? ` xmlns="${SVG}"` : ''
  const size = isOutermost && node instanceof HTMLElement ? pinned(node) : ''
  const children = [...node.childNodes].map((child) => writeNode(child, leaveOut, false)).join('')
  return `<${node.localName}${namespace}${writeAttributes(node, size)}>${children}</${node.localName}>`
}

/** It stands in the corner of its picture, as large as on the page. */
function pinned({ offsetWidth, offsetHeight }: HTMLElement): string {
  return `position:relative;inset:auto;margin:0;transform:none;box-sizing:border-box;width:${offsetWidth}px;height:${offsetHeight}px;min-height:0;max-width:none`
}

const UNWANTED = /^(on|tabindex$|contenteditable$|xmlns$)/
const NAME = /^[a-zA-Z][\w:-]*$/

function writeAttributes(element: Element, more: string): string {
  const own = [...element.attributes].filter(({ name }) => NAME.test(name) && !UNWANTED.test(name) && name !== 'style')
  const style = [element.getAttribute('style') ?? '', more].filter((part) => part !== '').join(';')
  return [
    ...own.map(({ name, value }) => ` ${name}="${escaped(value)}"`),
    style === '' ? '' : ` style="${escaped(style)}"`,
  ].join('')
}

/** What is drawn by code in the page, and a picture of it, become pixels as large as they are seen. */
function writePixels(node: HTMLImageElement | HTMLCanvasElement): string {
  const looks = window.getComputedStyle(node)
  if (looks.display === 'none') return ''
  const kept = ['position', 'left', 'top', 'right', 'bottom', 'width', 'height', 'display', 'transform', 'opacity']
  const style = [...kept, 'transform-origin', 'object-fit', 'z-index', 'mix-blend-mode', 'filter', 'margin']
    .map((name) => `${name}:${looks.getPropertyValue(name)}`)
    .join(';')
  return `<img alt="" class="${escaped(node.getAttribute('class') ?? '')}" src="${toPixels(node)}" style="${escaped(style)}"/>`
}

function toPixels(source: HTMLImageElement | HTMLCanvasElement): string {
  if (source instanceof HTMLCanvasElement)
    return source.width * source.height === 0 ? '' : source.toDataURL('image/png')
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, source.offsetWidth * SCALE)
  canvas.height = Math.max(1, source.offsetHeight * SCALE)
  canvas.getContext('2d')?.drawImage(source, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/png')
}

// No character that a file of this kind may not hold, also when somebody named a thing with one.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is meant.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g

const escapedText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replace(FORBIDDEN, '')

const escaped = (text: string): string => escapedText(text).replaceAll('"', '&quot;')

/** All rules of the page but those for fonts. `html` and `body` are the outermost boxes there. */
function listRules(): string {
  const texts: string[] = []
  for (const { cssRules } of document.styleSheets)
    for (const rule of cssRules) if (!(rule instanceof CSSFontFaceRule)) texts.push(rule.cssText)
  return texts.join('')
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

/** By address: a clip asks for the same ones at each frame. */
const fetched = new Map<string, Promise<string>>()

function fetchFont(url: string): Promise<string> {
  const known = fetched.get(url) ?? toDataUrl(url)
  fetched.set(url, known)
  known.catch(() => fetched.delete(url))
  return known
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
        fetchFont(new URL(url, sheet.href ?? document.baseURI).href).then(
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
