/** Steps on the search page that several tests take. */
import type { Locator, Page } from '@playwright/test'
import { expect } from './test.ts'

/** The provisions found. */
export const results = (page: Page): Locator => page.locator('[data-search-state] [data-provision]')

/** What names the query, and what is near it, each under its own heading. */
export const named = (page: Page): Locator => page.locator('#search-list [data-provision]')
export const near = (page: Page): Locator => page.locator('#search-near [data-provision]')

/** How many provisions of each locality name the query, as its chip says. */
export const counts = (page: Page): Promise<Record<string, number>> =>
  page
    .locator('button[data-locality]')
    .evaluateAll((chips) =>
      Object.fromEntries(chips.map((chip) => [chip.getAttribute('data-locality'), Number(chip.getAttribute('data-count'))])),
    )

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
