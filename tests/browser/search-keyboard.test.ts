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
    const links = results(page).locator('h3').getByRole('link')
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
    const { cite } = t(locale)
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await open(page, 'ASEAN corner', locale)
    const first = results(page).first()
    const [key] = await keys(page)
    const whole = first.getByText(words.whole)
    if (await whole.isVisible()) await whole.click()
    await first.getByRole('button', { name: cite.button }).click()
    await first.getByRole('button', { name: cite.copy }).click()
    await expect(first).toContainText(cite.copied)
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain((await first.locator('.whole, .text').last().textContent()) ?? '?')
    expect(copied).toContain(`${new URL(page.url()).origin}/${locale}/plans/${key}/`)
    expect(copied).toContain(cite.restated)
  })
}

test('keys that belong to the input method do nothing of ours', async ({ page }) => {
  await open(page, 'giáo dục')
  const box = page.getByRole('searchbox')
  await box.focus()
  for (const key of ['Escape', 'ArrowDown']) {
    for (const more of [{ keyCode: 229 }, { isComposing: true }]) {
      await box.evaluate(
        (field, [name, extra]) =>
          field.dispatchEvent(
            new KeyboardEvent('keydown', { key: name as string, bubbles: true, cancelable: true, ...(extra as object) }),
          ),
        [key, more] as const,
      )
    }
  }
  await box.evaluate((field) => field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Process', bubbles: true })))
  await expect(box).toHaveValue('giáo dục')
  await expect(box).toBeFocused()
  await expect(page).toHaveURL(/q=/)
})

test('letters that are still composed are no query; the finished word is', async ({ page }) => {
  await page.goto('vi/search/')
  const box = page.getByRole('searchbox')
  const put = (value: string, composing: boolean) =>
    box.evaluate(
      (field, [text, isComposing]) => {
        ;(field as HTMLInputElement).value = text as string
        field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: isComposing as boolean }))
      },
      [value, composing] as const,
    )
  await put('rừ', true)
  await page.waitForTimeout(200)
  await expect(page).not.toHaveURL(/q=/)
  await put('rừng', true)
  await box.evaluate((field) => field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true })))
  await settled(page)
  await expect(page).toHaveURL(/q=r%E1%BB%ABng/)
})

test.describe('the clipboard is denied, or there is none', () => {
  test.use({ allowedErrors: [/NotAllowed/] })
  for (const missing of [true, false])
    test(`${missing ? 'no clipboard' : 'denied'}: the text stands selected, to be copied by hand`, async ({ page }) => {
      await page.addInitScript((none) => {
        const clipboard = none ? undefined : { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }
        Object.defineProperty(navigator, 'clipboard', { value: clipboard })
        Object.defineProperty(globalThis, 'sessionStorage', {
          get: () => {
            throw new DOMException('denied', 'SecurityError')
          },
        })
      }, missing)
      await open(page, 'OCOP')
      const first = results(page).first()
      await first.getByText(t('vi').search.whole).first().click()
      const { cite } = t('vi')
      await first.getByRole('button', { name: cite.button }).click()
      await first.getByRole('button', { name: cite.copy }).click()
      await expect(first).toContainText(cite.selected)
      expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/plans\/tra-vinh/)
    })
})
