/** What a person does on the site, step by step, for tests that repeat it under other conditions. */
import type { Page } from '@playwright/test'
import { t } from '../../src/i18n/index.ts'
import type { Locale } from '../../src/model/locale.ts'
import { expect } from './test.ts'

/** From the home page to a provision of Trà Vinh's plan on health insurance, by links alone. */
export async function readMyProvince(page: Page, locale: Locale): Promise<void> {
  const words = t(locale)
  await page.goto(`${locale}/`)
  await page.getByRole('rowheader').getByRole('link', { name: 'Trà Vinh' }).click()
  await expect(page).toHaveURL(new RegExp(`/${locale}/plans/tra-vinh-2021-2025/$`))
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Trà Vinh')
  await expect(page.getByRole('heading', { name: words.plan.whole })).toBeVisible()

  const item = page.locator('li#iii-5-a-1')
  await expect(item).toContainText(HEALTH_INSURANCE[locale])
  await item.getByRole('link').first().click()
  await expect(page).toHaveURL(new RegExp(`/${locale}/plans/tra-vinh-2021-2025/iii-5-a-1/$`))
  await expect(page.locator('main')).toContainText(HEALTH_INSURANCE[locale])
  await expect(page.getByRole('heading', { name: words.provision.facts })).toBeVisible()
  await expect(page.getByRole('heading', { name: words.cite.heading })).toBeVisible()
}

/** Words that the provision on health insurance has in each language. */
export const HEALTH_INSURANCE = { vi: 'bảo hiểm y tế', en: 'health insurance' }
