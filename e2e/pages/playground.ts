/**
 * The playground as a visitor uses it: what it shows, and the hands to work it. The one thing a reader would get
 * wrong: nothing here sleeps; virtual time stands still unless a journey moves it, and waiting is always for
 * something that can be seen.
 */
import { expect, type Locator, type Page } from '@playwright/test'
import { createTimeline, digestWorld, seekTimeline } from '../../src/core'
import { decodeShareLink, type SessionState } from '../../src/protocol'

/** Everything that a share link says, and the digest that the page shows beside it. */
export interface SharedMoment {
  readonly url: string
  readonly session: SessionState
  readonly digest: string
}

export class Playground {
  readonly instruments: Locator
  readonly timeline: Locator
  readonly clock: Locator
  readonly thumb: Locator
  readonly panel: Locator
  readonly dialog: Locator

  constructor(readonly page: Page) {
    this.instruments = page.getByRole('region', { name: 'Instruments' })
    this.timeline = page.getByRole('region', { name: 'Time line' })
    this.clock = page.getByRole('timer')
    this.thumb = page.getByRole('slider', { name: 'Moment of the run' })
    this.panel = page.getByRole('complementary', { name: 'Side panel' })
    this.dialog = page.getByRole('dialog')
  }

  // ---- opening --------------------------------------------------------------------------------------------

  /** Opens the page as somebody who was here before, so that the first steps do not offer themselves. */
  async open(fragment = '#/playground'): Promise<void> {
    await this.page.addInitScript(() => {
      if (window.location.protocol === 'http:') window.localStorage.setItem('streamscape.guide', 'seen')
    })
    await this.page.goto(`/${fragment}`)
    await this.waitUntilAlive()
  }

  /** Opens a world of the gallery at a moment, standing still. */
  async openPaused(world: string, seconds: number): Promise<void> {
    await this.open(`#/playground/${world}?t=${seconds}`)
    await expect(this.clock).toHaveText(clockText(seconds))
    await expect(this.button('Play')).toBeVisible()
  }

  /** The same with nothing left of the run before. */
  async reopenPaused(world: string, seconds: number): Promise<void> {
    await this.page.goto('about:blank')
    await this.openPaused(world, seconds)
  }

  async waitUntilAlive(): Promise<void> {
    await expect(this.instruments).toBeVisible()
    await expect(this.page.getByRole('button', { name: /^Broker / }).first()).toBeVisible()
  }

  // ---- what is seen ---------------------------------------------------------------------------------------

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  tile(name: string): Locator {
    return this.instruments.locator('.tile', { has: this.page.getByRole('heading', { name, exact: true }) })
  }

  get writes(): Locator {
    return this.tile('Writes go through')
  }

  /** A broker's tower, by the state of its replica: "leader", "in sync", "observer", "promoted", "offline", "fenced" … */
  tower(broker: number, state: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^Broker ${broker}, ${state}(, log end|$)`) })
  }

  /** All figures that the page shows: the instruments, and the towers with their log end offsets. */
  async readFigures(): Promise<readonly string[]> {
    const tiles = await this.instruments.locator('.tile').allInnerTexts()
    const towers = await this.page
      .getByRole('button', { name: /^Broker / })
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''))
    return [...tiles.map((text) => text.replace(/\s+/g, ' ')), ...towers]
  }

  // ---- hands ----------------------------------------------------------------------------------------------

  async pause(): Promise<void> {
    await this.button('Pause').click()
    await expect(this.button('Play')).toBeVisible()
  }

  /** Plays so fast that a minute passes in seconds; the journey waits for what it wants to see, then pauses. */
  async playFast(): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Speed' }).selectOption('10')
    await this.button('Play').click()
  }

  /** By the keys of the thumb, to a whole second, and until the engine is there. */
  async seek(seconds: number): Promise<void> {
    await this.jump(seconds)
    await expect.poll(async () => (await this.readMoment()).session.timeUs).toBe(seconds * 1_000_000)
  }

  /** The same without asking the engine: what follows waits for something to be seen. */
  async jump(seconds: number): Promise<void> {
    await this.thumb.focus()
    await this.page.keyboard.press('Home')
    for (let i = 0; i < Math.floor(seconds / 10); i += 1) await this.page.keyboard.press('PageUp')
    for (let i = 0; i < seconds % 10; i += 1) await this.page.keyboard.press('ArrowRight')
    await expect(this.clock).toHaveText(clockText(seconds))
  }

  /** Presses the mouse on a button until what follows from it is seen. */
  async hold(name: string, until: Locator): Promise<void> {
    const box = await this.button(name).boundingBox()
    if (box === null) throw new Error(`"${name}" cannot be seen`)
    await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await this.page.mouse.down()
    await expect(until).toBeVisible()
    await this.page.mouse.up()
  }

  async choose(world: string): Promise<void> {
    await this.page.getByTitle('Choose a scenario').click()
    await this.dialog.getByRole('searchbox').fill(world)
    const books = this.dialog.locator('.book-back')
    const pulled = this.dialog.locator('.pulled-facts')
    for (let i = 0; i < (await books.count()); i++) {
      await books.nth(i).click()
      if ((await pulled.textContent())?.includes(world)) break
    }
    await expect(pulled).toContainText(world)
    await this.dialog.getByRole('button', { name: /^Open/ }).last().click()
    await expect(this.dialog).toBeHidden()
    await expect(this.page.getByTitle('Choose a scenario')).toContainText(world)
  }

  /** A tool of the top bar, which on a narrow page is in the menu. */
  async openTool(name: string): Promise<void> {
    const menu = this.button('Menu')
    if (await menu.isVisible()) await menu.click()
    await this.page.getByRole('button', { name, exact: true }).filter({ visible: true }).click()
  }

  async inspect(label: string): Promise<void> {
    const tab = this.page.getByRole('tab', { name: 'Inspector' })
    if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click()
    await this.panel.getByLabel('Look at').selectOption({ label })
  }

  // ---- sharing --------------------------------------------------------------------------------------------

  async readMoment(): Promise<SharedMoment> {
    await this.openTool('Share')
    const shown = this.dialog.getByText(/State at this moment: /)
    await expect(shown).toBeVisible()
    const digest = /State at this moment: (\S+)\./.exec((await shown.textContent()) ?? '')?.[1] ?? ''
    const url = await this.dialog.getByRole('textbox', { name: 'Link' }).inputValue()
    await this.page.keyboard.press('Escape')
    await expect(this.dialog).toBeHidden()
    const result = decodeShareLink(new URL(url).hash)
    if (!result.ok) throw new Error(`The page made a link that cannot be read: ${JSON.stringify(result.errors)}`)
    return { url, session: result.session, digest }
  }
}

/** As the page writes a moment. */
export function clockText(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${(seconds % 60).toFixed(1).padStart(4, '0')}`
}

/** What the same session comes to without a browser. */
export function digestInNode(session: SessionState): string {
  const timeline = createTimeline(session.scenario, session.commands)
  seekTimeline(timeline, session.timeUs)
  return digestWorld(timeline.world)
}
