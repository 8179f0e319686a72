import { t } from '../../src/i18n/index.ts'
import { LOCALES, otherLocale } from '../../src/model/locale.ts'
import { HEALTH_INSURANCE, readMyProvince } from '../support/journeys.ts'
import { expect, test } from '../support/test.ts'

for (const locale of LOCALES) {
  const words = t(locale)

  test(`find the plan of my province from the home page and read a provision, in ${locale}`, async ({ page }) => {
    await readMyProvince(page, locale)
  })

  test(`read a provision in both languages at once, in ${locale}`, async ({ page }) => {
    await page.goto(`${locale}/plans/tra-vinh-2021-2025/iii-5-a-1/`)
    const article = page.getByRole('article')
    for (const lang of [locale, otherLocale(locale)]) {
      await expect(article.locator(`[lang=${lang}]`)).toContainText(HEALTH_INSURANCE[lang])
    }
  })

  test(`read on: the next provision, the section, the plan, in ${locale}`, async ({ page }) => {
    await page.goto(`${locale}/plans/tra-vinh-2021-2025/iii-5-a-1/`)
    const first = await page.getByRole('heading', { level: 1 }).textContent()
    await page.getByRole('link', { name: words.provision.next }).click()
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(first ?? '')
    await page.getByRole('link', { name: words.provision.previous }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(first ?? '')
    await page.getByRole('navigation', { name: words.breadcrumb }).getByRole('link').last().click()
    await expect(page).toHaveURL(/\/plans\/tra-vinh-2021-2025\/#s-/)
    const hash = new URL(page.url()).hash
    await expect(page.locator(hash)).toBeInViewport()
  })

  test(`look a word up in the glossary and come back, in ${locale}`, async ({ page }) => {
    await page.goto(`${locale}/plans/tra-vinh-2021-2025/iii-5-a-1/`)
    const term = page.getByRole('article').locator('a.term').first()
    const word = (await term.textContent())?.trim() ?? ''
    await term.click()
    await expect(page).toHaveURL(new RegExp(`/${locale}/glossary/#`))
    await expect(page.locator(new URL(page.url()).hash)).toContainText(new RegExp(word, 'i'))
    await page.goBack()
    await expect(page.getByRole('article')).toContainText(word)
  })

  test(`see what other plans do not say: a full text is silent, a news report may be, in ${locale}`, async ({ page }) => {
    // Only Trà Vinh plans an ASEAN corner in its library.
    await page.goto(`${locale}/topics/asean-corner/`)
    const main = page.getByRole('main')
    await expect(main).toContainText(new RegExp(words.reading.short.none, 'i'))
    await expect(main).toContainText(new RegExp(words.reading.short.unknown, 'i'))
  })
}

test('the first provision has none before it, the last none after it', async ({ page }) => {
  await page.goto('en/plans/lang-son-2017-2020/mo-dau/')
  await expect(page.getByRole('link', { name: 'Previous provision' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Next provision' })).toHaveCount(1)
  await page.goto('en/plans/lang-son-2017-2020/')
  await page.locator('main ol > li[id]').last().getByRole('link').first().click()
  await expect(page.getByRole('link', { name: 'Next provision' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Previous provision' })).toHaveCount(1)
})

test('a plan that is known from a news report says so, and states what its copy does not', async ({ page }) => {
  await page.goto('en/plans/lang-son-2017-2020/')
  await expect(page.getByRole('main')).toContainText('A news report about the plan, not the document itself.')
  await expect(page.getByRole('main')).toContainText('not stated in our copy')
  await page.goto('en/plans/tra-vinh-2021-2025/')
  await expect(page.getByRole('main')).not.toContainText('A news report about the plan')
})
