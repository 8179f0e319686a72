/**
 * The oldest browser that the site is made for: Chromium 109, the last one for Windows 7 and 8, which schools still run.
 * A real one from npm; its styles, its pictures and its printing are held to what a reader needs.
 */
import { type Browser, chromium, type Page } from '@playwright/test'
import old from '@sparticuz/chromium'
import { LOCALES } from '../../src/model/locale.ts'
import { addressOf, KINDS_OF_PAGE } from '../support/kinds.ts'
import { untilKept } from '../support/offline.ts'
import { expect, test } from '../support/test.ts'

// In one worker: the browser is unpacked once.
test.describe.configure({ mode: 'default' })

let browser: Browser

test.beforeAll(async () => {
  // Unpacks the browser into the folder for temporary files.
  test.setTimeout(60_000)
  browser = await chromium.launch({
    executablePath: await old.executablePath(),
    args: [...old.args, '--no-sandbox', '--disable-background-networking'],
  })
  expect(browser.version()).toMatch(/^109\./)
})

test.afterAll(() => browser.close())

/** An empty page of the old browser, with the errors that it will meet. */
async function open(width: number): Promise<{ page: Page; errors: string[] }> {
  const page = await browser.newPage({ viewport: { width, height: 740 }, serviceWorkers: 'block' })
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  return { page, errors }
}

for (const [kind, route] of Object.entries(KINDS_OF_PAGE)) {
  test(`in Chromium 109 without errors and sideways scroll: ${kind}`, async ({ site }) => {
    const { page, errors } = await open(360)
    for (const locale of LOCALES) {
      await page.goto(site + addressOf(locale, route))
      expect(errors).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    }
    await page.close()
  })
}

test('in Chromium 109 the search answers', async ({ site }) => {
  const { page, errors } = await open(1280)
  await page.goto(`${site}vi/search/?q=bao%20hiem`)
  await page.locator('#search-list [data-provision]').first().waitFor({ timeout: 20_000 })
  expect(errors).toEqual([])
  await page.close()
})

test('in Chromium 109 the site works without a network after one visit', async ({ site }) => {
  test.setTimeout(90_000)
  const context = await browser.newContext({ serviceWorkers: 'allow' })
  const page = await context.newPage()
  await page.goto(`${site}vi/`)
  await untilKept(page, 'vi')
  await context.setOffline(true)
  await page.goto(`${site}vi/search/?q=bao%20hiem`)
  await page.locator('#search-list [data-provision]').first().waitFor({ timeout: 20_000 })
  await context.close()
})

test('in Chromium 109 the cloth of the home page is woven: threads of different widths', async ({ site }) => {
  const { page } = await open(1280)
  await page.goto(`${site}vi/`)
  const widths = await page
    .locator('[data-picture=cloth] tbody td')
    .evaluateAll((cells) => cells.map((cell) => Number.parseFloat(getComputedStyle(cell, '::after').width)))
  expect(new Set(widths.map(Math.round)).size).toBeGreaterThan(3)
  expect(Math.min(...widths)).toBeGreaterThan(0)
  await page.close()
})

test('in Chromium 109 a comparison prints on few sheets', async ({ site }) => {
  const { page } = await open(1280)
  await page.goto(`${site}vi/compare/inclusive/`)
  const pdf = await page.pdf({ preferCSSPageSize: true, format: 'A4' })
  const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
  expect(sheets).toBeGreaterThan(0)
  expect(sheets).toBeLessThanOrEqual(16)
  await page.close()
})
