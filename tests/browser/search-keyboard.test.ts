import { t } from '../../src/i18n/index.ts'
import { LOCALES, otherLocale } from '../../src/model/locale.ts'
import { keys, open, results, settled } from '../support/search.ts'
import { expect, test } from '../support/test.ts'

const QUERY = { vi: 'rừng', en: 'forests' }

for (const locale of LOCALES) {
  const words = t(locale).search

  test(`${locale}: slash to the box, arrows through the results, Escape back, and again to an empty box`, async ({ page }) => {
    await open(page, QUERY[locale], locale)
    const box = page.getByRole('searchbox')
    const links = results(page).locator('.where').getByRole('link')
    await page.keyboard.press('/')
    await expect(box).toBeFocused()
    await expect(box).toHaveValue(QUERY[locale])
    await page.keyboard.press('ArrowDown')
    await expect(links.nth(0)).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(links.nth(1)).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await expect(box).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Escape')
    await expect(box).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(box).toHaveValue('')
    await expect(results(page)).toHaveCount(0)
    await expect(page).not.toHaveURL(/q=/)
  })

  test(`${locale}: Enter opens a result; Back restores the list and the focus`, async ({ page }) => {
    await open(page, QUERY[locale], locale)
    const before = await keys(page)
    await page.keyboard.press('/')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(/plans/)
    await expect(page).toHaveURL(new RegExp(`/${locale}/plans/${before[1]}/$`))
    await page.goBack()
    await expect(results(page).nth(1).getByRole('link')).toBeFocused()
    expect(await keys(page)).toEqual(before)
  })

  test(`${locale}: a slash typed into the box is a letter like others`, async ({ page }) => {
    await page.goto(`${locale}/search/`)
    await page.getByRole('searchbox').pressSequentially('161/QD')
    await expect(page.getByRole('searchbox')).toHaveValue('161/QD')
  })

  test(`${locale}: the switch of languages and the link to the other language keep query and filters`, async ({ page }) => {
    const other = otherLocale(locale)
    await page.goto(`${locale}/search/?q=BHYT&locality=tra-vinh`)
    await settled(page)
    const kept = new RegExp(`/${other}/search/\\?q=BHYT&locality=tra-vinh$`)
    await expect(page.getByRole('link', { name: words.otherLink })).toHaveAttribute('href', kept)
    await page.locator('a[data-switch]').click()
    await expect(page).toHaveURL(kept)
    await settled(page)
    expect(await results(page).count()).toBeGreaterThan(0)
  })

  test(`${locale}: a citation is copied with the address`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await open(page, 'ASEAN corner', locale)
    const first = results(page).first()
    const [key] = await keys(page)
    await first.getByRole('button', { name: words.copy }).click()
    await expect(first).toContainText(words.copied)
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain((await first.locator('.text').textContent()) ?? '?')
    expect(copied).toMatch(new RegExp(`/${locale}/plans/${key}/$`))
    expect(copied).toContain(t(locale).provision.restatedBy)
  })
}
