import { t } from '../../src/i18n/index.ts'
import { LOCALES } from '../../src/model/locale.ts'
import { readMyProvince } from '../support/journeys.ts'
import { addressOf, KINDS_OF_PAGE } from '../support/kinds.ts'
import { expect, test } from '../support/test.ts'

test.use({ javaScriptEnabled: false })

for (const locale of LOCALES) {
  const words = t(locale)

  test(`without JavaScript: find my province and read a provision, in ${locale}`, async ({ page }) => {
    await readMyProvince(page, locale)
  })

  test(`without JavaScript: every kind of page shows its words, in ${locale}`, async ({ page }) => {
    for (const [kind, route] of Object.entries(KINDS_OF_PAGE)) {
      const answer = await page.goto(addressOf(locale, route))
      expect(answer?.status(), kind).toBe(200)
      await expect(page.getByRole('heading', { level: 1 }), kind).toBeVisible()
      await expect(page.getByRole('main').getByRole('link').first(), kind).toBeVisible()
    }
  })

  test(`without JavaScript: from a crossing of the matrix to what the locality says, in ${locale}`, async ({ page }) => {
    await page.goto(`${locale}/`)
    await page
      .getByRole('row', { name: /Trà Vinh/ })
      .getByRole('cell')
      .first()
      .getByRole('link')
      .click()
    await expect(page).toHaveURL(/\/compare\/engaged\/#tra-vinh$/)
    await expect(page.getByRole('main')).toContainText('Trà Vinh')
  })

  test(`without JavaScript: the search says why it cannot run and offers the lists, in ${locale}`, async ({ page }) => {
    await page.goto(`${locale}/search/`)
    // By its element: Playwright leaves <noscript> out of the texts of what holds it.
    const reason = page.locator('main noscript p')
    await expect(reason).toBeVisible()
    await expect(reason).toHaveText(words.search.noScript)
    const main = page.getByRole('main')
    expect(await main.locator('a[href*="/topics/"]').count()).toBeGreaterThanOrEqual(45)
  })
}

test('without JavaScript: switch language and stay on the provision', async ({ page }) => {
  await page.goto('vi/plans/tra-vinh-2021-2025/iii-5-a-1/')
  await page.getByRole('link', { name: 'English', exact: true }).click()
  await expect(page).toHaveURL(/\/en\/plans\/tra-vinh-2021-2025\/iii-5-a-1\/$/)
})

test('without JavaScript: the front door offers both languages', async ({ page }) => {
  await page.goto('')
  await page.getByRole('link', { name: 'English', exact: true }).click()
  await expect(page).toHaveURL(/\/en\/$/)
})

test('without JavaScript: jump over the navigation by keyboard', async ({ page }) => {
  await page.goto('vi/plans/')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: t('vi').skip })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#main$/)
})

test('a page without JavaScript runs none', async ({ page }) => {
  await page.setContent('<p>before</p><script>document.querySelector("p").textContent = "after"</script>')
  await expect(page.locator('p')).toHaveText('before')
})
