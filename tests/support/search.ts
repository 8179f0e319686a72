/** Steps on the search page that several tests take. */
import type { Locator, Page } from '@playwright/test'
import { expect } from './test.ts'

/** The provisions found. */
export const results = (page: Page): Locator => page.locator('[data-search-state] [data-provision]')

/** Their keys, in order. */
export const keys = (page: Page): Promise<(string | null)[]> =>
  results(page).evaluateAll((items) => items.map((item) => item.getAttribute('data-provision')))

/** Waits for a state of the page: `idle`, `loading`, `done` or `error`. */
export const state = (page: Page, name: string): Promise<void> =>
  expect(page.locator('[data-search-state]')).toHaveAttribute('data-search-state', name)

/** Waits until the search that was just asked for has been answered. */
export const settled = (page: Page): Promise<void> => state(page, 'done')

/** Opens the search page at a query. */
export async function open(page: Page, query: string, lang = 'vi'): Promise<void> {
  await page.goto(`${lang}/search/?${new URLSearchParams({ q: query })}`)
  await state(page, 'done')
}
