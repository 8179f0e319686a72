import { t } from '../../src/i18n/index.ts'
import { LOCALES } from '../../src/model/locale.ts'
import { realCatalogue } from '../support/localities.ts'
import { named, open } from '../support/search.ts'
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

test('every printed sheet says at its foot what it is part of', async ({ page }) => {
  await page.goto('vi/plans/tra-vinh-2021-2025/iii-5-a-1/')
  const rules = await page.evaluate(() =>
    [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
      .filter((text) => text.includes('@page')),
  )
  expect(rules.join(' ').replaceAll('\u00A0', ' ')).toMatch(
    new RegExp(`@bottom-left \\{[^}]*Trà Vinh, 2021–2025, mục III\\.5[^}]*${t('vi').siteName(realCatalogue().tally)}`),
  )
})

test('search prints what was found and nothing else', async ({ page }) => {
  await open(page, 'rác')
  await expect(named(page).first()).toBeVisible()
  await expect(page.locator('#search-form')).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  for (const away of ['#search-form', '#directory', '.hits .tools']) await expect(page.locator(away).first()).toBeHidden()
  await expect(page.locator('#search-summary')).toContainText('rác')
  await expect(named(page).first()).toBeVisible()
})

test('the printed cloth keeps its threads, in grey', async ({ page }) => {
  await page.goto('vi/')
  await page.emulateMedia({ media: 'print' })
  const thread = await page
    .locator('[data-picture=cloth] tbody td')
    .first()
    .evaluate((cell) => {
      const { printColorAdjust, filter, width } = getComputedStyle(cell, '::after')
      return { printColorAdjust, filter, wide: Number.parseFloat(width) > 0 }
    })
  expect(thread).toEqual({ printColorAdjust: 'exact', filter: 'grayscale(1)', wide: true })
})

test('a comparison prints across the sheet, other pages upright', async ({ page }) => {
  const size = async (path: string) => {
    await page.goto(path)
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
    const [, width = '', height = ''] = /MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf.toString('latin1')) ?? []
    return Number(width) > Number(height) ? 'across' : 'upright'
  }
  expect(await size('vi/compare/resilient/')).toBe('across')
  expect(await size('vi/compare/facts/')).toBe('across')
  expect(await size('vi/glossary/')).toBe('upright')
})

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
