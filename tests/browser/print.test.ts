import { t } from '../../src/i18n/index.ts'
import { LOCALES } from '../../src/model/locale.ts'
import { expect, test } from '../support/test.ts'

/** Width of an A4 page between the site's margins of 16 mm, in CSS pixels. */
const A4_WIDTH = Math.floor(((210 - 2 * 16) / 25.4) * 96)

for (const locale of LOCALES) {
  for (const [what, path] of [
    ['a plan', 'plans/tra-vinh-2021-2025/'],
    ['a provision', 'plans/tra-vinh-2021-2025/iii-5-a-1/'],
  ] as const) {
    test(`print ${what}: words without navigation, in ${locale}`, async ({ page }) => {
      await page.setViewportSize({ width: A4_WIDTH, height: 1000 })
      await page.goto(`${locale}/${path}`)
      await page.emulateMedia({ media: 'print' })
      for (const navigation of await page.getByRole('navigation', { includeHidden: true }).all()) {
        await expect(navigation).toHaveCSS('display', 'none')
      }
      for (const search of await page.getByRole('search', { includeHidden: true }).all()) await expect(search).toBeHidden()
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      // Ink, not the colours of a dark screen.
      await expect(page.locator('body')).toHaveCSS('color', 'rgb(0, 0, 0)')
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(A4_WIDTH)
    })

    test(`save ${what} as a PDF, in ${locale}`, async ({ page }) => {
      await page.goto(`${locale}/${path}`)
      const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
      expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-')
      const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
      expect(pages).toBeGreaterThanOrEqual(1)
      expect(pages).toBeLessThanOrEqual(what === 'a plan' ? 40 : 3)
    })
  }

  test(`a printed provision names its place and its address, in ${locale}`, async ({ page }) => {
    await page.goto(`${locale}/plans/tra-vinh-2021-2025/iii-5-a-1/`)
    await page.emulateMedia({ media: 'print' })
    const citation = page.locator('section').filter({ has: page.getByRole('heading', { name: t(locale).cite.heading }) })
    await expect(citation).toBeVisible()
    await expect(citation).toContainText(`/${locale}/plans/tra-vinh-2021-2025/iii-5-a-1/`)
    await expect(citation).toContainText(t(locale).cite.restated)
  })
}

test('on the screen the navigation is there: the print rules do not leak', async ({ page }) => {
  await page.goto('vi/plans/tra-vinh-2021-2025/iii-5-a-1/')
  await expect(page.getByRole('navigation').first()).toBeVisible()
})

test('printing from a dark screen uses no dark paper', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.goto('vi/plans/tra-vinh-2021-2025/iii-5-a-1/')
  for (const text of await page.locator('main p').all()) {
    const color = await text.evaluate((element) => getComputedStyle(element).color)
    const [red = 0, green = 0, blue = 0] = color.match(/[\d.]+/g)?.map(Number) ?? []
    expect(Math.max(red, green, blue), (await text.textContent()) ?? '').toBeLessThan(128)
  }
})
