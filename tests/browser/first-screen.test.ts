import { LOCALES } from '../../src/model/locale.ts'
import { addressOf, KINDS_OF_PAGE } from '../support/kinds.ts'
import { expect, test } from '../support/test.ts'

test.use({ viewport: { width: 360, height: 740 } })

for (const locale of LOCALES) {
  test(`the question, the search and the whole cloth are on the first screen of a phone, in ${locale}`, async ({ page }) => {
    await page.goto(`${locale}/`)
    const rows = page.locator('[data-picture=cloth] tbody tr')
    const box = await rows.last().boundingBox()
    expect((box?.y ?? 9999) + (box?.height ?? 9999)).toBeLessThanOrEqual(740)
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 })
    await expect(page.getByRole('search').first()).toBeInViewport({ ratio: 1 })
  })

  test(`the language switch keeps the section of a plan, in ${locale}`, async ({ page }) => {
    await page.goto(`${locale}/plans/tra-vinh-2021-2025/#s-iii-4`)
    await page.locator('[data-switch]').click()
    await expect(page).toHaveURL(/\/plans\/tra-vinh-2021-2025\/#s-iii-4$/)
    await expect(page).not.toHaveURL(new RegExp(`/${locale}/`))
  })
}

/** Links and buttons that stand by themselves and are lower than 44 px; those inside running text need 24. */
const low = (page: import('@playwright/test').Page) =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>('header a, header summary, main button, main summary, main nav a, footer a'),
    ].flatMap((target) => {
      const { height } = target.getBoundingClientRect()
      if (height === 0 || target.closest('p, .sr-only') || getComputedStyle(target).visibility === 'hidden') return []
      return height < 43.5 ? [`${target.outerHTML.slice(0, 70)} ${Math.round(height)}`] : []
    }),
  )
for (const kind of ['home', 'plan in full', 'provision', 'matrix', 'comparison of a pillar', 'facts side by side', 'timeline']) {
  test(`what a thumb presses by itself is 44 px high: ${kind}`, async ({ page }) => {
    const route = KINDS_OF_PAGE[kind]
    if (!route) throw new Error(`no page stands for “${kind}”`)
    await page.goto(addressOf('vi', route))
    expect(await low(page)).toEqual([])
  })
}
