/**
 * A page that is watched: every journey fails when the page logs an error, throws, breaks the content policy or
 * asks another origin for anything, even when what the journey looks at is right.
 */
import { test as base, expect, type Page } from '@playwright/test'

export const test = base.extend<{ watched: undefined }>({
  watched: [
    async ({ page, baseURL }, use) => {
      const complaints = watchPage(page, baseURL ?? '')
      await use(undefined)
      expect(complaints, 'the page must not complain').toEqual([])
    },
    { auto: true },
  ],
})

/** For pages that a journey opens by itself: the list fills while it goes on, and must be empty at its end. */
export function watchPage(page: Page, baseUrl: string): readonly string[] {
  const complaints: string[] = []
  const { origin } = new URL(baseUrl)
  page.on('pageerror', (error) => complaints.push(`thrown: ${error.stack ?? error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`)
  })
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.origin !== origin) complaints.push(`foreign request: ${request.url()}`)
  })
  return complaints
}

export { expect }
