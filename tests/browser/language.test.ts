import { LOCALES, otherLocale } from '../../src/model/locale.ts'
import { HEALTH_INSURANCE } from '../support/journeys.ts'
import { addressOf, KINDS_OF_PAGE } from '../support/kinds.ts'
import { expect, test } from '../support/test.ts'

test('switch language on a provision, stay on it, and come back', async ({ page }) => {
  await page.goto('vi/plans/tra-vinh-2021-2025/iii-5-a-1/')
  await page.getByRole('link', { name: 'English', exact: true }).click()
  await expect(page).toHaveURL(/\/en\/plans\/tra-vinh-2021-2025\/iii-5-a-1\/$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('article').locator('[lang=en]')).toContainText(HEALTH_INSURANCE.en)
  await page.getByRole('link', { name: 'Tiếng Việt', exact: true }).click()
  await expect(page).toHaveURL(/\/vi\/plans\/tra-vinh-2021-2025\/iii-5-a-1\/$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi')
})

for (const [kind, route] of Object.entries(KINDS_OF_PAGE)) {
  test(`switch language and stay on the page: ${kind}`, async ({ page }) => {
    for (const locale of LOCALES) {
      await page.goto(addressOf(locale, route))
      await page.locator('a[data-switch]').click()
      await expect(page).toHaveURL(new RegExp(`/${addressOf(otherLocale(locale), route)}$`))
    }
  })
}

test.describe('at the front door', () => {
  test.use({ locale: 'en-GB' })

  test('nobody is sent to a language, whatever their browser asks for', async ({ page }) => {
    const answer = await page.goto('')
    expect(answer?.request().redirectedFrom()).toBeNull()
    await expect(page).toHaveURL(/^http:\/\/[^/]+\/(.*\/)?$/)
    await expect(page.locator('[data-lang]')).toHaveText(['Tiếng Việt', 'English'])
  })

  test('the language that was chosen last stands first, and still nobody is sent', async ({ page, site }) => {
    await page.goto('')
    await page.getByRole('link', { name: 'English', exact: true }).click()
    await expect(page).toHaveURL(/\/en\/$/)
    await page.goto('')
    await expect(page).toHaveURL(site)
    await expect(page.locator('[data-lang]')).toHaveText(['English', 'Tiếng Việt'])
    await page.getByRole('link', { name: 'Tiếng Việt', exact: true }).click()
    await page.goto('')
    await expect(page.locator('[data-lang]')).toHaveText(['Tiếng Việt', 'English'])
  })

  test('a memory that holds nonsense does no harm', async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('lang', '"]<b>'))
    await page.goto('')
    await expect(page.locator('[data-lang]')).toHaveText(['Tiếng Việt', 'English'])
  })
})
