import type { Page } from '@playwright/test'
import { LOCALES } from '../../src/model/locale.ts'
import { addressOf, KINDS_OF_PAGE } from '../support/kinds.ts'
import { expect, test } from '../support/test.ts'

/** Sizes of type of all words that can be read, in CSS pixels. */
const sizesOf = (page: Page) =>
  page.evaluate(() => {
    const sizes = new Set<number>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      if (!element || !node.textContent?.trim() || /^(SCRIPT|STYLE|OPTION)$/.test(element.tagName)) continue
      if (element.closest('.sr-only') || element.getClientRects().length === 0) continue
      sizes.add(Math.round(Number.parseFloat(getComputedStyle(element).fontSize) * 10) / 10)
    }
    return [...sizes].sort((a, b) => a - b)
  })

const isWide = (page: Page) =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth))

for (const [kind, route] of Object.entries(KINDS_OF_PAGE)) {
  test(`at most seven sizes of type, none under 14 pixels, and letters twice as large fit on a phone: ${kind}`, async ({
    page,
  }) => {
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 740 })
      await page.goto(addressOf('vi', route))
      const sizes = await sizesOf(page)
      expect.soft(sizes.length, sizes.join(' ')).toBeLessThanOrEqual(7)
      expect.soft(Math.min(...sizes)).toBeGreaterThanOrEqual(14)
    }
    for (const locale of LOCALES) {
      await page.goto(addressOf(locale, route))
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%'
      })
      expect(await isWide(page), locale).toBeLessThanOrEqual(1)
    }
  })
}

test('an eighth size and small print would be found', async ({ page }) => {
  await page.goto('vi/about/')
  const before = (await sizesOf(page)).length
  await page.evaluate(() => {
    const small = Object.assign(document.createElement('p'), { textContent: 'x' })
    small.style.setProperty('font-size', '11px')
    document.querySelector('main')?.append(small)
  })
  const sizes = await sizesOf(page)
  expect(sizes[0]).toBe(11)
  expect(sizes).toHaveLength(before + 1)
})
