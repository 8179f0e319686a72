import { t } from '../../src/i18n/index.ts'
import { LOCALES } from '../../src/model/locale.ts'
import { expect, test } from '../support/test.ts'

test.use({ allowedErrors: [/404/] })

for (const address of [
  'vi/plans/atlantis-2020/',
  'en/plans/tra-vinh-2021-2025/ix-9-z/',
  'nothing',
  'vi/plans/tra-vinh-2021-2025/index.php',
]) {
  test(`a wrong address is said to be wrong, in both languages: ${address}`, async ({ page }) => {
    const answer = await page.goto(address)
    expect(answer?.status()).toBe(404)
    for (const locale of LOCALES) {
      const words = t(locale)
      await expect(page.getByRole('heading', { name: words.notFound.title })).toBeVisible()
      await expect(page.locator(`section[lang=${locale}]`)).toContainText(words.notFound.text)
    }
  })
}

for (const locale of LOCALES) {
  const words = t(locale)

  test(`from a wrong address into the search, in ${locale}`, async ({ page }) => {
    await page.goto('vi/plans/atlantis-2020/')
    const box = page.getByRole('searchbox', { name: words.searchBox.label })
    await box.fill(locale === 'vi' ? 'bảo hiểm y tế' : 'health insurance')
    await box.press('Enter')
    await expect(page).toHaveURL(new RegExp(`/${locale}/search/\\?q=`))
    expect(new URL(page.url()).searchParams.get('q')).toBe(locale === 'vi' ? 'bảo hiểm y tế' : 'health insurance')
  })

  test(`from a wrong address to the plans, in ${locale}`, async ({ page }) => {
    await page.goto('en/nothing/at/all/')
    await page.locator(`section[lang=${locale}]`).getByRole('link', { name: words.nav.plans, exact: true }).click()
    await expect(page).toHaveURL(new RegExp(`/${locale}/plans/$`))
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })
}
